import type { IDataObject } from 'n8n-workflow';

import { activationsIn, checkCard, checkNewCard } from '../../../../nodes/wechat/card/rules';
import { factsOf, inputFacts } from '../../../support/fakeWechat';

type Card = IDataObject & { base_info?: IDataObject };

const NOT_ACTIVE = inputFacts(
	'activate_url',
	'is empty, and nothing else activates the card',
	'Enter the page that activates it, or choose automatic activation or the form of WeChat (auto_activate, wx_activate).',
);
const DATES = 'base_info.date_info.';
const LATER = inputFacts(
	`${DATES}end_timestamp`,
	'is not after the beginning',
	'Choose a later end.',
);
const BOTH_ENDS = 'A card with a fixed interval needs both ends.';
const TERM = 'A card that is valid for some days after receipt needs it.';
const AFTER_FORM = inputFacts(
	'wx_activate_after_submit_url',
	'is empty',
	'Enter the page to which WeChat sends the customer after the form.',
);
const ONE_NAME = (field: string) =>
	inputFacts(field, 'has both a name type and a name of its own', 'Keep one of them.');
const TOO_MANY = (shown: string) =>
	inputFacts(
		'custom_field3',
		`is one too many: the card would show ${shown}`,
		'WeChat shows at most three of points, balance and the three custom fields; remove one.',
	);
const NO_STOCK = inputFacts(
	'base_info.sku.quantity',
	'is 0',
	'Enter a stock of 1 or more; 0 is only for cards whose codes are deposited later.',
);

const TOO_EARLY = inputFacts(
	'base_info.sku.quantity',
	'is 5, but no code has been deposited yet',
	"Enter 0; once the card is approved, deposit the codes and raise the stock with 'Card: Update Stock'.",
);
const OWN_CODES = inputFacts(
	'base_info.use_custom_code',
	'is off, but deposited codes are codes of your own',
	"Switch it on, or remove 'How Codes Come'.",
);

const range = (begin?: unknown, end?: unknown) => ({
	type: 'DATE_TYPE_FIX_TIME_RANGE',
	begin_timestamp: begin,
	end_timestamp: end,
});
const term = (days?: number, from?: number) => ({
	type: 'DATE_TYPE_FIX_TERM',
	fixed_term: days,
	fixed_begin_term: from,
});
const withDates = (dates: object) => ({ auto_activate: true, base_info: { date_info: dates } });
const withStock = (quantity: number, base: object = {}) => ({
	auto_activate: true,
	base_info: { sku: { quantity }, ...base },
});
const newCard = ({ base_info: base, ...rest }: Card): Card => ({
	...rest,
	base_info: { sku: { quantity: 1 }, ...base },
});
const DEPOSIT = { get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT', use_custom_code: true };
const withCell = (cell: object) => ({ modify_msg_operation: { url_cell: cell } });

describe('a new card', () => {
	it.each<[string, object]>([
		['WeChat activates at receipt', { auto_activate: true }],
		['is activated on a page', { activate_url: 'https://x' }],
		['is activated in a mini program', { activate_app_brand_user_name: 'gh_1@app' }],
		[
			'has page and mini program, which are one way',
			{ activate_url: 'x', activate_app_brand_user_name: 'y' },
		],
		['is activated by form', { wx_activate: true, auto_activate: false }],
		[
			'goes on to a page after the form',
			{
				wx_activate: true,
				wx_activate_after_submit: true,
				wx_activate_after_submit_url: 'https://x',
			},
		],
		[
			'goes on to a mini program after the form',
			{
				wx_activate: true,
				wx_activate_after_submit: true,
				wx_activate_after_submit_app_brand_user_name: 'y',
			},
		],
		['does not go on after the form', { wx_activate: true, wx_activate_after_submit: false }],
		['is valid for good', withDates({ type: 'DATE_TYPE_PERMANENT' })],
		['is valid for an interval', withDates(range(1, 2))],
		['is valid for days from the day of receipt', withDates(term(30, 0))],
		['has a stock', withStock(1)],
		['has no stock because its codes come later', withStock(0, DEPOSIT)],
	])('that %s is fine', (_title, card) => {
		expect(() => checkNewCard(newCard(card as Card))).not.toThrow();
	});

	it.each<[string, object, object]>([
		['has no way of activation', {}, NOT_ACTIVE],
		[
			'has all ways switched off',
			{ auto_activate: false, wx_activate: false, activate_url: '' },
			NOT_ACTIVE,
		],
		[
			'goes nowhere after the form',
			{ wx_activate: true, wx_activate_after_submit: true },
			AFTER_FORM,
		],
		[
			'begins nowhere',
			withDates(range(undefined, 2)),
			inputFacts(`${DATES}begin_timestamp`, 'is empty', BOTH_ENDS),
		],
		[
			'ends nowhere',
			withDates(range(1)),
			inputFacts(`${DATES}end_timestamp`, 'is empty', BOTH_ENDS),
		],
		['ends when it begins', withDates(range(2, 2)), LATER],
		['ends before it begins, as numbers and not as texts', withDates(range('10', '9')), LATER],
		[
			'is valid for no number of days',
			withDates(term(undefined, 0)),
			inputFacts(`${DATES}fixed_term`, 'is empty', TERM),
		],
		[
			'is valid from no day',
			withDates(term(30)),
			inputFacts(`${DATES}fixed_begin_term`, 'is empty', TERM),
		],
		['has no stock', withStock(0), NO_STOCK],
		['has a stock although its codes come later', withStock(5, DEPOSIT), TOO_EARLY],
		[
			'gets deposited codes that are not its own',
			withStock(0, { ...DEPOSIT, use_custom_code: false }),
			OWN_CODES,
		],
		[
			'breaks a rule for every card',
			{ auto_activate: true, custom_field1: { name_type: 'A', name: 'b' } },
			ONE_NAME('custom_field1'),
		],
	])('that %s is refused', async (_title, card, facts) => {
		expect(await factsOf(() => checkNewCard(newCard(card as Card)))).toEqual(facts);
	});
});

describe('a card, new or changed', () => {
	const names = { custom_field1: { name: 'a' }, custom_field2: { name_type: 'B' } };

	it.each<[string, object]>([
		['nothing', {}],
		['a name type', { custom_field1: { name_type: 'A', name: '' } }],
		['a name', { custom_field1: { name_type: '', name: 'a' } }],
		['points and two custom fields', { supply_bonus: true, supply_balance: false, ...names }],
		[
			'a custom field that is removed beside three',
			{ supply_bonus: true, ...names, custom_field3: { name: '', name_type: '' } },
		],
		['coupons in a message', withCell({ card_id_list: ['p1'], url: '' })],
		['a link in a message', withCell({ url: 'https://x', app_brand_id: 'y' })],
		['a list of shops', { base_info: { location_id_list: [1], use_all_locations: false } }],
		['all shops', { base_info: { use_all_locations: true } }],
	])('may have %s', (_title, card) => {
		expect(() => checkCard(card as Card)).not.toThrow();
	});

	it.each<[string, object, object]>([
		[
			'both names in field 1',
			{ custom_field1: { name_type: 'A', name: 'b' } },
			ONE_NAME('custom_field1'),
		],
		[
			'both names in field 2',
			{ custom_field2: { name_type: 'A', name: 'b' } },
			ONE_NAME('custom_field2'),
		],
		[
			'both names in field 3',
			{ custom_field3: { name_type: 'A', name: 'b' } },
			ONE_NAME('custom_field3'),
		],
		[
			'points, balance and two fields',
			{ supply_bonus: true, supply_balance: true, ...names },
			TOO_MANY('points, balance, Custom Field 1, Custom Field 2'),
		],
		[
			'balance and three fields',
			{ supply_balance: true, ...names, custom_field3: { name: 'c' } },
			TOO_MANY('balance, Custom Field 1, Custom Field 2, Custom Field 3'),
		],
	])('may not have %s', async (_title, card, facts) => {
		expect(await factsOf(() => checkCard(card as Card))).toEqual(facts);
	});

	it.each<[number, object]>([
		[0, {}],
		[0, { auto_activate: false, wx_activate: 'true', activate_url: '' }],
		[1, { activate_url: 'x', activate_app_brand_user_name: 'y' }],
		[2, { wx_activate: true, activate_app_brand_user_name: 'y' }],
		[3, { auto_activate: true, wx_activate: true, activate_url: 'x' }],
	])('switches on %i ways of activation with %j', (count, card) => {
		expect(activationsIn(card as Card)).toBe(count);
	});
});
