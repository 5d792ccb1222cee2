const events = require('../push/events');
const { Refusal } = require('../refusal');

/** @import { Service } from '../service' */

/** Points a payment earns by the card's `bonus_rule`, which only WeChat's own quick pay applies. */
function earnedPoints(rule, fee) {
	if (!rule?.cost_money_unit || !rule.increase_bonus) return 0;
	const earned = Math.floor(fee / rule.cost_money_unit) * rule.increase_bonus;
	return Math.min(earned, rule.max_increase_bonus ?? earned);
}

/**
 * A quick payment from the card.
 * @param {Service} service
 * @param {import('../state').CardRecord} card
 * @param {import('../state').MemberRecord} member
 * @param {{fee?: number, originalFee?: number, locationId?: number, transId?: string}} payment fen
 */
function pay(service, card, member, payment) {
	if (!card.pay_cell)
		throw new Refusal(45030, { text: 'quick pay is not switched on for this card' });
	const fee = payment.fee ?? 1000;
	const complete = {
		fee,
		originalFee: payment.originalFee ?? fee,
		locationId: payment.locationId ?? card.member_card.base_info.location_id_list?.[0] ?? 0,
		transId: payment.transId ?? `42000000${String(service.seconds())}`.padEnd(28, '0'),
	};
	service.push.announce(events.userPayFromPayCell(member, complete));
	const points = member.has_active ? earnedPoints(card.member_card.bonus_rule, fee) : 0;
	if (points > 0) {
		const before = member.bonus;
		member.bonus += points;
		service.ledger.write('customer/pay', member, {
			bonus: { before, after: member.bonus, delta: points },
		});
		service.push.announce(events.updateMemberCard(member, { bonus: points, balance: 0 }));
	}
	return {
		card_id: member.card_id,
		code: member.code,
		trans_id: complete.transId,
		bonus: member.bonus,
	};
}

module.exports = { pay };
