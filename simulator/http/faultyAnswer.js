const { Refusal } = require('../refusal');
const { contentTypeOf } = require('./call');

/** @import { Service } from '../service' */

/** @param {Service} service */
function errorAnswer(service, errcode, text) {
	return new Refusal(errcode, { text }).toAnswer(service.rid());
}

const page = (status) =>
	`<html>\r\n<head><title>${status}</title></head>\r\n<body><h1>${status}</h1></body>\r\n</html>\r\n`;

/**
 * The answer a fault puts in place of the normal one.
 * @param {Service} service
 * @param {import('../faults').FaultEffect} effect
 * @param {string} path
 * @param {{answer?: any}} normal what the call would have answered, if it was carried out
 * @returns {{status: number, contentType: string, body: string, answer?: any}}
 */
function faultyAnswer(service, effect, path, normal) {
	const contentType = contentTypeOf(path);
	if (effect.errcode !== undefined) {
		const answer = errorAnswer(service, effect.errcode, effect.errmsg);
		return { status: 200, contentType, body: JSON.stringify(answer), answer };
	}
	if (effect.html !== undefined) {
		return { status: effect.html, contentType: 'text/html', body: page(effect.html) };
	}
	if (effect.gateway !== undefined)
		return { status: 200, contentType: 'application/json', ...effect.gateway };
	if (effect.empty) return { status: 200, contentType, body: '' };
	const text = JSON.stringify(normal.answer ?? { errcode: 0, errmsg: 'ok' });
	return { status: 200, contentType, body: text.slice(0, Math.ceil(text.length / 2)) };
}

module.exports = { faultyAnswer };
