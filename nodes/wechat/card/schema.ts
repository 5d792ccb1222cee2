import {
	choice,
	flag,
	group,
	integer,
	list,
	seconds,
	text,
	type Rule,
	type Schema,
} from '../values/schema';
import {
	BUSINESS_SERVICES,
	CODE_TYPES,
	DATE_TYPES,
	OLD_DATE_TYPES,
	DEPOSIT_MODE,
	FIELD_NAME_TYPES,
	TIME_LIMIT_TYPES,
} from './enums';

/** The member card structure of `card/create`, with the byte limits of WeChat's page "Create a membership card". */

const url = text(128);
/**
 * A picture that `media/uploadimg` has taken. WeChat's page says 128 bytes for its address, but the addresses it hands out
 * today have 132 to 163, and live cards hold them: no check of ours.
 */
const pictureUrl = text();
const webUrl: Rule = {
	kind: 'text',
	bytes: 128,
	pattern: /^https?:\/\//,
	expected: 'a web address that starts with http:// or https://',
};

const dateInfo = group(
	{
		type: choice(DATE_TYPES, { spellings: OLD_DATE_TYPES, required: true }),
		begin_timestamp: seconds(),
		end_timestamp: seconds({ end: true }),
		// WeChat's page says 0 is not supported here; for `fixed_begin_term` 0 means the same day.
		fixed_term: integer({ min: 1 }),
		fixed_begin_term: integer({ min: 0 }),
	},
	{ required: true },
);

/** The member-specific middle button, entry rows and marketing entry may open a page or a mini program. */
function entry(prefix: 'center' | 'custom' | 'promotion'): Schema {
	return {
		[`${prefix}_app_brand_user_name`]: text(128),
		[`${prefix}_app_brand_pass`]: text(128),
	};
}

export const baseInfoSchema: Schema = {
	logo_url: text(undefined, { required: true }),
	brand_name: text(36, { required: true }),
	code_type: choice(CODE_TYPES, { required: true }),
	title: text(27, { required: true }),
	color: text(16, { required: true }),
	notice: text(48, { required: true }),
	description: text(3072, { mayBeEmpty: true, required: true }),
	date_info: dateInfo,
	sku: group(
		// WeChat's page says at most 100,000,000; live cards had ten times as many.
		{ quantity: integer({ min: 0, usualMax: 100_000_000, required: true }) },
		{ required: true },
	),
	get_limit: integer({ min: 1, max: 50 }),
	use_limit: integer({ min: 1 }),
	use_custom_code: flag(),
	get_custom_code_mode: choice([DEPOSIT_MODE]),
	bind_openid: flag(),
	can_share: flag(),
	can_give_friend: flag(),
	service_phone: text(24),
	location_id_list: list(integer({ min: 1 })),
	use_all_locations: flag(),
	center_title: text(18),
	center_sub_title: text(24),
	center_url: url,
	...entry('center'),
	// 15 when creating, 16 when updating, says WeChat: see `change.ts`.
	custom_url_name: text(15),
	custom_url: url,
	custom_url_sub_title: text(18),
	...entry('custom'),
	promotion_url_name: text(15),
	promotion_url: url,
	promotion_url_sub_title: text(18),
	...entry('promotion'),
	need_push_on_view: flag(),
	pay_info: group({ swipe_card: group({ is_swipe_card: flag() }) }),
	is_pay_and_qrcode: flag(),
	source: text(36),
	sub_merchant_info: group({ merchant_id: integer({ min: 1 }) }),
};

const advancedInfo: Schema = {
	use_condition: group({
		accept_category: text(512),
		reject_category: text(512),
		least_cost: integer({ min: 0 }),
		object_use_for: text(512),
		can_use_with_other_discount: flag(),
	}),
	abstract: group({
		// 24 bytes by the table, 57 in WeChat's own sample.
		abstract: text(512, { usualBytes: 24, required: true }),
		icon_url_list: list(pictureUrl, { max: 1, required: true }),
	}),
	text_image_list: list(
		group({ image_url: text(undefined, { required: true }), text: text(512, { required: true }) }),
	),
	time_limit: list(
		group({
			type: choice(TIME_LIMIT_TYPES, { required: true }),
			begin_hour: integer({ min: 0, max: 23 }),
			begin_minute: integer({ min: 0, max: 59 }),
			end_hour: integer({ min: 0, max: 23 }),
			end_minute: integer({ min: 0, max: 59 }),
		}),
	),
	business_service: list(choice(BUSINESS_SERVICES)),
};

const customField = group({
	name_type: choice(FIELD_NAME_TYPES),
	name: text(24),
	url,
	app_brand_user_name: text(128),
	app_brand_pass: text(128),
});

const customCell = group({
	name: text(15, { required: true }),
	// Required by the table; live cards do without.
	tips: text(18),
	url: text(128, { required: true }),
	app_brand_user_name: text(128),
	app_brand_pass: text(128),
});

/** Amounts in fen, points in points. */
const bonusRule = group({
	cost_money_unit: integer({ min: 0 }),
	increase_bonus: integer({ min: 0 }),
	max_increase_bonus: integer({ min: 0 }),
	init_increase_bonus: integer({ min: 0 }),
	cost_bonus_unit: integer({ min: 0 }),
	reduce_money: integer({ min: 0 }),
	least_money_to_use_bonus: integer({ min: 0 }),
	max_reduce_bonus: integer({ min: 0 }),
});

/** Offers that travel with WeChat's own messages about activation and points. */
const messageOperation = group({
	url_cell: group({
		card_id_list: list(text(32), { max: 10 }),
		end_time: seconds({ end: true }),
		text: text(),
		url: text(),
		app_brand_id: text(),
		app_brand_pass: text(),
	}),
});

export const memberCardSchema: Schema = {
	background_pic_url: pictureUrl,
	base_info: group(baseInfoSchema, { required: true }),
	advanced_info: group(advancedInfo),
	prerogative: text(3072, { required: true }),
	supply_bonus: flag({ required: true }),
	bonus_url: url,
	bonus_app_brand_user_name: text(128),
	bonus_app_brand_pass: text(128),
	// The rule texts: 128 bytes on the create page, 3072 on the update page.
	bonus_cleared: text(3072, { usualBytes: 128 }),
	bonus_rules: text(3072, { usualBytes: 128 }),
	bonus_rule: bonusRule,
	supply_balance: flag({ required: true }),
	balance_url: url,
	balance_app_brand_user_name: text(128),
	balance_app_brand_pass: text(128),
	balance_rules: text(3072, { usualBytes: 128 }),
	auto_activate: flag(),
	activate_url: url,
	activate_app_brand_user_name: text(128),
	activate_app_brand_pass: text(128),
	wx_activate: flag(),
	wx_activate_after_submit: flag(),
	wx_activate_after_submit_url: webUrl,
	wx_activate_after_submit_app_brand_user_name: text(128),
	wx_activate_after_submit_app_brand_pass: text(128),
	custom_field1: customField,
	custom_field2: customField,
	custom_field3: customField,
	custom_cell1: customCell,
	custom_cell2: customCell,
	custom_cell3: customCell,
	discount: integer({ min: 0, max: 99 }),
	modify_msg_operation: messageOperation,
	activate_msg_operation: messageOperation,
};
