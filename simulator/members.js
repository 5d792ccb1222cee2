const { beijingDayStart, DAY } = require('./clock');
const { DATE_TYPES, END_OF_TIME } = require('./cardRules');
const { requireCard } = require('./cards');
const { check, text } = require('./fields');
const { Refusal } = require('./refusal');
const { findMember, indexMember } = require('./state');

/** @import { Service } from './service' */

const CODE = text(20);

/**
 * From when to when a member's card is valid, with terms that count from receipt resolved.
 * @param {import('./state').CardRecord} card
 * @param {import('./state').MemberRecord} member
 * @returns {{begin: number, end: number}} Unix seconds
 */
function validityOf(card, member) {
	const dateInfo = card.member_card.base_info.date_info ?? {};
	let begin = member.received_at;
	let end = END_OF_TIME;
	const type = DATE_TYPES[dateInfo.type];
	if (type === 'DATE_TYPE_FIX_TIME_RANGE') {
		begin = dateInfo.begin_timestamp;
		end = dateInfo.end_timestamp;
	} else if (type === 'DATE_TYPE_FIX_TERM') {
		begin = beijingDayStart(member.received_at) + dateInfo.fixed_begin_term * DAY;
		end = Math.min(begin + dateInfo.fixed_term * DAY - 1, dateInfo.end_timestamp ?? END_OF_TIME);
	}
	return { begin: member.activate_begin_time ?? begin, end: member.activate_end_time ?? end };
}

/**
 * Expiry makes no event and needs no call: it is noticed whenever somebody looks.
 * @param {Service} service
 * @param {import('./state').MemberRecord} member
 * @returns {import('./state').MemberRecord} the same record
 */
function refreshStatus(service, member) {
	if (member.user_card_status !== 'NORMAL' && member.user_card_status !== 'EXPIRE') return member;
	const card = requireCard(service, member.card_id);
	const isOver = validityOf(card, member).end < service.seconds();
	member.user_card_status = isOver ? 'EXPIRE' : 'NORMAL';
	return member;
}

/**
 * The member a call is about.
 * @param {Service} service
 * @param {any} body `code` and, always for custom codes, `card_id`
 * @param {{cardIdRequired?: boolean, evenGivenAway?: boolean}} [rules]
 * @returns {{card: import('./state').CardRecord, member: import('./state').MemberRecord}}
 * @throws {Refusal} 41012, 41013, 40073 unknown card, 40056 code never issued, given away, or a custom code without its card
 */
function requireMember(service, body, rules = {}) {
	if (body.code === undefined || body.code === '') throw new Refusal(41013);
	check(body.code, CODE);
	if (rules.cardIdRequired || body.card_id) requireCard(service, body.card_id);
	else if (body.card_id !== undefined && body.card_id !== '') throw new Refusal(47001);
	const member = body.card_id
		? findMember(service.state, body.code, body.card_id)
		: service.state.byGeneratedCode.get(body.code);
	if (!member) throw new Refusal(40056);
	refreshStatus(service, member);
	if (member.user_card_status === 'GIFT_SUCC' && !rules.evenGivenAway) throw new Refusal(40056);
	return { card: requireCard(service, member.card_id), member };
}

/**
 * As requireMember, and the card can be used at all.
 * @param {Service} service
 * @param {any} body
 * @param {{cardIdRequired?: boolean}} [rules]
 * @throws {Refusal} 40127 deleted by the customer, expired, made unavailable, or being given away
 */
function requireUsableMember(service, body, rules) {
	const found = requireMember(service, body, rules);
	if (found.member.user_card_status !== 'NORMAL') throw new Refusal(40127);
	return found;
}

/** @param {Service} service @returns {string} a code WeChat has not issued yet */
function freshCode(service) {
	let code = service.ids.code();
	while (service.state.byGeneratedCode.has(code)) code = service.ids.code();
	return code;
}

/**
 * @param {Service} service
 * @param {{card_id: string, code: string, openid: string, outer_str?: string}} values
 * @returns {import('./state').MemberRecord} in the state, not active
 */
function addMemberRecord(service, values) {
	const customer = service.state.customers.get(values.openid);
	const member = {
		card_id: values.card_id,
		code: values.code,
		openid: values.openid,
		nickname: customer?.nickname ?? '',
		sex: customer?.sex ?? 'UNKNOWN',
		membership_number: '',
		bonus: 0,
		balance: 0,
		custom_field_value1: '',
		custom_field_value2: '',
		custom_field_value3: '',
		background_pic_url: '',
		has_active: false,
		user_card_status: 'NORMAL',
		form: undefined,
		pending_form: undefined,
		outer_str: values.outer_str ?? '',
		received_at: service.seconds(),
		activate_begin_time: undefined,
		activate_end_time: undefined,
		friend: '',
		removed_from: '',
		messages: [],
	};
	indexMember(service.state, member);
	return member;
}

module.exports = {
	validityOf,
	refreshStatus,
	requireMember,
	requireUsableMember,
	freshCode,
	addMemberRecord,
};
