import type { IDataObject } from 'n8n-workflow';

import { card } from '../../../nodes/MemberCard/resources/card';
import { asForm } from './asForm';
import { asParameters } from './asParameters';
import type { OperationCase } from './operationCase';

const createFields = card.operations.find(({ value }) => value === 'create')?.fields ?? [];

/** What every card needs. */
const face: IDataObject = {
	brand_name: '青禾茶社',
	title: '青禾会员卡',
	logo_url: 'http://mmbiz.qpic.cn/mmbiz_png/demoLogo/0',
	notice: '结账时请出示会员码',
	description: '每人限领一张\n解释权归青禾茶社',
};
const prerogative = '会员日双倍积分';

const cardOf = (baseInfo: IDataObject, memberCard: IDataObject) => ({
	card: {
		card_type: 'MEMBER_CARD',
		member_card: { base_info: { ...face, ...baseInfo }, prerogative, ...memberCard },
	},
});

const create = (
	title: string,
	parameters: IDataObject,
	baseInfo: IDataObject,
	memberCard: IDataObject,
): OperationCase => ({
	resource: 'card',
	operation: 'create',
	title,
	parameters: () => ({ ...asParameters({ ...face, prerogative }), ...parameters }),
	wire: () => [{ path: '/card/create', body: cardOf(baseInfo, memberCard) }],
	output: () => ({ errcode: 0, card_id: expect.stringMatching(/^p[\w-]{27}$/) as string }),
});

const defaults = {
	code_type: 'CODE_TYPE_QRCODE',
	color: 'Color010',
	date_info: { type: 'DATE_TYPE_PERMANENT' },
	sku: { quantity: 100000 },
	get_limit: 1,
	can_share: true,
	can_give_friend: false,
};

/** Optional texts, switches and numbers of `base_info` that go out as they are. */
const baseInfo: IDataObject = {
	bind_openid: false,
	can_give_friend: false,
	can_share: true,
	center_app_brand_pass: 'pages/member',
	center_app_brand_user_name: 'gh_1a2b3c4d5e6f@app',
	center_sub_title: '扫码支付',
	center_title: '付款',
	custom_url: 'https://m.example.cn/member',
	custom_url_name: '会员中心',
	custom_url_sub_title: '查看权益',
	get_limit: 1,
	is_pay_and_qrcode: false,
	need_push_on_view: true,
	promotion_url: 'https://m.example.cn/offers',
	promotion_url_name: '营销入口1',
	promotion_url_sub_title: '本周',
	service_phone: '021-55550123',
	source: '大众点评',
	use_custom_code: false,
	use_limit: 1,
};

/** The same for `member_card` itself. */
const memberCard: IDataObject = {
	background_pic_url: 'https://mmbiz.qlogo.cn/mmbiz/demoBg/0',
	balance_rules: '充值满100元',
	balance_url: 'https://m.example.cn/balance',
	bonus_app_brand_pass: 'pages/points',
	bonus_app_brand_user_name: 'gh_1a2b3c4d5e6f@app',
	bonus_cleared: '每年12月31日清零',
	bonus_rules: '消费1元积1分',
	bonus_url: 'https://m.example.cn/points',
	discount: 0,
	supply_balance: false,
	supply_bonus: true,
	wx_activate_after_submit_app_brand_pass: 'pages/welcome',
	wx_activate_after_submit_app_brand_user_name: 'gh_1a2b3c4d5e6f@app',
};

const bookCell = { name: '预约订座', tips: '免排队', url: 'https://m.example.cn/book' };
const achievement = { name_type: 'FIELD_NAME_TYPE_ACHIEVEMEN', url: 'https://m.example.cn/a' };
const times = { name_type: 'FIELD_NAME_TYPE_TIMS', app_brand_pass: 'pages/times' };
const bonusRule = { cost_money_unit: 100, increase_bonus: 1, init_increase_bonus: 0 };
const offer = { text: '看看', url: 'https://m.example.cn' };
const cover = 'https://mmbiz.qlogo.cn/mmbiz/cover/0';
const section = { image_url: 'http://mmbiz.qpic.cn/mmbiz_png/t/0', text: '茶园' };
const monday = { type: 'MONDAY', begin_hour: 0, begin_minute: 30, end_hour: 22, end_minute: 0 };
const condition = { can_use_with_other_discount: false, least_cost: 0 };
const services = ['BIZ_SERVICE_DELIVER', 'BIZ_SERVICE_FREE_WIFI'];
const afterSubmitUrl = 'https://m.example.cn/welcome?from=card';

/** Everything one card can have at the same time. */
const fullest: IDataObject = {
	color: 'Color020',
	codeType: 'CODE_TYPE_TEXT',
	quantity: 200000,
	dateType: 'DATE_TYPE_FIX_TIME_RANGE',
	beginTimestamp: '2026-01-01',
	endTimestamp: '2036-12-31',
	activationMode: 'formThenApi',
	wxActivateAfterSubmitUrl: afterSubmitUrl,
	...asForm(createFields, {
		...asParameters({ ...baseInfo, ...memberCard }),
		isSwipeCard: true,
		locationIdList: '123, 12321',
		bonusRule: asParameters(bonusRule),
		customCell1: { values: bookCell },
		customField1: { values: asParameters(achievement) },
		customField2: { values: asParameters(times) },
		activateMsgOperation: { values: { urlCell: { values: { ...offer, endTime: '2036-12-31' } } } },
		modifyMsgOperation: { values: { urlCell: { values: offer } } },
		abstract: { values: { abstract: '春茶上市', iconUrlList: cover } },
		businessService: services,
		textImageList: { values: [asParameters(section)] },
		timeLimit: { values: [asParameters(monday)] },
		useCondition: { values: asParameters(condition) },
	}),
};

/** What `card/get` adds, which WeChat's page on creating a card does not know. */
const answered: IDataObject = {
	id: 'pBq7Kt0mYv3sXe9RLw2dUoHn5ZcA',
	status: 'CARD_STATUS_VERIFY_OK',
	appid: 'wx1234567890abcdef',
	area_code_list: [],
	create_time: 1780240000,
	update_time: 1780243600,
};
const summary = { abstract: '春茶上市', icon_url_list: [cover] };

const points = { supply_bonus: true, supply_balance: false };

export const cardCreateCases: OperationCase[] = [
	create('minimal', {}, defaults, { ...points, wx_activate: true }),
	create(
		'fullest',
		fullest,
		{
			...baseInfo,
			color: 'Color020',
			code_type: 'CODE_TYPE_TEXT',
			sku: { quantity: 200000 },
			date_info: {
				type: 'DATE_TYPE_FIX_TIME_RANGE',
				begin_timestamp: 1767196800,
				end_timestamp: 2114351999,
			},
			location_id_list: [123, 12321],
			pay_info: { swipe_card: { is_swipe_card: true } },
		},
		{
			...memberCard,
			wx_activate: true,
			wx_activate_after_submit: true,
			wx_activate_after_submit_url: afterSubmitUrl,
			bonus_rule: bonusRule,
			custom_cell1: bookCell,
			custom_field1: achievement,
			custom_field2: times,
			activate_msg_operation: { url_cell: { ...offer, end_time: 2114351999 } },
			modify_msg_operation: { url_cell: offer },
			advanced_info: {
				abstract: { abstract: '春茶上市', icon_url_list: [cover] },
				business_service: services,
				text_image_list: [section],
				time_limit: [monday],
				use_condition: condition,
			},
		},
	),
	create(
		'activated by the merchant, valid for a year, with deposited codes and no stock',
		{
			activationMode: 'api',
			activateUrl: 'https://m.example.cn/activate',
			quantity: 0,
			dateType: 'DATE_TYPE_FIX_TERM',
			fixedTerm: 365,
			fixedBeginTerm: 0,
			endTimestamp: '2036-12-31T00:00:00',
			additionalFields: { supplyBonus: false, servicePhone: '', unknownToWechat: 'dropped' },
			advancedFields: {
				ownCodes: { useCustomCode: true, getCustomCodeMode: 'GET_CUSTOM_CODE_MODE_DEPOSIT' },
			},
		},
		{
			...defaults,
			// Whoever gets a code of the merchant's own is not to pass the card on.
			can_share: false,
			date_info: {
				type: 'DATE_TYPE_FIX_TERM',
				fixed_term: 365,
				fixed_begin_term: 0,
				end_timestamp: 2114351999,
			},
			sku: { quantity: 0 },
			use_custom_code: true,
			get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT',
		},
		{ ...points, supply_bonus: false, activate_url: 'https://m.example.cn/activate' },
	),
	create(
		'pasted as the JSON that a card is read as, with its hex color and a null',
		{
			definition: 'json',
			cardJson: JSON.stringify(
				cardOf(
					{ ...defaults, ...answered, color: '#2C9F67', sku: { quantity: 7, total_quantity: 9 } },
					{
						auto_activate: true,
						bonus_url: null,
						advanced_info: { abstract: summary, time_limit: [], share_friends: false },
					},
				),
			),
		},
		{ ...defaults, color: 'Color020', sku: { quantity: 7 } },
		{ ...points, auto_activate: true, advanced_info: { abstract: summary } },
	),
];
