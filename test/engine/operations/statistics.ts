import { byId, type Simulator } from '../../support/memberCard';
import type { Known, OperationCase } from './operationCase';

const week = { beginDate: '2025-05-01T00:00:00', endDate: '2025-05-07' };
const wireWeek = { begin_date: '2025-05-01', end_date: '2025-05-07' };

const newCard = (simulator: Simulator): Known => ({ cardId: simulator.addCard() });

function sourceCases(operation: string, path: string): OperationCase[] {
	return [
		{
			resource: 'statistics',
			operation,
			title: 'minimal',
			parameters: () => week,
			wire: () => [{ path, body: { ...wireWeek, cond_source: 1 } }],
			output: () => ({ ref_date: '2025-05-01', view_cnt: 0 }),
		},
		{
			resource: 'statistics',
			operation,
			title: 'fullest',
			parameters: () => ({
				beginDate: '2025-05-07',
				endDate: '2025-05-07',
				condSource: 1,
				simplify: false,
			}),
			wire: () => [
				{ path, body: { begin_date: '2025-05-07', end_date: '2025-05-07', cond_source: 1 } },
			],
			output: () => ({ ref_date: '2025-05-07', view_cnt: 0 }),
		},
	];
}

export const statisticsCases: OperationCase[] = [
	...sourceCases('getOverview', '/datacube/getcardbizuininfo'),
	...sourceCases('getMemberCards', '/datacube/getcardmembercardinfo'),
	{
		resource: 'statistics',
		operation: 'getMemberCardDetail',
		title: 'minimal',
		prepare: newCard,
		parameters: ({ cardId }) => ({ cardId: byId(cardId), ...week }),
		wire: ({ cardId }) => [
			{ path: '/datacube/getcardmembercarddetail', body: { ...wireWeek, card_id: cardId } },
		],
		output: ({ cardId }) => ({
			card_id: cardId,
			ref_date: '2025-05-01',
			total_user: 0,
		}),
	},
	{
		resource: 'statistics',
		operation: 'getMemberCardDetail',
		title: 'fullest',
		prepare: newCard,
		// 63 days, given with a time zone and as text of a day: the last one needs a call of its own.
		parameters: ({ cardId }) => ({
			cardId: byId(cardId),
			beginDate: '2025-04-30T16:00:00.000Z',
			endDate: '2025-07-02',
			simplify: false,
		}),
		wire: ({ cardId }) => [
			{
				path: '/datacube/getcardmembercarddetail',
				body: { begin_date: '2025-05-01', end_date: '2025-07-01', card_id: cardId },
			},
			{
				path: '/datacube/getcardmembercarddetail',
				body: { begin_date: '2025-07-02', end_date: '2025-07-02', card_id: cardId },
			},
		],
		output: ({ cardId }) => ({
			card_id: cardId,
			cardid: cardId,
			ref_date: '2025-05-01',
			payOriginalFee: 0,
		}),
	},
];
