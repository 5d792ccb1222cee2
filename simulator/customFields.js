/** What WeChat prints for the `name_type` of a custom field. ACHIEVEMEN and TIMS are WeChat's own spelling. */
const NAMES = {
	FIELD_NAME_TYPE_LEVEL: '等级',
	FIELD_NAME_TYPE_COUPON: '优惠券',
	FIELD_NAME_TYPE_STAMP: '印花',
	FIELD_NAME_TYPE_DISCOUNT: '折扣',
	FIELD_NAME_TYPE_ACHIEVEMEN: '成就',
	FIELD_NAME_TYPE_MILEAGE: '里程',
	FIELD_NAME_TYPE_SET_POINTS: '集点',
	FIELD_NAME_TYPE_TIMS: '次数',
};

/** @param {{name_type?: string, name?: string}} field */
const nameOfField = (field) => NAMES[field.name_type] ?? field.name ?? '';

/**
 * The custom fields a card shows, with the member's values.
 * @param {import('./state').CardRecord} card
 * @param {import('./state').MemberRecord} member
 * @returns {Array<{name: string, value: string}>}
 */
function customFieldsOf(card, member) {
	return [1, 2, 3]
		.map((number) => ({
			name: nameOfField(card.member_card[`custom_field${number}`] ?? {}),
			value: member[`custom_field_value${number}`],
		}))
		.filter(({ name }) => name !== '');
}

module.exports = { nameOfField, customFieldsOf };
