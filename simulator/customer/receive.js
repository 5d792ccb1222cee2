const { checkCardExt } = require('../cardExt');
const { modeOf, requireCard } = require('../cards');
const { findDistribution } = require('../distribution');
const { Refusal } = require('../refusal');
const { activateLink, describe, findInStatus, rememberCustomer } = require('./lookup');
const { receive } = require('./receiving');
const { submitForm } = require('./submission');

/** @import { Service } from '../service' */

/** @param {Service} service */
function fromPluginLink(service, url) {
	const query = new URL(url, service.url).searchParams;
	const cardId = service.seal.open(query.get('encrypt_card_id') ?? '');
	return { used: [], cards: [{ card_id: cardId, outer_str: query.get('outer_str') ?? '' }] };
}

/**
 * `cardExt` is what a page hands to wx.addCard; without it the card is simply offered, as a message would.
 * @param {Service} service
 */
function fromCardId(service, cardId, input) {
	const card = requireCard(service, cardId);
	const ext = input.cardExt === undefined ? {} : checkCardExt(service, cardId, input.cardExt);
	const { code = input.code, openid, outer_str: outerStr } = ext;
	return { used: [], cards: [{ card_id: card.card_id, code, openid, outer_str: outerStr }] };
}

/** @param {Service} service @returns {import('../distribution').Offer} */
function distributionFor(service, input) {
	const cardId = input.cardId ?? input.card_id;
	if (cardId) return fromCardId(service, cardId, input);
	if (input.url?.includes('encrypt_card_id=')) return fromPluginLink(service, input.url);
	return findDistribution(service, input);
}

/** Receiving and activating. @param {Service} service */
const receiveActions = (service) => ({
	/**
	 * Scans a QR code or opens a link, and receives the card. Whoever holds it already opens it instead.
	 * @param {{ticket?: string, url?: string, id?: string, cardId?: string, code?: string, cardExt?: string,
	 *   openid?: string, nickname?: string, sex?: string, outerStr?: string}} input one of ticket, url, cardId
	 * @returns {any} of a code for several cards the first one, and all of them as `cards`
	 */
	scan(input) {
		const distribution = distributionFor(service, input);
		const openid = rememberCustomer(service, input);
		const received = distribution.cards.map((entry) => {
			const outerStr = input.outerStr ?? entry.outer_str ?? '';
			const member = receive(service, distribution, entry, openid, outerStr);
			return describe(service, requireCard(service, member.card_id), member, outerStr);
		});
		return received.length > 1 ? { ...received[0], cards: received } : received[0];
	},

	/**
	 * Submits the activation form, or changes it later.
	 * @param {{card_id?: string, code: string, answers?: any}} input answers by field name, the merchant's own questions
	 * under `custom` or beside the others
	 * @returns {any} after `wx_activate_after_submit` the link the customer is sent to, with its values
	 */
	submitForm(input) {
		const { card, member } = findInStatus(service, input, 'NORMAL');
		return submitForm(service, card, member, input.answers);
	},

	/**
	 * Taps "activate" on a card the merchant activates.
	 * @param {{card_id?: string, code: string}} input
	 * @returns {any} `url` and the values in it, decoded
	 */
	openActivateLink(input) {
		const { card, member } = findInStatus(service, input, 'NORMAL');
		if (modeOf(card) !== 'api') throw new Refusal(45030);
		const url = activateLink(service, card, member);
		return { url, ...Object.fromEntries(new URLSearchParams(url.slice(url.indexOf('?') + 1))) };
	},
});

module.exports = { receiveActions };
