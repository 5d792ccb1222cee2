import type { IDataObject } from 'n8n-workflow';

/** What `card/get` adds to the card as it was created. Nobody sets these, so a copy of a card must not send them. */
const ANSWER_ONLY: Readonly<Record<string, readonly string[]>> = {
	base_info: ['id', 'status', 'appid', 'area_code_list', 'create_time', 'update_time'],
	sku: ['total_quantity'],
	advanced_info: ['share_friends', 'consume_share_card_list'],
};

/** How `card/get` shows a custom field that is switched off. The spelling is WeChat's. */
const SWITCHED_OFF = 'FIELD_NAME_TYPE_UNKNOW';

/** A `member_card` as `card/get` answers it, in the form `card/create` takes. Colors: see `withColorName`. */
export function dropResponseFields(card: IDataObject): IDataObject {
	const shown = Object.fromEntries(Object.entries(card).filter(([, value]) => !isOff(value)));
	const base = without('base_info', card.base_info);
	return {
		...shown,
		...(isObject(base) && {
			base_info: {
				...base,
				...(isObject(base.sku) && { sku: without('sku', base.sku) }),
				...(isObject(base.date_info) && { date_info: withoutNoTimes(base.date_info) }),
			},
		}),
		...(isObject(card.advanced_info) && {
			advanced_info: without('advanced_info', card.advanced_info),
		}),
	};
}

function isOff(value: IDataObject[string]): boolean {
	return isObject(value) && value.name_type === SWITCHED_OFF;
}

/** Answers show 0 for a time the card does not have. */
function withoutNoTimes(dates: IDataObject): IDataObject {
	const isNoTime = (name: string) => name.endsWith('_timestamp') && dates[name] === 0;
	return Object.fromEntries(Object.entries(dates).filter(([name]) => !isNoTime(name)));
}

function without(group: string, value: IDataObject[string]): IDataObject[string] {
	if (!isObject(value)) return value;
	const kept = Object.entries(value).filter(([name]) => !ANSWER_ONLY[group].includes(name));
	return Object.fromEntries(kept);
}

function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
