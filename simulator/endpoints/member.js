const { image } = require('../cardFields');
const events = require('../push/events');
const { check, flag, integer, record, required, text } = require('../fields');
const figures = require('../figures');
const { CUSTOM_FIELDS } = require('../ledger');
const { requireMember, requireUsableMember } = require('../members');
const { tellOfActivation, tellOfUpdate } = require('../messages');
const { Refusal } = require('../refusal');

/** @import { Service } from '../service' */

const LARGEST = 2147483647;
const POINTS = integer({ min: -LARGEST, max: LARGEST, errcode: 45022 });
const FEN = integer({ min: -LARGEST, max: LARGEST, errcode: 45023 });
const SHORT_TEXT = text(12);

/**
 * Field reports: a number with a decimal part or an exponent, even 100.0000, is answered with "system error"; `200.0` is what
 * one SDK always sends.
 * JSON.parse cannot tell 100.0000 from 100, hence the look at the text.
 */
const DECIMAL = /"(?:(?:init_|add_)?(?:bonus|balance))"\s*:\s*-?\d+(?!\.0\b)[.eE]/;

function refuseDecimals(bodyText) {
	if (DECIMAL.test(bodyText)) throw new Refusal(-1);
}

// A card without stored value has no place for a balance; the pair "field and card" does not fit (45030).
function refuseBalance(card, ...values) {
	if (!card.member_card.supply_balance && values.some((value) => value !== undefined))
		throw new Refusal(45030);
}

const ACTIVATION = record({
	membership_number: required(text(20)),
	background_pic_url: image(),
	activate_begin_time: integer({ min: 0, max: LARGEST, errcode: 40079 }),
	activate_end_time: integer({ min: 0, max: LARGEST, errcode: 40079 }),
	init_bonus: POINTS,
	init_bonus_record: text(32),
	init_balance: FEN,
	init_custom_field_value1: SHORT_TEXT,
	init_custom_field_value2: SHORT_TEXT,
	init_custom_field_value3: SHORT_TEXT,
});

/** Writes number and text fields, and says what changed in the ledger's form. */
function apply(member, values) {
	const changes = {};
	for (const name of ['bonus', 'balance']) {
		const { total, delta } = values[name] ?? {};
		if (total === undefined) continue;
		changes[name] = { before: member[name], after: total };
		if (delta !== undefined) changes[name].delta = delta;
		member[name] = total;
	}
	for (const name of CUSTOM_FIELDS) {
		if (values[name] === undefined) continue;
		changes.custom ??= {};
		changes.custom[name] = { before: member[name], after: values[name] };
		member[name] = values[name];
	}
	if (values.background_pic_url !== undefined)
		member.background_pic_url = values.background_pic_url;
	return changes;
}

/**
 * Page "Create a membership card", activation by API. Of a card that is active already it changes only what is sent.
 * No event follows. `init_balance` is in fen.
 * @param {Service} service
 */
function activate(service, body, { text: bodyText }) {
	const { card, member } = requireUsableMember(service, body);
	refuseDecimals(bodyText);
	check(body, ACTIVATION);
	refuseBalance(card, body.init_balance);
	const begin = body.activate_begin_time ?? member.activate_begin_time;
	const end = body.activate_end_time ?? member.activate_end_time;
	if (begin !== undefined && end !== undefined && begin >= end) throw new Refusal(40079);
	const changes = apply(member, {
		bonus: { total: body.init_bonus },
		balance: { total: body.init_balance },
		custom_field_value1: body.init_custom_field_value1,
		custom_field_value2: body.init_custom_field_value2,
		custom_field_value3: body.init_custom_field_value3,
		background_pic_url: body.background_pic_url,
	});
	changes.active = { before: member.has_active, after: true };
	Object.assign(member, { activate_begin_time: begin, activate_end_time: end });
	member.membership_number = body.membership_number;
	if (!member.has_active) {
		figures.count(service, 'active', member);
		tellOfActivation(service, card, member, body.init_bonus_record);
	}
	member.has_active = true;
	member.form ??= member.pending_form;
	member.pending_form = undefined;
	service.ledger.write('/card/membercard/activate', member, changes);
	return {};
}

const isFilledIn = (form) =>
	Boolean(form && form.common_field_list.length + form.custom_field_list.length > 0);

/**
 * Page "Manage member cards", query a member. Answers for removed and unavailable cards too; never the values of custom
 * fields 1–3; `balance` (fen) only for cards with stored value; `user_info` only when something was filled in.
 * @param {Service} service
 */
function getInfo(service, body) {
	const { card, member } = requireMember(service, body, {
		cardIdRequired: true,
		evenGivenAway: true,
	});
	const answer = {
		openid: member.openid,
		nickname: member.nickname,
		membership_number: member.membership_number,
		bonus: member.bonus,
	};
	if (card.member_card.supply_balance) answer.balance = member.balance;
	answer.sex = member.sex;
	if (isFilledIn(member.form)) answer.user_info = member.form;
	return { ...answer, user_card_status: member.user_card_status, has_active: member.has_active };
}

const UPDATE = record({
	background_pic_url: image(),
	bonus: POINTS,
	add_bonus: POINTS,
	// 42 bytes by the table, 50 and 52 in WeChat's samples.
	record_bonus: text(52),
	balance: FEN,
	add_balance: FEN,
	record_balance: text(52),
	custom_field_value1: SHORT_TEXT,
	custom_field_value2: SHORT_TEXT,
	custom_field_value3: SHORT_TEXT,
	notify_optional: record({
		is_notify_bonus: flag(),
		is_notify_balance: flag(),
		is_notify_custom_field1: flag(),
		is_notify_custom_field2: flag(),
		is_notify_custom_field3: flag(),
	}),
});

// With a total present the change is only what the message to the customer shows.
function totalOf(before, total, delta, errcode) {
	if (total !== undefined) return total;
	if (delta === undefined) return undefined;
	if (Math.abs(before + delta) > LARGEST) throw new Refusal(errcode);
	return before + delta;
}

/**
 * Page "Manage member cards", update a member. `bonus` and `balance` (fen) are totals, `add_bonus` and `add_balance`
 * changes.
 * @param {Service} service
 * @returns {{result_bonus: number, result_balance: number, openid: string}}
 */
function update(service, body, { text: bodyText }) {
	const { card, member } = requireUsableMember(service, body, { cardIdRequired: true });
	refuseDecimals(bodyText);
	check(body, UPDATE);
	refuseBalance(card, body.balance, body.add_balance);
	// Only activated cards can be updated; which code WeChat gives is not documented, 40127 is the nearest.
	if (!member.has_active) throw new Refusal(40127);
	const before = { bonus: member.bonus, balance: member.balance };
	const changes = apply(member, {
		bonus: {
			total: totalOf(before.bonus, body.bonus, body.add_bonus, 45022),
			delta: body.add_bonus,
		},
		balance: {
			total: totalOf(before.balance, body.balance, body.add_balance, 45023),
			delta: body.add_balance,
		},
		custom_field_value1: body.custom_field_value1,
		custom_field_value2: body.custom_field_value2,
		custom_field_value3: body.custom_field_value3,
		background_pic_url: body.background_pic_url,
	});
	service.ledger.write('/card/membercard/updateuser', member, changes);
	tellOfUpdate(service, card, member, body, changes);
	const change = { bonus: member.bonus - before.bonus, balance: member.balance - before.balance };
	if (change.bonus !== 0 || change.balance !== 0)
		service.push.announce(events.updateMemberCard(member, change));
	return { result_bonus: member.bonus, result_balance: member.balance, openid: member.openid };
}

module.exports = {
	'/card/membercard/activate': { method: 'POST', run: activate, refusesNull: true },
	'/card/membercard/userinfo/get': { method: 'POST', run: getInfo },
	'/card/membercard/updateuser': { method: 'POST', run: update, refusesNull: true },
};
