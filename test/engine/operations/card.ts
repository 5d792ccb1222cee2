import { byId } from '../../support/memberCard';
import type { Known, OperationCase } from './operationCase';

const someCard: OperationCase['prepare'] = (simulator) => ({ cardId: simulator.addCard() });

/** Stores are what quick pay and self-service redemption need. */
const cardWithStores: OperationCase['prepare'] = (simulator) => ({
	cardId: simulator.addCard({ base_info: { location_id_list: [123] } }),
});

const subject = ({ cardId }: Known) => ({ cardId: byId(cardId) });
const justTheCard = ({ cardId }: Known) => ({ card_id: cardId });

const PERSON = 'oBq7Kt3Zf8Lm1XyPw0rTnVd6EsHk';

/** Operations of one call whose parameters besides the card are given. */
function cases(
	operation: string,
	path: string,
	table: ReadonlyArray<{ title: string; set?: object; body?: object; output?: object }>,
	prepare = someCard,
): OperationCase[] {
	return table.map(({ title, set, body, output }) => ({
		resource: 'card',
		operation,
		title,
		prepare,
		parameters: (known) => ({ ...subject(known), ...set }),
		wire: (known) => [{ path, body: { ...justTheCard(known), ...body } }],
		output: (known) => ({ ...justTheCard(known), ...output }),
	}));
}

const manyCases: OperationCase[] = [
	{
		resource: 'card',
		operation: 'getAll',
		title: 'minimal',
		prepare: someCard,
		parameters: () => ({}),
		wire: ({ cardId }) => [
			{ path: '/card/batchget', body: { offset: 0, count: 50 } },
			{ path: '/card/get', body: { card_id: cardId } },
		],
		output: ({ cardId }) => ({ card_id: cardId, status: 'CARD_STATUS_VERIFY_OK' }),
	},
	{
		resource: 'card',
		operation: 'getAll',
		title: 'fullest',
		prepare: someCard,
		parameters: () => ({
			returnAll: true,
			includeDetails: false,
			filters: { statusList: ['CARD_STATUS_VERIFY_OK', 'CARD_STATUS_DISPATCH'] },
		}),
		wire: () => [
			{
				path: '/card/batchget',
				body: {
					offset: 0,
					count: 50,
					status_list: ['CARD_STATUS_VERIFY_OK', 'CARD_STATUS_DISPATCH'],
				},
			},
		],
		output: ({ cardId }) => ({ card_id: cardId }),
	},
];

const whitelist = (
	title: string,
	given: { openid?: string | string[]; username?: string },
	body: { openid?: string[]; username?: string[] },
): OperationCase => ({
	resource: 'card',
	operation: 'setTestWhitelist',
	title,
	parameters: () => given,
	wire: () => [{ path: '/card/testwhitelist/set', body }],
	output: () => ({ errcode: 0, white_list_size: Object.values(body).flat().length }),
});

export const cardCases: OperationCase[] = [
	...manyCases,
	...cases('get', '/card/get', [
		{ title: 'minimal', output: { title: '青禾会员卡', color: '#2c9f67', quantity: 1000000 } },
		{ title: 'fullest', set: { simplify: false }, output: { errcode: 0 } },
	]),
	...cases('delete', '/card/delete', [
		{ title: 'minimal', output: { deleted: true } },
		{ title: 'fullest', output: { errcode: 0, deleted: true } },
	]),
	...cases('updateStock', '/card/modifystock', [
		{ title: 'minimal', set: { stockChange: 5000 }, body: { increase_stock_value: 5000 } },
		{ title: 'fullest', set: { stockChange: -5000 }, body: { reduce_stock_value: 5000 } },
	]),
	...cases(
		'setPayCell',
		'/card/paycell/set',
		[
			{ title: 'minimal', body: { is_open: true } },
			{ title: 'fullest', set: { isOpen: false }, body: { is_open: false } },
		],
		cardWithStores,
	),
	...cases(
		'setSelfConsumeCell',
		'/card/selfconsumecell/set',
		[
			{
				title: 'minimal',
				body: { is_open: true, need_verify_cod: false, need_remark_amount: false },
			},
			{
				title: 'fullest',
				set: { isOpen: true, needVerifyCod: true, needRemarkAmount: true },
				body: { is_open: true, need_verify_cod: true, need_remark_amount: true },
			},
			{ title: 'switched off', set: { isOpen: false }, body: { is_open: false } },
		],
		cardWithStores,
	),
	whitelist('minimal', { openid: PERSON }, { openid: [PERSON] }),
	whitelist(
		'fullest',
		{ openid: [PERSON], username: 'qinghe_test,\nqinghe_2' },
		{ openid: [PERSON], username: ['qinghe_test', 'qinghe_2'] },
	),
];
