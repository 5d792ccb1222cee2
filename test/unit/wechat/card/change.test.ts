import type { IDataObject } from 'n8n-workflow';

import {
	planCardChange,
	planPastedChange,
	reviewedFields,
} from '../../../../nodes/wechat/card/change';
import { pathName } from '../../../../nodes/wechat/errors/failure';
import { findMemberCard } from '../../../../nodes/wechat/card/pastedCard';
import liveCard from '../../../support/fixtures/liveCard.json';
import { factsOf, inputFacts } from '../../../support/fakeWechat';

const NOTHING = inputFacts(
	'updateFields',
	'has nothing to change',
	'Add at least one field with a value.',
);
const NEVER_EMPTY = (field: string) =>
	inputFacts(
		field,
		'is empty, but a card always has one',
		'Fill it in, or remove the field to keep the present value.',
	);
const ONLY_ON = (field: string) =>
	inputFacts(
		field,
		'is off, but WeChat can only switch it on',
		'Remove the field to keep the present state.',
	);
const LATER = inputFacts(
	'base_info.date_info.end_timestamp',
	'is not after the beginning',
	'Choose a later end.',
);

describe('a change of a card', () => {
	it.each<[string, IDataObject, IDataObject]>([
		[
			'flat fields, where the card has them',
			{ title: '新', prerogative: '双倍', is_swipe_card: true },
			{
				base_info: { title: '新', pay_info: { swipe_card: { is_swipe_card: true } } },
				prerogative: '双倍',
			},
		],
		['a color by its name', { color: '#63b359' }, { base_info: { color: 'Color010' } }],
		['an empty text, which clears the one on the card', { bonus_rules: '' }, { bonus_rules: '' }],
		['a list', { location_id_list: [1, 2] }, { base_info: { location_id_list: [1, 2] } }],
		[
			'a structure without its empty texts',
			{ custom_field1: { name: '等级', url: '' } },
			{ custom_field1: { name: '等级' } },
		],
		[
			'the removal of a custom field',
			{ custom_field2: { name: ' ', url: '' } },
			{ custom_field2: { name_type: '', name: '', url: '' } },
		],
		[
			'the removal of a custom cell',
			{ custom_cell1: {} },
			{ custom_cell1: { name: '', tips: '', url: '' } },
		],
		[
			'a new end of the only kind of validity that can change',
			{ end_timestamp: '2026-12-31', title: 'a' },
			{
				base_info: {
					title: 'a',
					date_info: { type: 'DATE_TYPE_FIX_TIME_RANGE', end_timestamp: 1798732799 },
				},
			},
		],
		[
			'an interval',
			{ begin_timestamp: 1767225600, end_timestamp: 1767225601 },
			{
				base_info: {
					date_info: {
						type: 'DATE_TYPE_FIX_TIME_RANGE',
						begin_timestamp: 1767225600,
						end_timestamp: 1767225601,
					},
				},
			},
		],
		[
			'an entry name of 16 bytes',
			{ custom_url_name: '预约预约预1' },
			{ base_info: { custom_url_name: '预约预约预1' } },
		],
		['the end of all stores', { location_id_list: '0' }, { base_info: { location_id_list: [0] } }],
		['points switched on', { supply_bonus: true }, { supply_bonus: true }],
		['one way of activation', { activate_url: 'https://x' }, { activate_url: 'https://x' }],
	])('holds %s', (_title, given, expected) => {
		expect(planCardChange(given, pathName).card).toEqual(expected);
	});

	it.each([
		'brand_name',
		'quantity',
		'use_limit',
		'use_custom_code',
		'get_custom_code_mode',
		'bind_openid',
		'source',
		'merchant_id',
		'least_cost',
		'fixed_term',
	])('leaves out %s, which is set once and for all', (name) => {
		expect(planCardChange({ title: '新', [name]: 1 }, pathName).card).toEqual({
			base_info: { title: '新' },
		});
	});

	it.each<[string, IDataObject, object]>([
		['nothing', {}, NOTHING],
		['nothing WeChat knows', { other: 1 }, NOTHING],
		['nothing but what is set for all time', { brand_name: 'x' }, NOTHING],
		['an empty structure that cannot be removed', { bonus_rule: {} }, NOTHING],
		...['title', 'logo_url', 'color', 'notice', 'description', 'prerogative'].map(
			(name): [string, IDataObject, object] => [
				`an empty ${name}`,
				{ [name]: ' ' },
				NEVER_EMPTY(name),
			],
		),
		['points switched off', { supply_bonus: false }, ONLY_ON('supply_bonus')],
		['balance switched off', { supply_balance: false }, ONLY_ON('supply_balance')],
		[
			'an end that is the beginning',
			{ begin_timestamp: 1767225600, end_timestamp: 1767225600 },
			LATER,
		],
		[
			'an end before the beginning',
			{ begin_timestamp: '2026-01-02', end_timestamp: '2026-01-01' },
			LATER,
		],
		[
			'both names of a custom field',
			{ custom_field1: { name_type: 'FIELD_NAME_TYPE_LEVEL', name: 'x' } },
			inputFacts(
				'custom_field1',
				'has both a name type and a name of its own',
				'Keep one of them.',
			),
		],
		[
			'a kind of validity that cannot be changed',
			{ type: 'DATE_TYPE_PERMANENT' },
			inputFacts(
				'base_info.date_info.type',
				'is "DATE_TYPE_PERMANENT", which WeChat does not know',
				'Use one of: DATE_TYPE_FIX_TIME_RANGE.',
			),
		],
	])('is refused when it holds %s', async (_title, given, facts) => {
		expect(await factsOf(() => planCardChange(given, pathName))).toEqual(facts);
	});
});

describe('a change somebody wrote as JSON', () => {
	it('takes what a live card answers, without what a card keeps for all time', () => {
		const { card } = findMemberCard({ card: liveCard } as unknown as IDataObject);
		const { card: change, notes } = planPastedChange(card, pathName);
		expect(change).toMatchObject({
			base_info: { title: '青禾会员卡', description: '', color: 'Color020' },
			prerogative: '会员日双倍积分',
			supply_bonus: true,
		});
		expect(JSON.stringify(change)).not.toMatch(/sku|brand_name|date_info|supply_balance|advanced/);
		expect(notes[0]).toBe(
			'Left out, because a card keeps it for all time: supply_balance, advanced_info, base_info.brand_name, base_info.date_info, base_info.sku, base_info.use_limit, base_info.use_custom_code, base_info.bind_openid.',
		);
	});

	it('takes a new end in the old spelling', () => {
		const dates = { type: '1', end_timestamp: '2026-12-31' };
		expect(planPastedChange({ base_info: { date_info: dates } }, pathName)).toEqual({
			card: {
				base_info: {
					date_info: { type: 'DATE_TYPE_FIX_TIME_RANGE', end_timestamp: 1798732799 },
				},
			},
			notes: [],
		});
	});

	it.each([
		[{ type: 1, begin_timestamp: 1767225600 }, true],
		[{ type: 'DATE_TYPE_FIX_TIME_RANGE', end_timestamp: 1767225600 }, true],
		[{ end_timestamp: 1767225600 }, true],
		[{ type: 'DATE_TYPE_PERMANENT' }, false],
		[{ type: 'DATE_TYPE_FIX_TERM', fixed_term: 30 }, false],
		[{ type: 2, fixed_term: 30 }, false],
	])('may have a validity of %j: %s', (date_info, isKept) => {
		const { card, notes } = planPastedChange({ base_info: { title: 'a', date_info } }, pathName);
		expect('date_info' in (card.base_info ?? {})).toBe(isKept);
		expect(notes.join()).toBe(
			isKept ? '' : 'Left out, because a card keeps it for all time: base_info.date_info.',
		);
	});

	it('may switch on what it cannot switch off', () => {
		const card = { supply_bonus: true, supply_balance: false };
		expect(planPastedChange(card, pathName)).toEqual({
			card: { supply_bonus: true },
			notes: ['Left out, because a card keeps it for all time: supply_balance.'],
		});
	});

	it('comes with the notes on what it changes, too', () => {
		const { notes } = planPastedChange(
			{ bonus_rules: 'x'.repeat(129), base_info: { source: 'x' } },
			pathName,
		);
		expect(notes).toEqual([
			'Left out, because a card keeps it for all time: base_info.source.',
			expect.stringContaining("'Bonus Rules' is longer than WeChat's page allows"),
		]);
	});

	it('has to change something', () => {
		expect(() => planPastedChange({ base_info: { brand_name: 'x' } }, pathName)).toThrow(
			'nothing to change',
		);
	});
});

describe('the parts of a change that go to review', () => {
	it.each<[IDataObject, string[]]>([
		[{ base_info: { title: 'a', color: 'Color010' }, discount: 1 }, ['title', 'discount']],
		[
			{
				supply_balance: true,
				supply_bonus: true,
				base_info: { notice: 'n', description: 'd' },
			},
			['description', 'notice', 'supply_bonus', 'supply_balance'],
		],
		[{ bonus_rules: 'x' }, []],
		[{}, []],
	])('of %j are %j', (change, names) => {
		expect(reviewedFields(change)).toEqual(names);
	});
});
