const { text, integer, flag, list, record, required } = require('./fields');
const fields = require('./cardFields');

const { image, url, miniProgram } = fields;
const asIs = (specification) => specification;

/** Rule texts may be 128 bytes by the creation table and 3072 by the update table; the larger one is enforced. */
const RULE_TEXT = text(3072);

/** Fields an update may change without a review, in `base_info`; `nameLimit` differs between the two tables by a byte. */
const freeBaseInfo = (nameLimit) => ({
	logo_url: image(),
	notice: text(48),
	service_phone: text(24),
	color: text(16, { oneOf: Object.keys(fields.COLORS), errcode: 40076 }),
	// The page prints string(16), but two of its own values are longer.
	code_type: text(undefined, { oneOf: fields.CODE_TYPES, errcode: 40072 }),
	location_id_list: list(integer()),
	use_all_locations: flag(),
	center_title: text(18),
	center_sub_title: text(24),
	center_url: url(),
	...miniProgram('center'),
	custom_url_name: text(nameLimit),
	custom_url: url(),
	custom_url_sub_title: text(18),
	...miniProgram('custom'),
	promotion_url_name: text(nameLimit),
	promotion_url: url(),
	promotion_url_sub_title: text(18),
	...miniProgram('promotion'),
	pay_info: fields.PAY_INFO,
	is_pay_and_qrcode: flag(),
	get_limit: integer({ min: 0, max: 50, errcode: 72009 }),
	can_share: flag(),
	can_give_friend: flag(),
	need_push_on_view: flag(),
	date_info: fields.DATE_INFO,
});

/** Live cards show an empty description. */
const reviewedBaseInfo = { title: text(27), description: text(3072, { mayBeEmpty: true }) };

/** Named by the creation page, absent from the update table: sending one makes an update fail. */
const fixedBaseInfo = {
	brand_name: text(36),
	// 100,000,000 by the page; live cards had ten times as many.
	sku: record({ quantity: required(integer({ min: 0, max: 1000000000, errcode: 40122 })) }),
	use_limit: integer({ min: 0 }),
	use_custom_code: flag(),
	get_custom_code_mode: text(32, { oneOf: ['GET_CUSTOM_CODE_MODE_DEPOSIT'] }),
	bind_openid: flag(),
	source: text(36),
	sub_merchant_info: record({ merchant_id: integer() }),
	sub_title: text(54),
};

const freeMemberCard = (cellNeed) => ({
	background_pic_url: image(),
	bonus_cleared: RULE_TEXT,
	bonus_rules: RULE_TEXT,
	balance_rules: RULE_TEXT,
	prerogative: text(3072),
	bonus_url: url(),
	...miniProgram('bonus'),
	balance_url: url(),
	...miniProgram('balance'),
	auto_activate: flag(),
	wx_activate: flag(),
	activate_url: url(),
	...miniProgram('activate'),
	wx_activate_after_submit: flag(),
	wx_activate_after_submit_url: text(128, { web: true }),
	...miniProgram('wx_activate_after_submit'),
	custom_field1: fields.CUSTOM_FIELD,
	custom_field2: fields.CUSTOM_FIELD,
	custom_field3: fields.CUSTOM_FIELD,
	custom_cell1: fields.customCell(cellNeed),
	custom_cell2: fields.customCell(cellNeed),
	custom_cell3: fields.customCell(cellNeed),
	bonus_rule: fields.BONUS_RULE,
	modify_msg_operation: fields.MESSAGE_SLOT,
	activate_msg_operation: fields.MESSAGE_SLOT,
});

const reviewedMemberCard = { supply_bonus: flag(), supply_balance: flag(), discount: integer() };
const fixedMemberCard = { advanced_info: fields.ADVANCED_INFO, bind_old_card_url: text(undefined) };

function withRequired(members, names) {
	const out = { ...members };
	for (const name of names) out[name] = required(out[name]);
	return out;
}

const CREATE = record(
	withRequired(
		{
			...freeMemberCard(required),
			...reviewedMemberCard,
			...fixedMemberCard,
			base_info: record(
				withRequired({ ...freeBaseInfo(15), ...reviewedBaseInfo, ...fixedBaseInfo }, [
					...['logo_url', 'brand_name', 'code_type', 'title', 'color', 'notice', 'description'],
					...['date_info', 'sku'],
				]),
			),
		},
		['base_info', 'prerogative', 'supply_bonus', 'supply_balance'],
	),
);

const UPDATE = record({
	...freeMemberCard(asIs),
	...reviewedMemberCard,
	base_info: record({ ...freeBaseInfo(16), ...reviewedBaseInfo }),
});

module.exports = {
	CREATE,
	UPDATE,
	FIXED: { base_info: Object.keys(fixedBaseInfo), member_card: Object.keys(fixedMemberCard) },
	REVIEWED: {
		base_info: Object.keys(reviewedBaseInfo),
		member_card: Object.keys(reviewedMemberCard),
	},
};
