import type { IDataObject } from 'n8n-workflow';

import { cardCode, flag, group, integer, seconds, text, type Schema } from '../values/schema';

/** One member's card on every call: WeChat needs `card_id` only for codes of the merchant's own, sending it always is safe. */
const SUBJECT: Schema = {
	code: cardCode({ required: true }),
	card_id: text(32, { required: true }),
};

/** Why a total changed. WeChat's table says 42 bytes, its own samples have 50 and 52: more than 42 is a note. */
const record = text(52, { usualBytes: 42 });

/** Body of `membercard/activate`. Amounts in fen. */
export const activationSchema: Schema = {
	membership_number: cardCode({ mayHaveBlanks: true, required: true }),
	...SUBJECT,
	background_pic_url: text(),
	activate_begin_time: seconds(),
	activate_end_time: seconds({ end: true }),
	init_bonus: integer(),
	init_bonus_record: text(32),
	init_balance: integer(),
	init_custom_field_value1: text(12),
	init_custom_field_value2: text(12),
	init_custom_field_value3: text(12),
};

/**
 * Body of `membercard/updateuser`. `bonus` and `balance` are totals, the `add_` fields changes; a total together with
 * a change sets the total and shows the change in the message. Balance in fen: WeChat's own samples disagree (元 or 分),
 * older pages and the typed SDKs say 分. The two expectations are for `writeMember` and not sent.
 */
export const updateSchema: Schema = {
	...SUBJECT,
	expected_bonus: integer(),
	expected_balance: integer(),
	background_pic_url: text(),
	bonus: integer(),
	add_bonus: integer(),
	record_bonus: record,
	balance: integer(),
	add_balance: integer(),
	record_balance: record,
	custom_field_value1: text(12),
	custom_field_value2: text(12),
	custom_field_value3: text(12),
	notify_optional: group({
		is_notify_bonus: flag(),
		is_notify_balance: flag(),
		is_notify_custom_field1: flag(),
		is_notify_custom_field2: flag(),
		is_notify_custom_field3: flag(),
	}),
};

/** Whether a body changes the member at all: reasons, expectations and who is told belong to a change, they are none. */
export function hasChange(body: IDataObject): boolean {
	return Object.keys(body).some(isChange);
}

/** Whether a field of a body changes the member. */
export function isChange(name: string): boolean {
	return !(name in SUBJECT) && !/^(?:record_|expected_|notify_)/.test(name);
}

/** What `member: sync` can bring to a wanted state; totals only. */
export const syncSchema: Schema = Object.fromEntries(
	Object.entries(updateSchema).filter(
		([name]) => !/^(?:add_|expected_|background|notify)/.test(name),
	),
);

export const unavailableSchema: Schema = { ...SUBJECT, reason: text() };

/** Names an item may carry for a schema whose groups are flat in a spreadsheet. */
export function listFlatNames(schema: Schema): string[] {
	return Object.entries(schema).flatMap(([name, rule]) =>
		rule.kind === 'group' ? listFlatNames(rule.fields) : [name],
	);
}
