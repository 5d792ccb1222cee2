import type { IDataObject } from 'n8n-workflow';

/** What `card/get` adds to the card as it was created. Nobody sets these, so a copy of a card must not send them. */
const ANSWER_ONLY: Readonly<Record<string, readonly string[]>> = {
	base_info: ['id', 'status', 'appid', 'area_code_list', 'create_time', 'update_time'],
	sku: ['total_quantity'],
	advanced_info: ['share_friends', 'consume_share_card_list'],
};

/** A `member_card` as `card/get` answers it, in the form `card/create` takes. Colors: see `withColorName`. */
export function dropResponseFields(card: IDataObject): IDataObject {
	const base = without('base_info', card.base_info);
	return {
		...card,
		...(isObject(base) && {
			base_info: { ...base, ...(isObject(base.sku) && { sku: without('sku', base.sku) }) },
		}),
		...(isObject(card.advanced_info) && {
			advanced_info: without('advanced_info', card.advanced_info),
		}),
	};
}

function without(group: string, value: IDataObject[string]): IDataObject[string] {
	if (!isObject(value)) return value;
	const kept = Object.entries(value).filter(([name]) => !ANSWER_ONLY[group].includes(name));
	return Object.fromEntries(kept);
}

function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
