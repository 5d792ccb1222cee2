import type { IDataObject } from 'n8n-workflow';

import { inputFailure } from '../errors/failure';
import { validate } from '../values/validate';
import type { PathLabel } from '../values/noteLimits';
import { choice, group, integer, list, seconds, text, type Schema } from '../values/schema';
import { checkPeriod } from '../values/period';
import { place } from '../values/place';
import { OLD_DATE_TYPES } from './enums';
import { checkCard } from './rules';
import { baseInfoSchema, memberCardSchema } from './schema';
import { settleCard, type SettledCard } from './settle';

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
		// One byte more than on WeChat's page about new cards.
		custom_url_name: text(16),
		promotion_url_name: text(16),
		// WeChat: a single 0 takes all stores off the card.
		location_id_list: list(integer({ min: 0 })),
		date_info: group({
			type: choice([CHANGEABLE_DATE_TYPE], { spellings: OLD_DATE_TYPES }),
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
export function planCardChange(given: IDataObject, label: PathLabel): SettledCard {
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
	const change = {
		...validate(place(changeSchema, flat), changeSchema, { emptyText: 'keep' }),
		...validate(structures, changeSchema),
		...removals,
	};
	return settleChange(change, label);
}

/**
 * The same for a `member_card` somebody wrote as JSON, such as what `card/get` has answered. What cannot be changed is left
 * out, and a note says so, because one such field makes WeChat refuse the whole change.
 *
 * @param card see `findMemberCard`
 * @throws WechatFailure of class `input`
 */
export function planPastedChange(card: IDataObject, label: PathLabel): SettledCard {
	const base = (card.base_info ?? {}) as IDataObject;
	const left: string[] = [];
	const keep = (holder: IDataObject, path: string, isFixed: (name: string) => boolean) =>
		Object.fromEntries(
			Object.entries(holder).filter(([name]) => {
				if (isFixed(name)) left.push(path + name);
				return !isFixed(name);
			}),
		);
	const changeable = {
		...keep(
			card,
			'',
			(name) =>
				FIXED.member_card.includes(name) || (name.startsWith('supply_') && card[name] === false),
		),
		base_info: keep(
			base,
			'base_info.',
			(name) =>
				FIXED.base_info.includes(name) || (name === 'date_info' && !hasChangeableDates(base)),
		),
	};
	const { card: change, notes } = settleChange(
		validate(changeable, changeSchema, { isPasted: true }),
		label,
	);
	const leftOut = `Left out, because a card keeps it for all time: ${left.join(', ')}.`;
	return { card: change, notes: left.length > 0 ? [leftOut, ...notes] : notes };
}

function hasChangeableDates({ date_info: dates }: IDataObject): boolean {
	const { type } = (dates ?? {}) as IDataObject;
	return [undefined, '1', 1, CHANGEABLE_DATE_TYPE].includes(type as string);
}

function settleChange(change: IDataObject, label: PathLabel): SettledCard {
	if (Object.keys(change).length === 0) {
		throw inputFailure(
			'updateFields',
			'has nothing to change',
			'Add at least one field with a value.',
		);
	}
	checkChange(change);
	const { card, notes } = settleCard(change, label);
	return { card: withDateType(card), notes };
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
	const dates = (change.base_info?.date_info ?? {}) as IDataObject;
	checkPeriod(dates, 'begin_timestamp', 'end_timestamp', 'base_info.date_info.');
	checkCard(change);
}

function withDateType(change: IDataObject & { base_info?: IDataObject }): IDataObject {
	const dates = change.base_info?.date_info as IDataObject | undefined;
	if (dates === undefined) return change;
	const complete = { type: CHANGEABLE_DATE_TYPE, ...dates };
	return { ...change, base_info: { ...change.base_info, date_info: complete } };
}
