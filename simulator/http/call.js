const { endpoints } = require('../endpoints');
const { Refusal } = require('../refusal');
const { hasNull, parseFilePart, parseJsonBody, withoutNulls } = require('./requestBody');

/** @import { Service } from '../service' */

const needsCardFunction = (path) => path.startsWith('/card/') || path.startsWith('/datacube/');

/** @param {Service} service */
function admit(service, endpoint, path, request) {
	if (request.method !== endpoint.method)
		throw new Refusal(endpoint.method === 'GET' ? 43001 : 43002);
	if (endpoint.open) return;
	service.tokens.check(request.query.access_token);
	service.quota.use(path);
	if (needsCardFunction(path) && !service.options.permissions.card) throw new Refusal(48001);
}

async function readBody(endpoint, request) {
	if (endpoint.method === 'GET') return { body: {}, text: '' };
	if (endpoint.body !== 'file') return withNullsJudged(endpoint, parseJsonBody(request.rawBody));
	return {
		body: {},
		text: '',
		file: await parseFilePart(request.rawBody, request.headers['content-type']),
	};
}

/** A null in a card, or in a change of one, is a format error for WeChat; elsewhere it is not there. */
function withNullsJudged({ refusesNull }, { text, body }) {
	if (!text.includes('null') || !hasNull(body)) return { text, body };
	if (refusesNull) throw new Refusal(47001);
	return { text, body: withoutNulls(body) };
}

const isKnownPath = (path) => endpoints.has(path);

const asRefusal = (error) => {
	if (error instanceof Refusal) return error;
	throw error;
};

/**
 * @typedef {object} Outcome of a call
 * @property {any} [answer] the JSON answer
 * @property {{status: number, contentType: string, body: any}} [raw] a picture
 * @property {any} [read] the body as it was read
 */

/**
 * Carries one call out, from admission to answer.
 * @param {Service} service
 * @param {string} path
 * @param {{method: string, query: any, headers: any, rawBody: Buffer, ip: string}} request
 * @returns {Promise<Outcome>}
 */
async function carryOut(service, path, request) {
	const endpoint = endpoints.get(path);
	/** @type {any} */
	let read = {};
	try {
		if (!endpoint) throw new Refusal(40097, { text: `${path} is not part of this simulator` });
		admit(service, endpoint, path, request);
		read = await readBody(endpoint, request);
		const result = await endpoint.run(service, read.body, { ...request, ...read, isKnownPath });
		if (endpoint.method === 'POST') service.touch();
		if (result.raw) return { raw: result.raw, read };
		const isBare = endpoint.open || endpoint.bare || endpoint.body === 'file';
		return { answer: isBare ? result : { errcode: 0, errmsg: 'ok', ...result }, read };
	} catch (error) {
		return { answer: asRefusal(error).toAnswer(service.rid()), read };
	}
}

/** @param {string} path */
function contentTypeOf(path) {
	return endpoints.get(path)?.contentType ?? 'application/json; encoding=utf-8';
}

module.exports = { carryOut, contentTypeOf };
