import { AUTOMATIC, byId, columns } from '../../support/memberCard';
import type { OperationCase } from './operationCase';

const member: OperationCase['prepare'] = (simulator) => {
	const cardId = simulator.addCard({ supply_balance: true });
	const [code] = simulator.addMembers({ cardId, count: 1, codes: ['007290500123'], bonus: 320 });
	return { cardId, code };
};

export const memberSyncCases: OperationCase[] = [
	{
		resource: 'member',
		operation: 'sync',
		title: 'minimal',
		prepare: member,
		parameters: ({ cardId, code }) => ({
			cardId: byId(cardId),
			...columns({ code, bonus: '320' }),
		}),
		wire: ({ cardId, code }) => [
			{ path: '/card/membercard/userinfo/get', body: { card_id: cardId, code } },
		],
		output: ({ cardId, code }) => ({
			card_id: cardId,
			code,
			outcome: 'unchanged',
			points_before: 320,
			points_after: 320,
		}),
	},
	{
		resource: 'member',
		operation: 'sync',
		title: 'fullest',
		prepare: member,
		parameters: ({ cardId, code }) => ({
			cardId: byId(cardId),
			...columns({
				code,
				bonus: 300,
				balance: 1500,
				custom_field_value1: '金卡',
				custom_field_value2: '一',
				custom_field_value3: '二',
				record_bonus: '每日同步',
			}),
			dryRun: false,
			includeInputFields: false,
			additionalFields: {
				belowZero: 'allow',
				customFields: 'withOtherChanges',
				notifyMembers: true,
				recordBalance: '充值15元',
				recordBonus: '同步',
				unwritable: 'fail',
			},
		}),
		wire: ({ cardId, code }) => [
			{ path: '/card/membercard/userinfo/get', body: { card_id: cardId, code } },
			{
				path: '/card/membercard/updateuser',
				body: {
					code,
					card_id: cardId,
					bonus: 300,
					add_bonus: -20,
					record_bonus: '每日同步',
					balance: 1500,
					add_balance: 1500,
					record_balance: '充值15元',
					custom_field_value1: '金卡',
					custom_field_value2: '一',
					custom_field_value3: '二',
					notify_optional: {
						is_notify_bonus: true,
						is_notify_balance: true,
						is_notify_custom_field1: true,
						is_notify_custom_field2: true,
						is_notify_custom_field3: true,
					},
				},
			},
		],
		output: () => ({
			outcome: 'updated',
			points_before: 320,
			points_after: 300,
			balance_before: 0,
			balance_after: 1500,
		}),
	},
	{
		resource: 'member',
		operation: 'sync',
		title: 'mapped automatically, quiet',
		prepare: member,
		parameters: ({ cardId }) => ({
			...AUTOMATIC,
			cardId: byId(cardId),
			includeInputFields: false,
		}),
		item: ({ code }) => ({ json: { code, bonus: '321', balance: '', name: '小禾' } }),
		wire: ({ cardId, code }) => [
			{ path: '/card/get', body: { card_id: cardId } },
			{ path: '/card/membercard/userinfo/get', body: { card_id: cardId, code } },
			{
				path: '/card/membercard/updateuser',
				body: { code, card_id: cardId, bonus: 321, notify_optional: { is_notify_bonus: false } },
			},
		],
		output: () => ({ outcome: 'updated' }),
	},
	{
		resource: 'member',
		operation: 'sync',
		title: 'dry run',
		prepare: member,
		parameters: ({ cardId, code }) => ({
			cardId: byId(cardId),
			...columns({ code, bonus: 0, custom_field_value1: '金卡' }),
			dryRun: true,
		}),
		wire: ({ cardId, code }) => [
			{ path: '/card/membercard/userinfo/get', body: { card_id: cardId, code } },
		],
		output: () => ({
			outcome: 'wouldUpdate',
			points_before: 320,
			points_after: 0,
			written_fields: 'bonus, custom_field_value1',
		}),
	},
];
