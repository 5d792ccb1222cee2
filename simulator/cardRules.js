const { Refusal } = require('./refusal');

/** 32-bit time: everything must lie before 2038-01-19. */
const END_OF_TIME = 2147483647;

// Numbers as text are the old spelling of the last two types and still work.
const DATE_TYPES = {
	DATE_TYPE_PERMANENT: 'DATE_TYPE_PERMANENT',
	DATE_TYPE_FIX_TIME_RANGE: 'DATE_TYPE_FIX_TIME_RANGE',
	DATE_TYPE_FIX_TERM: 'DATE_TYPE_FIX_TERM',
	1: 'DATE_TYPE_FIX_TIME_RANGE',
	2: 'DATE_TYPE_FIX_TERM',
};

function need(dateInfo, name) {
	if (dateInfo[name] === undefined) {
		throw new Refusal(41011, { path: `m_data.base_info().date_info().${name}` });
	}
}

function checkTimestamp(value) {
	if (value < 0 || value > END_OF_TIME) throw new Refusal(40079);
}

/**
 * @param {any} dateInfo
 * @param {number} now Unix seconds
 * @throws {Refusal} 40100 unknown type or term, 40079 impossible times, 41011
 */
function checkDateInfo(dateInfo, now) {
	const type = DATE_TYPES[dateInfo.type];
	if (!type) throw new Refusal(40100);
	if (type === 'DATE_TYPE_FIX_TIME_RANGE') {
		need(dateInfo, 'begin_timestamp');
		need(dateInfo, 'end_timestamp');
		checkTimestamp(dateInfo.begin_timestamp);
		checkTimestamp(dateInfo.end_timestamp);
		if (dateInfo.begin_timestamp >= dateInfo.end_timestamp) throw new Refusal(40079);
	}
	if (type === 'DATE_TYPE_FIX_TERM') {
		need(dateInfo, 'fixed_term');
		need(dateInfo, 'fixed_begin_term');
		if (dateInfo.fixed_term < 1 || dateInfo.fixed_begin_term < 0) throw new Refusal(40100);
	}
	if (type !== 'DATE_TYPE_PERMANENT' && dateInfo.end_timestamp !== undefined) {
		checkTimestamp(dateInfo.end_timestamp);
		if (dateInfo.end_timestamp <= now) throw new Refusal(40079);
	}
}

/**
 * Page "Manage member cards": the type stays, and only a fixed interval may change, only to become wider.
 * @param {any} before
 * @param {any} after members that are absent keep their value
 * @throws {Refusal} 40100
 */
function checkWidening(before, after) {
	const type = DATE_TYPES[before.type];
	if (DATE_TYPES[after.type ?? before.type] !== type) throw new Refusal(40100);
	if (type === 'DATE_TYPE_FIX_TERM') throw new Refusal(40100);
	if (type !== 'DATE_TYPE_FIX_TIME_RANGE') return;
	const merged = { ...before, ...after };
	checkTimestamp(merged.begin_timestamp);
	checkTimestamp(merged.end_timestamp);
	if (merged.begin_timestamp > before.begin_timestamp) throw new Refusal(40100);
	if (merged.end_timestamp < before.end_timestamp) throw new Refusal(40100);
}

const isShown = (field) => Boolean(field && (field.name_type || field.name));

/**
 * Points, balance and the three custom fields share three places on the card face.
 * @param {any} memberCard
 * @throws {Refusal} 40124
 */
function checkCategories(memberCard) {
	const shown = [
		memberCard.supply_bonus === true,
		memberCard.supply_balance === true,
		isShown(memberCard.custom_field1),
		isShown(memberCard.custom_field2),
		isShown(memberCard.custom_field3),
	];
	if (shown.filter(Boolean).length > 3) throw new Refusal(40124);
}

/**
 * Who activates a card. Several modes may be sent at once, but only the first of auto_activate, activate_url,
 * wx_activate has an effect: that is what WeChat is reported to do, rather than refuse.
 * @param {any} memberCard
 * @returns {'auto' | 'api' | 'form' | 'formThenApi' | undefined}
 */
function activationMode(memberCard) {
	if (memberCard.auto_activate) return 'auto';
	if (memberCard.activate_url || memberCard.activate_app_brand_user_name) return 'api';
	if (memberCard.wx_activate) return memberCard.wx_activate_after_submit ? 'formThenApi' : 'form';
	return undefined;
}

/**
 * @param {any} memberCard
 * @throws {Refusal} 41011 when nobody could ever activate the card
 */
function checkActivation(memberCard) {
	const mode = activationMode(memberCard);
	if (!mode) throw new Refusal(41011, { path: 'm_data.activate_url' });
	const target =
		memberCard.wx_activate_after_submit_url ||
		memberCard.wx_activate_after_submit_app_brand_user_name;
	if (mode === 'formThenApi' && !target) {
		throw new Refusal(41011, { path: 'm_data.wx_activate_after_submit_url' });
	}
}

/**
 * @param {any} memberCard
 * @throws {Refusal} 41011 for a custom field without any name
 */
function checkCustomFields(memberCard) {
	for (const name of ['custom_field1', 'custom_field2', 'custom_field3']) {
		const field = memberCard[name];
		if (field && !isShown(field)) throw new Refusal(41011, { path: `m_data.${name}().name` });
	}
}

/**
 * @param {any} baseInfo
 * @returns {boolean} codes are handed over in advance
 */
function isDepositMode(baseInfo) {
	return (
		baseInfo.use_custom_code === true &&
		baseInfo.get_custom_code_mode === 'GET_CUSTOM_CODE_MODE_DEPOSIT'
	);
}

/**
 * @param {any} baseInfo
 * @throws {Refusal} 40122, 40136
 */
function checkFirstStock(baseInfo) {
	const { quantity } = baseInfo.sku;
	if (!isDepositMode(baseInfo) && quantity < 1) throw new Refusal(40122);
	// Nothing has been deposited yet, so any stock would exceed it.
	if (isDepositMode(baseInfo) && quantity > 0) throw new Refusal(40136);
}

module.exports = {
	checkDateInfo,
	checkWidening,
	checkCategories,
	checkActivation,
	checkCustomFields,
	checkFirstStock,
	activationMode,
	isDepositMode,
	DATE_TYPES,
	END_OF_TIME,
};
