import { byId } from '../../support/memberCard';
import type { Known, OperationCase } from './operationCase';

const subject = ({ cardId }: Known) => ({ cardId: byId(cardId) });

const AFTER_FORM = {
	wx_activate: true,
	wx_activate_after_submit: true,
	wx_activate_after_submit_url: 'https://m.example.cn/welcome?from=card',
};

const formCard: OperationCase['prepare'] = (simulator) => ({
	cardId: simulator.addCard({ wx_activate: true }),
});

/** A form can be set through the API only, so the record is completed by hand. */
const cardWithForm: OperationCase['prepare'] = (simulator) => {
	const cardId = simulator.addCard(AFTER_FORM);
	const card = simulator.card(cardId);
	if (card !== undefined) {
		card.form = { required_form: { common_field_id_list: ['USER_FORM_INFO_FLAG_MOBILE'] } };
	}
	return { cardId };
};

const submitted: OperationCase['prepare'] = async (simulator) => {
	const { cardId } = await cardWithForm(simulator);
	const { code } = await simulator.customer.scan({ cardId });
	const answers = { USER_FORM_INFO_FLAG_MOBILE: '13800000000' };
	const { activate_ticket: activateTicket } = await simulator.customer.submitForm({
		code,
		answers,
	});
	return { cardId, activateTicket };
};

export const activationFormCases: OperationCase[] = [
	{
		resource: 'activationForm',
		operation: 'set',
		title: 'minimal',
		prepare: formCard,
		parameters: subject,
		wire: ({ cardId }) => [
			{
				path: '/card/membercard/activateuserform/set',
				body: {
					card_id: cardId,
					required_form: { common_field_id_list: ['USER_FORM_INFO_FLAG_MOBILE'] },
				},
			},
		],
		output: ({ cardId }) => ({ card_id: cardId, errcode: 0 }),
	},
	{
		resource: 'activationForm',
		operation: 'set',
		title: 'fullest',
		prepare: formCard,
		parameters: (known) => ({
			...subject(known),
			requiredFields: ['USER_FORM_INFO_FLAG_MOBILE', 'USER_FORM_INFO_FLAG_NAME'],
			optionalFields: ['USER_FORM_INFO_FLAG_BIRTHDAY'],
			additionalFields: {
				serviceStatement: { values: { name: '会员章程', url: 'https://m.example.cn/terms' } },
				bindOldCard: { values: { name: '老会员', url: 'https://m.example.cn/bind' } },
				requiredCanModify: false,
				requiredCustomFieldList: '推荐人',
				requiredRichFieldList: {
					values: [{ type: 'FORM_FIELD_RADIO', name: '门店', values: '一店\n二店' }],
				},
				optionalCanModify: true,
				optionalCustomFieldList: '生肖, 星座',
				optionalRichFieldList: {
					values: [{ type: 'FORM_FIELD_CHECK_BOX', name: '喜欢的茶', values: '绿茶,红茶,乌龙' }],
				},
			},
		}),
		wire: ({ cardId }) => [
			{
				path: '/card/membercard/activateuserform/set',
				body: {
					card_id: cardId,
					service_statement: { name: '会员章程', url: 'https://m.example.cn/terms' },
					bind_old_card: { name: '老会员', url: 'https://m.example.cn/bind' },
					required_form: {
						can_modify: false,
						common_field_id_list: ['USER_FORM_INFO_FLAG_MOBILE', 'USER_FORM_INFO_FLAG_NAME'],
						custom_field_list: ['推荐人'],
						rich_field_list: [{ type: 'FORM_FIELD_RADIO', name: '门店', values: ['一店', '二店'] }],
					},
					optional_form: {
						can_modify: true,
						common_field_id_list: ['USER_FORM_INFO_FLAG_BIRTHDAY'],
						custom_field_list: ['生肖', '星座'],
						rich_field_list: [
							{ type: 'FORM_FIELD_CHECK_BOX', name: '喜欢的茶', values: ['绿茶', '红茶', '乌龙'] },
						],
					},
				},
			},
		],
	},
	{
		resource: 'activationForm',
		operation: 'getUrl',
		title: 'minimal',
		prepare: cardWithForm,
		parameters: subject,
		wire: ({ cardId }) => [{ path: '/card/membercard/activate/geturl', body: { card_id: cardId } }],
		output: ({ cardId }) => ({
			card_id: cardId,
			url: expect.stringContaining('activatemembercard') as string,
		}),
	},
	{
		resource: 'activationForm',
		operation: 'getUrl',
		title: 'fullest',
		prepare: cardWithForm,
		parameters: (known) => ({ ...subject(known), outerStr: 'store-07' }),
		wire: ({ cardId }) => [
			{
				path: '/card/membercard/activate/geturl',
				body: { card_id: cardId, outer_str: 'store-07' },
			},
		],
	},
	{
		resource: 'activationForm',
		operation: 'getSubmission',
		title: 'minimal',
		prepare: submitted,
		parameters: ({ activateTicket }) => ({ activateTicket }),
		wire: ({ activateTicket }) => [
			{
				path: '/card/membercard/activatetempinfo/get',
				body: { activate_ticket: activateTicket },
			},
		],
		output: () => ({ mobile: '13800000000', form: { mobile: '13800000000' } }),
	},
	{
		resource: 'activationForm',
		operation: 'getSubmission',
		title: 'fullest',
		prepare: submitted,
		parameters: ({ activateTicket }) => ({
			activateTicket: encodeURIComponent(activateTicket),
			simplify: false,
		}),
		wire: ({ activateTicket }) => [
			{
				path: '/card/membercard/activatetempinfo/get',
				body: { activate_ticket: activateTicket },
			},
		],
		output: () => ({
			errcode: 0,
			info: {
				common_field_list: [{ name: 'USER_FORM_INFO_FLAG_MOBILE', value: '13800000000' }],
			},
		}),
	},
];
