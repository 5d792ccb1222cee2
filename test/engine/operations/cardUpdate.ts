import type { IDataObject } from 'n8n-workflow';

import { card } from '../../../nodes/MemberCard/resources/card';
import { byId } from '../../support/memberCard';
import { asForm } from './asForm';
import { asParameters } from './asParameters';
import type { OperationCase } from './operationCase';

const updateFields = card.operations.find(({ value }) => value === 'update')?.fields ?? [];

const fixedDates = {
	type: 'DATE_TYPE_FIX_TIME_RANGE',
	begin_timestamp: 1780243200,
	end_timestamp: 1811779199,
};

const update = (
	title: string,
	changed: IDataObject,
	memberCard: IDataObject,
	output: IDataObject,
): OperationCase => ({
	resource: 'card',
	operation: 'update',
	title,
	prepare: (simulator) => ({
		cardId: simulator.addCard({
			base_info: { date_info: fixedDates },
			custom_field1: { name_type: 'FIELD_NAME_TYPE_LEVEL' },
			custom_field2: { name: '停车时长' },
		}),
	}),
	parameters: ({ cardId }) => ({ cardId: byId(cardId), ...asForm(updateFields, changed) }),
	wire: ({ cardId }) => [
		{ path: '/card/update', body: { card_id: cardId, member_card: memberCard } },
	],
	output: ({ cardId }) => ({ card_id: cardId, errcode: 0, ...output }),
});

const noReview = { send_check: false, review_fields: [] };

/** Texts, switches and numbers of `base_info` that go out as they are. */
const baseInfo: IDataObject = {
	can_give_friend: false,
	can_share: false,
	center_app_brand_pass: 'pages/member',
	center_app_brand_user_name: 'gh_1a2b3c4d5e6f@app',
	center_sub_title: '扫码支付',
	center_title: '付款',
	center_url: 'https://m.example.cn/pay',
	code_type: 'CODE_TYPE_ONLY_QRCODE',
	custom_app_brand_pass: 'pages/member',
	custom_app_brand_user_name: 'gh_1a2b3c4d5e6f@app',
	custom_url: 'https://m.example.cn/member',
	custom_url_name: '会员中心',
	custom_url_sub_title: '查看权益',
	description: '每人限领两张',
	get_limit: 2,
	is_pay_and_qrcode: false,
	logo_url: 'http://mmbiz.qpic.cn/mmbiz_png/newLogo/0',
	need_push_on_view: false,
	notice: '请出示会员码',
	promotion_app_brand_pass: 'pages/offers',
	promotion_app_brand_user_name: 'gh_1a2b3c4d5e6f@app',
	promotion_url: 'https://m.example.cn/offers',
	promotion_url_name: '营销入口1',
	promotion_url_sub_title: '本周',
	service_phone: '021-55550188',
	title: '青禾金卡',
	use_all_locations: false,
};

/** The same for `member_card` itself. */
const memberCard: IDataObject = {
	activate_app_brand_pass: 'pages/activate',
	activate_app_brand_user_name: 'gh_1a2b3c4d5e6f@app',
	activate_url: 'https://m.example.cn/activate',
	auto_activate: false,
	background_pic_url: 'https://mmbiz.qlogo.cn/mmbiz/demoBg/0',
	balance_app_brand_pass: 'pages/balance',
	balance_app_brand_user_name: 'gh_1a2b3c4d5e6f@app',
	balance_rules: '充值满100元',
	balance_url: 'https://m.example.cn/balance',
	bonus_app_brand_pass: 'pages/points',
	bonus_app_brand_user_name: 'gh_1a2b3c4d5e6f@app',
	bonus_cleared: '每年12月31日清零',
	bonus_rules: '消费2元积1分',
	bonus_url: 'https://m.example.cn/points',
	discount: 0,
	prerogative: '会员日三倍积分',
	supply_bonus: true,
	wx_activate: false,
	wx_activate_after_submit: false,
	wx_activate_after_submit_app_brand_pass: 'pages/welcome',
	wx_activate_after_submit_app_brand_user_name: 'gh_1a2b3c4d5e6f@app',
	wx_activate_after_submit_url: 'https://m.example.cn/welcome?from=card',
};

const orderCell = { name: '在线点单', tips: '到店自取', url: 'https://m.example.cn/order' };
const couponOffer = { text: '领券', card_id_list: ['pBq7Kt1demoCoupon0000000002'] };
const pageOffer = { text: '看看', app_brand_id: 'wx1234567890abcdef', app_brand_pass: 'pages/a' };
const offer = (values: IDataObject) => ({ values: { urlCell: { values: asParameters(values) } } });
const removedField = { name_type: '', name: '', url: '' };
const removedCell = { name: '', tips: '', url: '' };

export const cardUpdateCases: OperationCase[] = [
	update(
		'minimal',
		{ servicePhone: '021-55550188' },
		{ base_info: { service_phone: '021-55550188' } },
		noReview,
	),
	update(
		'fullest',
		{
			...asParameters({ ...baseInfo, ...memberCard }),
			color: '#EE903C',
			isSwipeCard: false,
			locationIdList: '123,12321',
			beginTimestamp: '2026-01-01',
			endTimestamp: '2036-12-31',
			bonusRule: { costMoneyUnit: 100, increaseBonus: 2 },
			customField1: { values: { nameType: 'FIELD_NAME_TYPE_TIMS' } },
			customField2: { values: { name: '' } },
			customField3: { values: { name: '茶龄', url: 'https://m.example.cn/age' } },
			customCell1: { values: orderCell },
			customCell2: { values: removedCell },
			customCell3: { values: { ...orderCell, name: '停车' } },
			activateMsgOperation: offer({ ...couponOffer, card_id_list: 'pBq7Kt1demoCoupon0000000002' }),
			modifyMsgOperation: offer(pageOffer),
		},
		{
			...memberCard,
			base_info: {
				...baseInfo,
				color: 'Color080',
				date_info: { ...fixedDates, begin_timestamp: 1767196800, end_timestamp: 2114351999 },
				location_id_list: [123, 12321],
				pay_info: { swipe_card: { is_swipe_card: false } },
			},
			bonus_rule: { cost_money_unit: 100, increase_bonus: 2 },
			custom_field1: { name_type: 'FIELD_NAME_TYPE_TIMS' },
			custom_field2: removedField,
			custom_field3: { name: '茶龄', url: 'https://m.example.cn/age' },
			custom_cell1: orderCell,
			custom_cell2: removedCell,
			custom_cell3: { ...orderCell, name: '停车' },
			activate_msg_operation: { url_cell: couponOffer },
			modify_msg_operation: { url_cell: pageOffer },
		},
		{
			send_check: true,
			review_fields: ['title', 'description', 'notice', 'supply_bonus', 'discount'],
		},
	),
	update(
		'as in the sample of its page',
		{
			servicePhone: '021-55550188',
			bonusRules: '消费2元积1分',
			customCell1: { values: orderCell },
		},
		{
			base_info: { service_phone: '021-55550188' },
			bonus_rules: '消费2元积1分',
			custom_cell1: orderCell,
		},
		noReview,
	),
	update(
		'with empty texts to clear, but neither fixed nor unknown fields nor empty lists',
		{
			bonusUrl: '',
			wxActivateAfterSubmitUrl: '',
			servicePhone: ' ',
			locationIdList: '',
			canShare: false,
			discount: 0,
			customField3: {},
			beginTimestamp: '',
			brandName: '别人',
			quantity: 5,
			useCustomCode: true,
			unknownToWechat: 1,
		},
		{
			base_info: { service_phone: '', can_share: false },
			bonus_url: '',
			wx_activate_after_submit_url: '',
			discount: 0,
		},
		{ send_check: true, review_fields: ['discount'] },
	),
	update(
		'with a later end alone, as an expression gives it',
		{ endTimestamp: '={{ "2036-12-31" }}', color: 'color102' },
		{
			base_info: {
				color: 'Color102',
				date_info: { type: 'DATE_TYPE_FIX_TIME_RANGE', end_timestamp: 2114351999 },
			},
		},
		noReview,
	),
];
