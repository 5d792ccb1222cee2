const { END_OF_TIME } = require('./cardRules');
const { Refusal } = require('./refusal');

/** @import { Service } from './service' */

/**
 * One way to hand cards out: a QR code, a shelf entry, an article link. Whoever opens it receives every card in it.
 *
 * @typedef {object} Offer what a customer is handed
 * @property {Array<{card_id: string, code?: string, openid?: string, is_unique_code?: boolean, outer_id?: number,
 *   outer_str?: string}>} cards
 * @property {string} [scene]
 * @property {string[]} used card_ids of one-time entries somebody has received
 *
 * @typedef {Offer & {id: string, expires_at: number, scene: string}} Distribution `id` is the last part of its URL,
 *   `expires_at` Unix seconds
 */

/**
 * @param {Service} service
 * @param {{cards: any[], expires_at?: number, scene?: string}} values
 * @returns {Distribution}
 */
function addDistribution(service, values) {
	const distribution = {
		id: service.ids.opaque(12),
		cards: structuredClone(values.cards),
		expires_at: values.expires_at ?? END_OF_TIME,
		scene: values.scene ?? 'SOURCE_SCENE_UNKNOW',
		used: [],
	};
	service.state.distributions.set(distribution.id, distribution);
	return distribution;
}

/** @param {Service} service @returns {string} what a QR code holds */
const urlOf = (service, distribution) => `${service.url}/q/${distribution.id}`;

/**
 * The distribution behind what a customer has in hand.
 * @param {Service} service
 * @param {{ticket?: string, url?: string, id?: string}} hint
 * @returns {Distribution}
 * @throws {Refusal} 40053 unknown or expired
 */
function findDistribution(service, { ticket: given, url, id }) {
	const fromUrl = /[?&]ticket=([^&#]+)/.exec(url ?? '')?.[1];
	const ticket = given ?? (fromUrl && decodeURIComponent(fromUrl));
	const lastPart = url?.split(/[?#]/)[0].split('/').pop();
	const wanted = id ?? service.state.qrTickets.get(ticket ?? '') ?? lastPart;
	const distribution = service.state.distributions.get(wanted ?? '');
	if (!distribution) throw new Refusal(40053, { text: 'nothing can be received here' });
	const isOver = distribution.expires_at < service.seconds();
	if (isOver) throw new Refusal(40053, { text: 'this QR code has expired' });
	return distribution;
}

module.exports = { addDistribution, findDistribution, urlOf };
