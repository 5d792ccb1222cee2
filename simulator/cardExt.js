const { createHash } = require('node:crypto');
const { Refusal } = require('./refusal');

/** @import { Service } from './service' */

const TICKET_LIFE = 7200;

/**
 * The ticket in force, made when there is none.
 * @param {Service} service
 * @param {'wx_card' | 'jsapi'} type
 * @returns {string}
 */
function jsTicket(service, type) {
	const known = service.state.jsTickets.get(type);
	if (known && known.made_at + TICKET_LIFE > service.seconds()) return known.ticket;
	const ticket = service.random.text(86);
	service.state.jsTickets.set(type, { ticket, made_at: service.seconds(), used: new Set() });
	return ticket;
}

/**
 * Judges the `cardExt` of `wx.addCard` (JS-SDK guide, appendix 4): the values of api_ticket, timestamp, card_id, code,
 * openid and nonce_str that are present, in ordinal order, joined and hashed with SHA-1. A signature works once.
 * @param {Service} service
 * @param {string} cardId
 * @param {string} cardExt JSON text
 * @returns {any} the parsed cardExt
 * @throws {Refusal} 40080
 */
function checkCardExt(service, cardId, cardExt) {
	let ext;
	try {
		ext = JSON.parse(cardExt);
	} catch {
		throw new Refusal(40080);
	}
	// Some merchants' pages send the time as a number.
	const timestamp = String(ext.timestamp ?? '');
	if (timestamp === '' || typeof ext.signature !== 'string') throw new Refusal(40080);
	const ticket = jsTicket(service, 'wx_card');
	const values = [ticket, timestamp, cardId, ext.code, ext.openid, ext.nonce_str].filter(Boolean);
	const expected = createHash('sha1').update(values.sort().join('')).digest('hex');
	const { used } = service.state.jsTickets.get('wx_card');
	if (ext.signature !== expected || used.has(expected)) throw new Refusal(40080);
	used.add(expected);
	return ext;
}

module.exports = { jsTicket, checkCardExt };
