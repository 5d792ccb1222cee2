const {
	isApproved,
	isCustomCode,
	modeOf,
	requireCard,
	STATUS,
	takesDeposits,
} = require('../cards');
const events = require('../push/events');
const figures = require('../figures');
const { addMemberRecord, freshCode, refreshStatus } = require('../members');
const { Refusal } = require('../refusal');

/** @import { Service } from '../service' */

const TWELVE_HOURS = 12 * 3600;

const isGone = (member) =>
	['GIFT_SUCC', 'UNAVAILABLE', 'CONSUMED'].includes(member.user_card_status) ||
	(member.user_card_status === 'DELETE' && member.removed_from === 'UNAVAILABLE');

/**
 * The customer's instance of a card that scanning opens or brings back, if there is one.
 * @param {Service} service
 */
function heldBy(service, openid, cardId) {
	const own = service.state.byOpenId.get(openid) ?? [];
	return own
		.filter((member) => member.card_id === cardId)
		.map((member) => refreshStatus(service, member))
		.find((member) => !isGone(member));
}

/** @param {Service} service */
function checkReceivable(service, card, openid) {
	if (card.status === STATUS.deleted) throw new Refusal(40078);
	// People on the test list may receive a card whatever its state.
	if (!isApproved(card) && !service.state.whitelist.openid.includes(openid))
		throw new Refusal(40078);
}

/**
 * A stock alarm goes out on a receive attempt, at most every 12 hours, for cards that began with more than 200.
 * @param {Service} service
 */
function remindOfStock(service, card) {
	if (card.total_quantity <= 200 || card.quantity > 100) return;
	if (service.seconds() - card.reminded_at < TWELVE_HOURS) return;
	card.reminded_at = service.seconds();
	service.push.announce(events.skuRemind(card));
}

/** @param {Service} service */
function takeCode(service, card, entry) {
	if (!isCustomCode(card)) return freshCode(service);
	if (!takesDeposits(card)) {
		if (!entry.code) throw new Refusal(40056);
		return entry.code;
	}
	for (const [code, taken] of card.deposited) {
		if (taken) continue;
		card.deposited.set(code, true);
		return code;
	}
	throw new Refusal(45031);
}

function checkEntry(distribution, entry, openid) {
	if (entry.openid && entry.openid !== openid) throw new Refusal(40003);
	const onlyOnce = entry.is_unique_code || entry.code;
	if (onlyOnce && distribution.used.includes(entry.card_id)) throw new Refusal(40056);
	if (onlyOnce) distribution.used.push(entry.card_id);
}

/**
 * Makes a new instance with all that follows: stock, automatic activation, figures, event.
 * @param {Service} service
 * @param {import('../state').CardRecord} card
 * @param {{openid: string, code: string, outer_str?: string}} values
 * @param {any} how as `events.userGetCard`
 * @returns {import('../state').MemberRecord}
 */
function issue(service, card, values, how) {
	const member = addMemberRecord(service, { card_id: card.card_id, ...values });
	figures.count(service, 'receive', member);
	if (modeOf(card) === 'auto') {
		member.has_active = true;
		member.membership_number = member.code;
		figures.count(service, 'active', member);
	}
	service.push.announce(events.userGetCard(member, how));
	return member;
}

/**
 * Brings a card back the customer had removed: same member, same code.
 * @param {Service} service
 * @param {import('../state').MemberRecord} member
 */
function restore(service, member) {
	member.user_card_status = 'NORMAL';
	refreshStatus(service, member);
	if (member.has_active) figures.count(service, 'active', member);
	service.ledger.write('customer/restore', member, {
		status: { before: 'DELETE', after: member.user_card_status },
	});
	service.push.announce(events.userGetCard(member, { restored: true }));
}

/**
 * Opens a card; the event goes out only for cards that ask for it.
 * @param {Service} service
 */
function view(service, card, member, outerStr) {
	figures.count(service, 'view', member);
	if (card.member_card.base_info.need_push_on_view)
		service.push.announce(events.userViewCard(member, outerStr));
}

/**
 * A customer opens one entry of a QR code or link. Whoever holds the card already just opens it; whoever removed it gets
 * it back.
 * @param {Service} service
 * @param {import('../distribution').Offer} distribution
 * @param {any} entry
 * @param {string} openid
 * @param {string} outerStr
 * @returns {import('../state').MemberRecord}
 */
function receive(service, distribution, entry, openid, outerStr) {
	const card = requireCard(service, entry.card_id);
	checkReceivable(service, card, openid);
	const held = heldBy(service, openid, card.card_id);
	if (held?.user_card_status === 'DELETE') {
		restore(service, held);
		return held;
	}
	if (held) {
		view(service, card, held, outerStr);
		return held;
	}
	remindOfStock(service, card);
	if (card.quantity < 1) throw new Refusal(45031);
	checkEntry(distribution, entry, openid);
	const code = takeCode(service, card, entry);
	if (service.state.members.has(`${card.card_id} ${code}`)) throw new Refusal(40056);
	card.quantity -= 1;
	const how = { outerId: entry.outer_id, scene: distribution.scene };
	return issue(service, card, { openid, code, outer_str: outerStr }, how);
}

module.exports = { receive, restore, view, issue, heldBy };
