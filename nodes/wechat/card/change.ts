import type { IDataObject } from 'n8n-workflow';

import { inputFailure } from '../errors/failure';
import { validate } from '../values/validate';
import { choice, group, seconds, type Schema } from '../values/schema';
import { place } from '../values/place';
import { activationsIn, checkCard, withColorName } from './rules';
import { baseInfoSchema, memberCardSchema } from './schema';

/** Set once when a card is created. One of these in a change makes WeChat refuse the whole of it as 47001. */
const FIXED = {
	base_info: [
		'brand_name',
		'sku',
		'use_limit',
		'use_custom_code',
		'get_custom_code_mode',
		'bind_openid',
		'source',
		'sub_merchant_info',
	],
	member_card: ['advanced_info'],
};

/**
 * What sends a card back to review, by the table of WeChat's page "Manage Member Card". A note there exempts `notice` of
 * member cards, so `send_check` of the answer has the last word.
 */
const REVIEWED = ['title', 'description', 'notice', 'supply_bonus', 'supply_balance', 'discount'];

const NEVER_EMPTY = ['title', 'logo_url', 'color', 'notice', 'description', 'prerogative'];

/** WeChat takes a change of this kind of validity only. */
const CHANGEABLE_DATE_TYPE = 'DATE_TYPE_FIX_TIME_RANGE';

const changeSchema: Schema = {
	...optional(memberCardSchema, FIXED.member_card),
	base_info: group({
		...optional(baseInfoSchema, FIXED.base_info),
		date_info: group({
			type: choice([CHANGEABLE_DATE_TYPE]),
			begin_timestamp: seconds(),
			end_timestamp: seconds({ end: true }),
		}),
	}),
};

/** How WeChat's clients remove a part of the card face; the page itself is silent about it. */
const REMOVED: Readonly<Record<string, IDataObject>> = {
	custom_field: { name_type: '', name: '', url: '' },
	custom_cell: { name: '', tips: '', url: '' },
};

/**
 * The `member_card` of a `card/update` call: only what may change, and only what was given. An empty text clears the
 * text on the card; a custom field or cell whose texts are all empty is removed.
 *
 * @param given wire names, flat where the form is flat
 * @throws WechatFailure of class `input`
 */
export function planCardChange(given: IDataObject): IDataObject {
	const flat: IDataObject = {};
	const structures: IDataObject = {};
	const removals: IDataObject = {};
	for (const [name, value] of Object.entries(given)) {
		const removal = REMOVED[name.replace(/\d$/, '')];
		if (removal !== undefined && isBlank(value)) removals[name] = removal;
		else if (isStructure(value)) structures[name] = value;
		else flat[name] = value;
	}
	checkNeverEmpty(flat);
	const change = withColorName({
		...validate(place(changeSchema, flat), changeSchema, { emptyText: 'keep' }),
		...validate(structures, changeSchema),
		...removals,
	});
	if (Object.keys(change).length === 0) {
		throw inputFailure(
			'updateFields',
			'has nothing to change',
			'Add at least one field with a value.',
		);
	}
	checkChange(change);
	return withDateType(change);
}

/** Which parts of a change the answer's `send_check` is about, by WeChat's names. */
export function reviewedFields(change: IDataObject): string[] {
	const names = [...Object.keys(change), ...Object.keys(change.base_info ?? {})];
	return REVIEWED.filter((name) => names.includes(name));
}

function optional(schema: Schema, left: readonly string[]): Schema {
	const kept = Object.entries(schema).filter(([name]) => !left.includes(name));
	return Object.fromEntries(kept.map(([name, rule]) => [name, { ...rule, required: false }]));
}

function isStructure(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBlank(value: unknown): boolean {
	return isStructure(value) && Object.values(value).every((text) => String(text).trim() === '');
}

function checkNeverEmpty(flat: IDataObject): void {
	const empty = NEVER_EMPTY.find((name) => String(flat[name] ?? 'kept').trim() === '');
	if (empty === undefined) return;
	throw inputFailure(
		empty,
		'is empty, but a card always has one',
		'Fill it in, or remove the field to keep the present value.',
	);
}

function checkChange(change: IDataObject & { base_info?: IDataObject }): void {
	for (const name of ['supply_bonus', 'supply_balance']) {
		if (change[name] === false) {
			throw inputFailure(
				name,
				'is off, but WeChat can only switch it on',
				'Remove the field to keep the present state.',
			);
		}
	}
	if (activationsIn(change) > 1) {
		throw inputFailure(
			'activate_url',
			'and the other ways of activation exclude each other',
			'Keep one of Automatic Activation, WeChat Form Activation and Activate URL (or its mini program).',
		);
	}
	const { begin_timestamp: begin, end_timestamp: end } = (change.base_info?.date_info ??
		{}) as IDataObject;
	if (begin !== undefined && end !== undefined && Number(begin) >= Number(end)) {
		throw inputFailure('end_timestamp', 'is not after the beginning', 'Choose a later end.');
	}
	checkCard(change);
}

function withDateType(change: IDataObject & { base_info?: IDataObject }): IDataObject {
	const dates = change.base_info?.date_info as IDataObject | undefined;
	if (dates === undefined) return change;
	const complete = { type: CHANGEABLE_DATE_TYPE, ...dates };
	return { ...change, base_info: { ...change.base_info, date_info: complete } };
}
