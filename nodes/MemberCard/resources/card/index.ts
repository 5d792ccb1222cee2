import type { Resource } from '../../runtime/operation';
import { create } from './create';
import { deleteCard } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { setPayCell } from './setPayCell';
import { setSelfConsumeCell } from './setSelfConsumeCell';
import { setTestWhitelist } from './setTestWhitelist';
import { update } from './update';
import { updateStock } from './updateStock';

export const card: Resource = {
	name: 'Card',
	value: 'card',
	defaultOperation: 'create',
	operations: [
		create,
		deleteCard,
		get,
		getAll,
		setTestWhitelist,
		setPayCell,
		setSelfConsumeCell,
		update,
		updateStock,
	],
};
