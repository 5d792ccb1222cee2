const { isCustomCode } = require('../cards');
const figures = require('../figures');
const { freshCode } = require('../members');
const events = require('../push/events');
const { Refusal } = require('../refusal');
const { unindexMember } = require('../state');
const { describe, findInStatus, rememberCustomer } = require('./lookup');
const { heldBy, issue } = require('./receiving');

/** @import { Service } from '../service' */

const identify = ({ card_id, code }) => ({ card_id, code });

/** Giving a card to a friend. @param {Service} service */
function giftActions(service) {
	function changeStatus(action, member, after) {
		const before = member.user_card_status;
		member.user_card_status = after;
		service.ledger.write(`customer/${action}`, member, { status: { before, after } });
	}

	return {
		/** @param {{card_id?: string, code: string, friend?: string, chatRoom?: boolean}} input `friend` is an openid */
		gift(input) {
			const { card, member } = findInStatus(service, input, 'NORMAL');
			if (card.member_card.base_info.can_give_friend === false) throw new Refusal(45030);
			member.friend = input.friend ?? '';
			changeStatus('gift', member, 'GIFTING');
			const { friend } = member;
			service.push.announce(events.userGiftingCard(member, { friend, chatRoom: input.chatRoom }));
			return identify(member);
		},

		/**
		 * The friend takes the card. WeChat issues a new code; a merchant's own code stays, to be changed by the merchant.
		 * Nothing says what becomes of the points: the friend begins as anybody who receives the card.
		 * @param {{card_id?: string, code: string, openid?: string, nickname?: string}} input
		 */
		acceptGift(input) {
			const { card, member } = findInStatus(service, input, 'GIFTING');
			const openid = rememberCustomer(service, { ...input, openid: input.openid || member.friend });
			if (heldBy(service, openid, card.card_id)) throw new Refusal(45033);
			changeStatus('acceptGift', member, 'GIFT_SUCC');
			figures.count(service, 'given', member);
			if (isCustomCode(card)) unindexMember(service.state, member);
			const values = {
				openid,
				code: isCustomCode(card) ? member.code : freshCode(service),
				outer_str: member.outer_str,
			};
			const how = { friend: member.openid, oldCode: member.code };
			return describe(service, card, issue(service, card, values, how));
		},

		/** Nobody took it in time. @param {{card_id?: string, code: string}} input */
		returnGift(input) {
			const { member } = findInStatus(service, input, 'GIFTING');
			changeStatus('returnGift', member, 'GIFT_TIMEOUT');
			const { friend } = member;
			service.push.announce(events.userGiftingCard(member, { friend, returned: true }));
			return identify(member);
		},
	};
}

module.exports = { giftActions };
