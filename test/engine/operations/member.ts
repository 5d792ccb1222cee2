import type { IDataObject } from 'n8n-workflow';

import { AUTOMATIC, byId, columns } from '../../support/memberCard';
import type { Known, OperationCase } from './operationCase';

const activeMember: OperationCase['prepare'] = (simulator) => {
	const cardId = simulator.addCard();
	const [code] = simulator.addMembers({ cardId, count: 1, codes: ['007290500123'], bonus: 320 });
	return { cardId, code };
};

const savingMember: OperationCase['prepare'] = (simulator) => {
	const cardId = simulator.addCard({ supply_balance: true });
	const [code] = simulator.addMembers({ cardId, count: 1, codes: ['007290500123'], bonus: 320 });
	return { cardId, code };
};

const receivedCard: OperationCase['prepare'] = (simulator) => {
	const cardId = simulator.addCard({ supply_balance: true });
	const [code] = simulator.addMembers({ cardId, count: 1, codes: ['018255396048'], active: false });
	return { cardId, code };
};

const mapped = ({ cardId, code }: Known, value: IDataObject) => ({
	cardId: byId(cardId),
	...columns({ code, ...value }),
});

const subject = ({ cardId, code }: Known) => ({ cardId: byId(cardId), code });

export const memberCases: OperationCase[] = [
	{
		resource: 'member',
		operation: 'get',
		title: 'minimal',
		prepare: activeMember,
		parameters: subject,
		wire: ({ cardId, code }) => [
			{ path: '/card/membercard/userinfo/get', body: { card_id: cardId, code } },
		],
		output: ({ cardId, code }) => ({
			card_id: cardId,
			code,
			bonus: 320,
			has_active: true,
			user_card_status: 'NORMAL',
			mobile: '',
		}),
	},
	{
		resource: 'member',
		operation: 'get',
		title: 'fullest',
		prepare: activeMember,
		parameters: (known) => ({ ...subject(known), simplify: false }),
		wire: ({ cardId, code }) => [
			{ path: '/card/membercard/userinfo/get', body: { card_id: cardId, code } },
		],
		output: ({ cardId, code }) => ({ errcode: 0, card_id: cardId, code, bonus: 320 }),
	},
	{
		resource: 'member',
		operation: 'activate',
		title: 'minimal',
		prepare: receivedCard,
		parameters: (known) => mapped(known, { membership_number: 'QH20260001' }),
		wire: ({ cardId, code }) => [
			{ path: '/card/membercard/userinfo/get', body: { card_id: cardId, code } },
			{
				path: '/card/membercard/activate',
				body: { membership_number: 'QH20260001', code, card_id: cardId },
			},
		],
		output: ({ cardId, code }) => ({
			card_id: cardId,
			code,
			membership_number: 'QH20260001',
			errcode: 0,
		}),
	},
	{
		resource: 'member',
		operation: 'activate',
		title: 'fullest',
		prepare: receivedCard,
		parameters: (known) => ({
			...mapped(known, {
				membership_number: 'QH20260001',
				background_pic_url: 'https://mmbiz.qlogo.cn/mmbiz/demoBg/0',
				activate_begin_time: '2026-01-01T00:00:00',
				activate_end_time: '2036-12-31',
				init_bonus: 50,
				init_bonus_record: '老会员积分转入',
				init_balance: 0,
				init_custom_field_value1: '银卡',
				init_custom_field_value2: '一',
				init_custom_field_value3: '二',
			}),
			additionalFields: { changeActive: true },
		}),
		wire: ({ cardId, code }) => [
			{ path: '/card/membercard/userinfo/get', body: { card_id: cardId, code } },
			{
				path: '/card/membercard/activate',
				body: {
					membership_number: 'QH20260001',
					code,
					card_id: cardId,
					background_pic_url: 'https://mmbiz.qlogo.cn/mmbiz/demoBg/0',
					activate_begin_time: 1767196800,
					activate_end_time: 2114351999,
					init_bonus: 50,
					init_bonus_record: '老会员积分转入',
					init_balance: 0,
					init_custom_field_value1: '银卡',
					init_custom_field_value2: '一',
					init_custom_field_value3: '二',
				},
			},
		],
	},
	{
		resource: 'member',
		operation: 'update',
		title: 'minimal',
		prepare: activeMember,
		parameters: (known) => mapped(known, { bonus: '0' }),
		wire: ({ cardId, code }) => [
			{ path: '/card/membercard/updateuser', body: { code, card_id: cardId, bonus: 0 } },
		],
		output: ({ cardId, code }) => ({ card_id: cardId, code, result_bonus: 0 }),
	},
	{
		resource: 'member',
		operation: 'update',
		title: 'fullest',
		prepare: savingMember,
		parameters: (known) => ({
			...mapped(known, {
				add_bonus: 40,
				add_balance: 100,
				expected_bonus: 320,
				expected_balance: 0,
				custom_field_value1: '金卡',
				custom_field_value2: '一',
				custom_field_value3: '二',
			}),
			includeInputFields: false,
			additionalFields: {
				backgroundPicUrl: 'https://mmbiz.qlogo.cn/mmbiz/demoBg/0',
				belowZero: 'allow',
				isNotifyBonus: false,
				isNotifyBalance: false,
				isNotifyCustomField1: true,
				isNotifyCustomField2: true,
				isNotifyCustomField3: true,
				recordBonus: '消费40元',
				recordBalance: '无',
			},
		}),
		wire: ({ cardId, code }) => [
			{ path: '/card/membercard/userinfo/get', body: { card_id: cardId, code } },
			{
				path: '/card/membercard/updateuser',
				body: {
					code,
					card_id: cardId,
					background_pic_url: 'https://mmbiz.qlogo.cn/mmbiz/demoBg/0',
					add_bonus: 40,
					record_bonus: '消费40元',
					add_balance: 100,
					record_balance: '无',
					custom_field_value1: '金卡',
					custom_field_value2: '一',
					custom_field_value3: '二',
					notify_optional: {
						is_notify_bonus: false,
						is_notify_balance: false,
						is_notify_custom_field1: true,
						is_notify_custom_field2: true,
						is_notify_custom_field3: true,
					},
				},
			},
		],
		output: ({ cardId, code }) => ({
			outcome: 'updated',
			card_id: cardId,
			code,
			points_before: 320,
			points_after: 360,
			balance_before: 0,
			balance_after: 100,
			reason: '',
			written_fields:
				'background_pic_url, add_bonus, add_balance, custom_field_value1, custom_field_value2, custom_field_value3',
			result_bonus: 360,
		}),
	},
	{
		resource: 'member',
		operation: 'update',
		title: 'mapped automatically',
		prepare: activeMember,
		parameters: () => ({ ...AUTOMATIC, cardId: byId(''), includeInputFields: false }),
		item: ({ cardId, code }) => ({
			json: {
				code,
				card_id: cardId,
				bonus: '410',
				record_bonus: '',
				is_notify_bonus: 'false',
				name: 'not for WeChat',
			},
		}),
		wire: ({ cardId, code }) => [
			// What the card calls its own fields, because of the column "name".
			{ path: '/card/get', body: { card_id: cardId } },
			{
				path: '/card/membercard/updateuser',
				body: { code, card_id: cardId, bonus: 410, notify_optional: { is_notify_bonus: false } },
			},
		],
	},
	{
		resource: 'member',
		operation: 'invalidate',
		title: 'minimal',
		prepare: activeMember,
		parameters: subject,
		wire: ({ cardId, code }) => [
			{ path: '/card/code/unavailable', body: { code, card_id: cardId } },
		],
		output: ({ cardId, code }) => ({ card_id: cardId, code, invalidated: true, errcode: 0 }),
	},
	{
		resource: 'member',
		operation: 'invalidate',
		title: 'fullest',
		prepare: activeMember,
		parameters: (known) => ({ ...subject(known), reason: '退卡' }),
		wire: ({ cardId, code }) => [
			{ path: '/card/code/unavailable', body: { code, card_id: cardId, reason: '退卡' } },
		],
	},
];
