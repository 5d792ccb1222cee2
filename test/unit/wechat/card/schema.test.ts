import { baseInfoSchema, memberCardSchema } from '../../../../nodes/wechat/card/schema';
import { outline } from '../../../support/outline';

const atMost = (bytes: number) => `text, at most ${bytes} bytes`;
const required = (bytes: number) => `text!, at most ${bytes} bytes`;
const REQUIRED = { '!': 'required' };

const BASE_INFO = {
	logo_url: 'text!',
	brand_name: required(36),
	code_type:
		'one! of CODE_TYPE_TEXT CODE_TYPE_BARCODE CODE_TYPE_QRCODE CODE_TYPE_ONLY_QRCODE CODE_TYPE_ONLY_BARCODE CODE_TYPE_NONE',
	title: required(27),
	color: required(16),
	notice: required(48),
	description: 'text!, at most 3072 bytes, empty on live cards',
	date_info: {
		...REQUIRED,
		type: 'one! of DATE_TYPE_PERMANENT DATE_TYPE_FIX_TIME_RANGE DATE_TYPE_FIX_TERM',
		begin_timestamp: 'seconds',
		end_timestamp: 'seconds, end of the day',
		fixed_term: 'integer, from 1',
		fixed_begin_term: 'integer, from 0',
	},
	sku: { ...REQUIRED, quantity: 'integer!, from 0, usually to 100000000' },
	get_limit: 'integer, from 1, to 50',
	use_limit: 'integer, from 1',
	use_custom_code: 'flag',
	get_custom_code_mode: 'one of GET_CUSTOM_CODE_MODE_DEPOSIT',
	bind_openid: 'flag',
	can_share: 'flag',
	can_give_friend: 'flag',
	service_phone: atMost(24),
	location_id_list: ['list', 'integer, from 1'],
	use_all_locations: 'flag',
	center_title: atMost(18),
	center_sub_title: atMost(24),
	center_url: atMost(128),
	center_app_brand_user_name: atMost(128),
	center_app_brand_pass: atMost(128),
	custom_url_name: atMost(15),
	custom_url: atMost(128),
	custom_url_sub_title: atMost(18),
	custom_app_brand_user_name: atMost(128),
	custom_app_brand_pass: atMost(128),
	promotion_url_name: atMost(15),
	promotion_url: atMost(128),
	promotion_url_sub_title: atMost(18),
	promotion_app_brand_user_name: atMost(128),
	promotion_app_brand_pass: atMost(128),
	need_push_on_view: 'flag',
	pay_info: { swipe_card: { is_swipe_card: 'flag' } },
	is_pay_and_qrcode: 'flag',
	source: atMost(36),
	sub_merchant_info: { merchant_id: 'integer, from 1' },
};

const ADVANCED_INFO = {
	use_condition: {
		accept_category: atMost(512),
		reject_category: atMost(512),
		least_cost: 'integer, from 0',
		object_use_for: atMost(512),
		can_use_with_other_discount: 'flag',
	},
	abstract: {
		abstract: 'text!, at most 512 bytes, usually 24',
		icon_url_list: ['list! of at most 1', 'text'],
	},
	text_image_list: ['list', { image_url: 'text!', text: required(512) }],
	time_limit: [
		'list',
		{
			type: 'one! of MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY HOLIDAY',
			begin_hour: 'integer, from 0, to 23',
			begin_minute: 'integer, from 0, to 59',
			end_hour: 'integer, from 0, to 23',
			end_minute: 'integer, from 0, to 59',
		},
	],
	business_service: [
		'list',
		'one of BIZ_SERVICE_DELIVER BIZ_SERVICE_FREE_PARK BIZ_SERVICE_FREE_WIFI BIZ_SERVICE_WITH_PET',
	],
};

const CUSTOM_FIELD = {
	name_type:
		'one of FIELD_NAME_TYPE_ACHIEVEMEN FIELD_NAME_TYPE_COUPON FIELD_NAME_TYPE_DISCOUNT FIELD_NAME_TYPE_LEVEL FIELD_NAME_TYPE_MILEAGE FIELD_NAME_TYPE_SET_POINTS FIELD_NAME_TYPE_STAMP FIELD_NAME_TYPE_TIMS',
	name: atMost(24),
	url: atMost(128),
	app_brand_user_name: atMost(128),
	app_brand_pass: atMost(128),
};

const CUSTOM_CELL = {
	name: required(15),
	tips: atMost(18),
	url: required(128),
	app_brand_user_name: atMost(128),
	app_brand_pass: atMost(128),
};

const MESSAGE_OPERATION = {
	url_cell: {
		card_id_list: ['list of at most 10', atMost(32)],
		end_time: 'seconds, end of the day',
		text: 'text',
		url: 'text',
		app_brand_id: 'text',
		app_brand_pass: 'text',
	},
};

const MEMBER_CARD = {
	background_pic_url: 'text',
	base_info: { ...REQUIRED, ...BASE_INFO },
	advanced_info: ADVANCED_INFO,
	prerogative: required(3072),
	supply_bonus: 'flag!',
	bonus_url: atMost(128),
	bonus_app_brand_user_name: atMost(128),
	bonus_app_brand_pass: atMost(128),
	bonus_cleared: 'text, at most 3072 bytes, usually 128',
	bonus_rules: 'text, at most 3072 bytes, usually 128',
	bonus_rule: {
		cost_money_unit: 'integer, from 0',
		increase_bonus: 'integer, from 0',
		max_increase_bonus: 'integer, from 0',
		init_increase_bonus: 'integer, from 0',
		cost_bonus_unit: 'integer, from 0',
		reduce_money: 'integer, from 0',
		least_money_to_use_bonus: 'integer, from 0',
		max_reduce_bonus: 'integer, from 0',
	},
	supply_balance: 'flag!',
	balance_url: atMost(128),
	balance_app_brand_user_name: atMost(128),
	balance_app_brand_pass: atMost(128),
	balance_rules: 'text, at most 3072 bytes, usually 128',
	auto_activate: 'flag',
	activate_url: atMost(128),
	activate_app_brand_user_name: atMost(128),
	activate_app_brand_pass: atMost(128),
	wx_activate: 'flag',
	wx_activate_after_submit: 'flag',
	wx_activate_after_submit_url:
		'text, at most 128 bytes, a web address that starts with http:// or https:// (^https?:\\/\\/)',
	wx_activate_after_submit_app_brand_user_name: atMost(128),
	wx_activate_after_submit_app_brand_pass: atMost(128),
	custom_field1: CUSTOM_FIELD,
	custom_field2: CUSTOM_FIELD,
	custom_field3: CUSTOM_FIELD,
	custom_cell1: CUSTOM_CELL,
	custom_cell2: CUSTOM_CELL,
	custom_cell3: CUSTOM_CELL,
	discount: 'integer, from 0, to 99',
	modify_msg_operation: MESSAGE_OPERATION,
	activate_msg_operation: MESSAGE_OPERATION,
};

describe("a member card is what WeChat's page says", () => {
	it('in the part that all cards have', () => {
		expect(outline(baseInfoSchema)).toEqual(BASE_INFO);
	});

	it('in the part of member cards', () => {
		expect(outline(memberCardSchema)).toEqual(MEMBER_CARD);
	});
});
