import { flatRule, newRule, withCardId } from '../../../../nodes/wechat/payGift/rule';
import { factsOf, inputFacts } from '../../../support/fakeWechat';

const FIELDS = {
	mchid_list: '10000098, 10000099',
	begin_time: '2026-01-01',
	end_time: '2026-12-31',
	card_id: 'p1',
	least_cost: 100,
	max_cost: 100,
};
const EMPTY = 'Fill it in; WeChat requires it.';

describe('a payment gift rule', () => {
	it('is built from flat fields, the end being the last second of its day', () => {
		expect(
			newRule({
				...FIELDS,
				jump_url: 'https://x',
				app_brand_id: 'a',
				app_brand_pass: 'b',
				other: 1,
			}),
		).toEqual({
			type: 'RULE_TYPE_PAY_MEMBER_CARD',
			base_info: {
				mchid_list: ['10000098', '10000099'],
				begin_time: 1767196800,
				end_time: 1798732799,
			},
			member_rule: {
				card_id: 'p1',
				least_cost: 100,
				max_cost: 100,
				jump_url: 'https://x',
				app_brand_id: 'a',
				app_brand_pass: 'b',
			},
		});
	});

	it.each([
		[
			{ type: 'RULE_TYPE_COUPON' },
			inputFacts(
				'type',
				'is "RULE_TYPE_COUPON", which WeChat does not know',
				'Use one of: RULE_TYPE_PAY_MEMBER_CARD.',
			),
		],
		[{ mchid_list: '' }, inputFacts('base_info.mchid_list', 'is empty', EMPTY)],
		[
			{ mchid_list: Array.from({ length: 101 }, (_, index) => index) },
			inputFacts(
				'base_info.mchid_list',
				'has 101 entries, WeChat takes at most 100',
				'Remove some.',
			),
		],
		[{ begin_time: '' }, inputFacts('base_info.begin_time', 'is empty', EMPTY)],
		[{ end_time: '' }, inputFacts('base_info.end_time', 'is empty', EMPTY)],
		[{ card_id: '' }, inputFacts('member_rule.card_id', 'is empty', EMPTY)],
		[{ least_cost: '' }, inputFacts('member_rule.least_cost', 'is empty', EMPTY)],
		[{ max_cost: '' }, inputFacts('member_rule.max_cost', 'is empty', EMPTY)],
		[
			{ least_cost: -1 },
			inputFacts('member_rule.least_cost', 'is -1, WeChat takes at least 0', 'Correct it.'),
		],
		[
			{ max_cost: -1 },
			inputFacts('member_rule.max_cost', 'is -1, WeChat takes at least 0', 'Correct it.'),
		],
		[
			{ begin_time: 1798732799 },
			inputFacts('base_info.end_time', 'is not after the beginning', 'Choose a later end.'),
		],
		[
			{ begin_time: '2027-01-01' },
			inputFacts('base_info.end_time', 'is not after the beginning', 'Choose a later end.'),
		],
		[
			{ max_cost: 99 },
			inputFacts(
				'member_rule.max_cost',
				'is 99, less than the least cost 100',
				'Both are amounts in fen (分); enter a higher one.',
			),
		],
		[
			{ card_id: undefined, least_cost: undefined, max_cost: undefined },
			inputFacts('member_rule.card_id', 'is empty', EMPTY),
		],
	])('is refused with %j', async (fields, facts) => {
		expect(await factsOf(() => newRule({ ...FIELDS, ...fields } as never))).toEqual(facts);
	});

	it('needs both of its parts', async () => {
		expect(await factsOf(() => newRule({}))).toEqual(
			inputFacts('base_info.mchid_list', 'is empty', EMPTY),
		);
		const { mchid_list, begin_time, end_time } = FIELDS;
		expect(await factsOf(() => newRule({ mchid_list, begin_time, end_time }))).toEqual(
			inputFacts('member_rule.card_id', 'is empty', EMPTY),
		);
	});

	it('takes a http address too, and no cost at all', () => {
		expect(
			newRule({ ...FIELDS, jump_url: 'www.qq.com', least_cost: 0, max_cost: 0 }),
		).toMatchObject({
			member_rule: { jump_url: 'www.qq.com', least_cost: 0, max_cost: 0 },
		});
	});

	it('is shown flat, whatever else an answer holds', () => {
		expect(
			flatRule({
				rule_id: 7,
				base_info: { begin_time: 1 },
				member_rule: { card_id: 'p1', least_cost: 2 },
			}),
		).toEqual({ rule_id: 7, begin_time: 1, card_id: 'p1', least_cost: 2 });
	});

	it('carries the card of its answer in front, for the next node', () => {
		const answer = { errcode: 0, rule_info: {} };
		expect(withCardId(answer, { member_rule: { card_id: 'p1' } })).toEqual({
			card_id: 'p1',
			...answer,
		});
		expect(withCardId(answer, { member_rule: {} })).toBe(answer);
		expect(withCardId(answer, {})).toBe(answer);
	});
});
