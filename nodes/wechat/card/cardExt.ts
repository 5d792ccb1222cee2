import { createHash } from 'node:crypto';

/** What goes into a `cardExt` besides its signature. `timestamp` is text on the wire, too. */
export interface CardExtFields {
	code?: string;
	openid?: string;
	timestamp: string;
	nonce_str: string;
	fixed_begintimestamp?: number;
	outer_str?: string;
}

/**
 * The signature of `wx.addCard` (JS-SDK guide, appendix 4): the values that are present, in the order of their code
 * units and not of any locale, joined and hashed with SHA-1. Begin time and channel are not signed.
 */
export function signCard(ticket: string, cardId: string, fields: CardExtFields): string {
	const values = [
		ticket,
		fields.timestamp,
		cardId,
		fields.code,
		fields.openid,
		fields.nonce_str,
	].filter((value) => value !== undefined && value !== '');
	return createHash('sha1').update(values.sort().join('')).digest('hex');
}
