import type { IDataObject } from 'n8n-workflow';

import { integer, seconds, text, type Schema } from '../values/schema';

/** `info` of WeChat's page on sub-merchants (子商户), as `submit` takes it. */
export const infoSchema: Schema = {
	brand_name: text(36, { required: true }),
	logo_url: text(undefined, { required: true }),
	// WeChat's page says 36 bytes for the three media ids, but those its uploads hand out have 43 to 64: no check of ours.
	protocol: text(undefined, { required: true }),
	end_time: seconds({ end: true, required: true }),
	primary_category_id: integer({ min: 0, required: true }),
	secondary_category_id: integer({ min: 0, required: true }),
	app_id: text(36),
	agreement_media_id: text(),
	operator_media_id: text(),
};

/** A sub-merchant as WeChat describes it, out of its envelope, so that `merchant_id` is at hand. */
export function infoOf(answer: IDataObject): IDataObject {
	return (answer.info ?? answer) as IDataObject;
}

/** `getapplyprotocol` nests the categories; whoever fills in a sub-merchant needs pairs. */
export function categoryPairs(categories: IDataObject[]): IDataObject[] {
	return categories.flatMap(
		({ secondary_category: secondary, category_name: name, primary_category_id: id, ...rest }) =>
			((secondary ?? []) as IDataObject[]).map((category) => ({
				...rest,
				primary_category_id: id,
				primary_category_name: name,
				...category,
			})),
	);
}
