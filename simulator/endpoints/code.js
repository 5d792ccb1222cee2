const { isCustomCode } = require('../cards');
const events = require('../push/events');
const { check, flag, required, text } = require('../fields');
const figures = require('../figures');
const { requireMember, requireUsableMember, validityOf } = require('../members');
const { Refusal } = require('../refusal');
const { findMember, indexMember, unindexMember } = require('../state');

/** @import { Service } from '../service' */

/** @param {Service} service */
function canConsume(service, card, member) {
	if (member.user_card_status !== 'NORMAL') return false;
	return validityOf(card, member).begin <= service.seconds();
}

/**
 * Page "Redeem cards", query a code. With `check_consume` a code that cannot be redeemed is an error, otherwise data.
 * @param {Service} service
 */
function get(service, body) {
	check(body.check_consume, flag());
	const { card, member } = requireMember(service, body);
	const usable = canConsume(service, card, member);
	if (body.check_consume && !usable) throw new Refusal(40127);
	const { begin, end } = validityOf(card, member);
	const answer = {
		openid: member.openid,
		card: { card_id: member.card_id, begin_time: begin, end_time: end },
		can_consume: usable,
	};
	if (member.outer_str) answer.outer_str = member.outer_str;
	if (member.background_pic_url) answer.background_pic_url = member.background_pic_url;
	return { ...answer, user_card_status: member.user_card_status };
}

/**
 * Page "Redeem cards". Irreversible; meant for coupons, and reported to answer 40071 for member cards.
 * @param {Service} service
 */
function consume(service, body) {
	const { card, member } = requireMember(service, body);
	if (!service.options.permissions.consumeMemberCard) throw new Refusal(40071);
	if (member.user_card_status === 'CONSUMED') throw new Refusal(40099);
	if (member.user_card_status !== 'NORMAL') throw new Refusal(40127);
	if (!canConsume(service, card, member)) throw new Refusal(40079);
	member.user_card_status = 'CONSUMED';
	service.ledger.write('/card/code/consume', member, {
		status: { before: 'NORMAL', after: 'CONSUMED' },
	});
	figures.count(service, 'verify', member);
	service.push.announce(events.userConsumeCard(member, { source: 'FROM_API' }));
	return { card: { card_id: member.card_id }, openid: member.openid };
}

/**
 * Page "Redeem cards", decrypt a code. The value has to be URL-decoded exactly once.
 * @param {Service} service
 */
function decrypt(service, body) {
	check(body.encrypt_code, required(text(undefined)), 'encrypt_code');
	return { code: service.seal.open(body.encrypt_code) };
}

/**
 * Page "Manage cards", change a code: only for cards with the merchant's own codes.
 * @param {Service} service
 */
function change(service, body) {
	check(body.new_code, required(text(20)), 'new_code');
	const { card, member } = requireMember(service, body);
	if (!isCustomCode(card)) throw new Refusal(45030);
	if (findMember(service.state, body.new_code, card.card_id)) throw new Refusal(40116);
	unindexMember(service.state, member);
	member.code = body.new_code;
	indexMember(service.state, member);
	service.ledger.write('/card/code/update', member, {});
	return {};
}

/**
 * Page "Manage cards", make a code unavailable: irreversible.
 * @param {Service} service
 */
function makeUnavailable(service, body) {
	check(body.reason, text(undefined));
	const { member } = requireUsableMember(service, body);
	member.user_card_status = 'UNAVAILABLE';
	service.ledger.write('/card/code/unavailable', member, {
		status: { before: 'NORMAL', after: 'UNAVAILABLE' },
	});
	if (member.has_active) figures.count(service, 'removed', member);
	return {};
}

const OPENID_SHAPE = /^o[A-Za-z0-9_-]{19,31}$/;

/**
 * Page "Manage cards", cards of a customer, in whatever state as long as they are in the wallet.
 * @param {Service} service
 * @throws {Refusal} 40003 neither a known customer nor shaped like an openid
 */
function getCardList(service, body) {
	if (body.openid === undefined || body.openid === '') throw new Refusal(41009);
	check(body.openid, text(64));
	if (body.card_id !== undefined && body.card_id !== '') {
		check(body.card_id, text(32));
		if (!service.state.cards.has(body.card_id)) throw new Refusal(40073);
	}
	const held = service.state.byOpenId.get(body.openid);
	const isKnown = held !== undefined || service.state.customers.has(body.openid);
	if (!isKnown && !OPENID_SHAPE.test(body.openid)) throw new Refusal(40003);
	const inWallet = (held ?? []).filter(
		(member) =>
			!['DELETE', 'GIFT_SUCC'].includes(member.user_card_status) &&
			(!body.card_id || member.card_id === body.card_id),
	);
	return {
		card_list: inWallet.map(({ code, card_id }) => ({ code, card_id })),
		has_share_card: false,
	};
}

module.exports = {
	'/card/code/get': { method: 'POST', run: get },
	'/card/code/consume': { method: 'POST', run: consume },
	'/card/code/decrypt': { method: 'POST', run: decrypt },
	'/card/code/update': { method: 'POST', run: change },
	'/card/code/unavailable': { method: 'POST', run: makeUnavailable },
	'/card/user/getcardlist': { method: 'POST', run: getCardList },
};
