import { byId, runMemberCard, type Simulator } from '../../support/memberCard';
import type { Known, OperationCase } from './operationCase';

const RULE_TYPE = 'RULE_TYPE_PAY_MEMBER_CARD';

const newCard = (simulator: Simulator): Known => ({ cardId: simulator.addCard() });

const required = ({ cardId }: Known) => ({
	cardId: byId(cardId),
	mchidList: '1900000109',
	beginTime: '2026-06-01T00:00:00',
	endTime: '2036-12-31',
});

/** A rule made by the node itself; WeChat names the id of a rule only when it is created. */
async function existingRule(simulator: Simulator): Promise<Known> {
	const { cardId } = newCard(simulator);
	const parameters = { resource: 'paymentGift', operation: 'create', ...required({ cardId }) };
	const { json } = await runMemberCard(simulator, parameters);
	return { cardId, ruleId: String(json[0].rule_id) };
}

const base = { mchid_list: ['1900000109'], begin_time: 1780243200, end_time: 2114351999 };

export const paymentGiftCases: OperationCase[] = [
	{
		resource: 'paymentGift',
		operation: 'create',
		title: 'minimal',
		prepare: newCard,
		parameters: required,
		wire: ({ cardId }) => [
			{
				path: '/card/paygiftcard/add',
				body: {
					rule_info: {
						type: RULE_TYPE,
						base_info: base,
						member_rule: { card_id: cardId, least_cost: 1, max_cost: 1000000 },
					},
				},
			},
		],
		output: ({ cardId }) => ({
			errcode: 0,
			card_id: cardId,
			succ_mchid_list: ['1900000109'],
			fail_mchid_list: [],
			all_mchids_accepted: true,
		}),
	},
	{
		resource: 'paymentGift',
		operation: 'create',
		title: 'fullest',
		prepare: newCard,
		parameters: (known) => ({
			...required(known),
			mchidList: '1900000109, 1900000110\n1900000109',
			leastCost: 100,
			maxCost: 1000000,
			additionalFields: {
				jumpUrl: 'https://m.example.cn/join',
				appBrandId: 'wx1234567890abcdef',
				appBrandPass: 'pages/join',
			},
		}),
		wire: ({ cardId }) => [
			{
				path: '/card/paygiftcard/add',
				body: {
					rule_info: {
						type: RULE_TYPE,
						base_info: { ...base, mchid_list: ['1900000109', '1900000110'] },
						member_rule: {
							card_id: cardId,
							least_cost: 100,
							max_cost: 1000000,
							jump_url: 'https://m.example.cn/join',
							app_brand_id: 'wx1234567890abcdef',
							app_brand_pass: 'pages/join',
						},
					},
				},
			},
		],
	},
	{
		resource: 'paymentGift',
		operation: 'get',
		title: 'minimal',
		prepare: existingRule,
		parameters: ({ ruleId }) => ({ ruleId }),
		wire: ({ ruleId }) => [
			{ path: '/card/paygiftcard/getbyid', body: { rule_id: Number(ruleId) } },
		],
		output: ({ cardId, ruleId }) => ({
			rule_id: Number(ruleId),
			card_id: cardId,
			...base,
			status: 'RULE_STATUS_OK',
			least_cost: 1,
			max_cost: 1000000,
		}),
	},
	{
		resource: 'paymentGift',
		operation: 'get',
		title: 'fullest',
		prepare: existingRule,
		parameters: ({ ruleId }) => ({ ruleId, simplify: false }),
		wire: ({ ruleId }) => [
			{ path: '/card/paygiftcard/getbyid', body: { rule_id: Number(ruleId) } },
		],
		output: ({ cardId, ruleId }) => ({
			errcode: 0,
			rule_id: Number(ruleId),
			card_id: cardId,
			rule_info: { type: RULE_TYPE, base_info: base, member_rule: { card_id: cardId } },
		}),
	},
	{
		resource: 'paymentGift',
		operation: 'getAll',
		title: 'minimal',
		prepare: existingRule,
		parameters: () => ({}),
		wire: () => [
			{
				path: '/card/paygiftcard/batchget',
				body: { type: RULE_TYPE, effective: false, offset: 0, count: 10 },
			},
		],
		output: ({ cardId }) => ({ card_id: cardId, ...base }),
	},
	{
		resource: 'paymentGift',
		operation: 'getAll',
		title: 'fullest',
		prepare: existingRule,
		parameters: () => ({
			returnAll: false,
			limit: 3,
			simplify: false,
			filters: { effective: true },
		}),
		wire: () => [
			{
				path: '/card/paygiftcard/batchget',
				body: { type: RULE_TYPE, effective: true, offset: 0, count: 3 },
			},
		],
		output: ({ cardId }) => ({
			card_id: cardId,
			base_info: base,
			member_rule: { card_id: cardId },
		}),
	},
	...(['minimal', 'fullest'] as const).map((title) => ({
		resource: 'paymentGift',
		operation: 'delete',
		title,
		prepare: existingRule,
		parameters: ({ ruleId }: Known) => ({ ruleId }),
		wire: ({ ruleId }: Known) => [
			{ path: '/card/paygiftcard/delete', body: { rule_id: Number(ruleId) } },
		],
		output: ({ ruleId }: Known) => ({ rule_id: Number(ruleId), deleted: true }),
	})),
];
