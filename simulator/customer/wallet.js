const { requireUsableMember } = require('../members');
const figures = require('../figures');
const events = require('../push/events');
const { Refusal } = require('../refusal');
const { describe, findInStatus } = require('./lookup');
const payCell = require('./payCell');
const receiving = require('./receiving');

/** @import { Service } from '../service' */

const IN_WALLET = ['NORMAL', 'GIFT_TIMEOUT', 'EXPIRE', 'UNAVAILABLE'];

const identify = ({ card_id, code }) => ({ card_id, code });

/** What a customer does with a card already received. @param {Service} service */
const walletActions = (service) => ({
	/**
	 * Opens the card. An offer nobody took is then in the wallet again.
	 * @param {{card_id?: string, code: string, outerStr?: string}} input
	 */
	view(input) {
		const { card, member } = findInStatus(service, input, ...IN_WALLET);
		if (member.user_card_status === 'GIFT_TIMEOUT') member.user_card_status = 'NORMAL';
		receiving.view(service, card, member, input.outerStr ?? member.outer_str);
		return describe(service, card, member);
	},

	/** @param {{card_id?: string, code: string}} input */
	remove(input) {
		const { member } = findInStatus(service, input, ...IN_WALLET);
		const before = member.user_card_status;
		Object.assign(member, { user_card_status: 'DELETE', removed_from: before });
		service.ledger.write('customer/remove', member, { status: { before, after: 'DELETE' } });
		if (member.has_active) figures.count(service, 'removed', member);
		service.push.announce(events.userDelCard(member));
		return identify(member);
	},

	/** @param {{card_id?: string, code: string}} input */
	restore(input) {
		const { card, member } = findInStatus(service, input, 'DELETE');
		// A code made unavailable never works again.
		if (member.removed_from === 'UNAVAILABLE') throw new Refusal(40127);
		receiving.restore(service, member);
		return describe(service, card, member);
	},

	/**
	 * Pays at the till from the card.
	 * @param {{card_id?: string, code: string, fee?: number, originalFee?: number, locationId?: number, transId?: string}}
	 * input amounts in fen
	 */
	pay(input) {
		const { card, member } = requireUsableMember(service, input);
		return payCell.pay(service, card, member, input);
	},

	/** @param {{card_id?: string, code: string}} input */
	enterSession(input) {
		const { member } = findInStatus(service, input, 'NORMAL');
		service.push.announce(events.userEnterSession(member));
		return identify(member);
	},

	/**
	 * Staff redeem the card with the merchant assistant; a member card is not used up by it.
	 * @param {{card_id?: string, code: string, source?: string, locationName?: string, locationId?: number,
	 *   staffOpenId?: string, verifyCode?: string, remarkAmount?: string, outerStr?: string}} input
	 */
	consume(input) {
		const { member } = findInStatus(service, input, 'NORMAL');
		figures.count(service, 'verify', member);
		service.push.announce(
			events.userConsumeCard(member, { source: 'FROM_MOBILE_HELPER', ...input }),
		);
		return identify(member);
	},
});

module.exports = { walletActions };
