import {
	activationSchema,
	listFlatNames,
	syncSchema,
	updateSchema,
} from '../../nodes/wechat/member/schema';

/** The fields that columns of these operations can stand for. */
export const FIELDS = {
	update: listFlatNames(updateSchema),
	activate: listFlatNames(activationSchema),
	sync: listFlatNames(syncSchema),
};

export type Operation = keyof typeof FIELDS;
