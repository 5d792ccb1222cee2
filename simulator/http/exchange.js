const { isApplied, replacesAnswer } = require('../faults');
const { carryOut, contentTypeOf } = require('./call');
const { faultyAnswer } = require('./faultyAnswer');

/** @import { Service } from '../service' */

const TOKEN_PATHS = ['/cgi-bin/stable_token', '/cgi-bin/token'];

function parseQuietly(bytes) {
	try {
		return JSON.parse(bytes.toString('utf8'));
	} catch {
		return undefined;
	}
}

const isForced = (body) => body?.force_refresh === true;

function fill(entry, request, read, answer) {
	if (!entry) return;
	entry.body =
		read?.body ?? (request.method === 'POST' ? parseQuietly(request.rawBody) : undefined);
	entry.file = read?.file;
	entry.answer = answer;
}

/** WeChat passes on what people typed or pasted without escaping it, which strict JSON readers refuse. */
function withRawControls(text) {
	return text
		.replace(/\\u00([01][0-9a-f])/g, (_escape, hex) => String.fromCharCode(parseInt(hex, 16)))
		.replace(/\\([btnfr])/g, (_escape, name) => JSON.parse(`"\\${name}"`));
}

/** @param {string} path @param {import('./call').Outcome} outcome */
function asHttp(path, { answer, raw }) {
	if (raw) return { ...raw, answer: undefined };
	return { status: 200, contentType: contentTypeOf(path), body: JSON.stringify(answer), answer };
}

/** Bytes that keep a connection busy and never come to an answer. */
function drip(reply, ms) {
	reply.hijack();
	reply.raw.writeHead(200, { 'content-type': 'application/json' });
	reply.raw.write(' ');
	const timer = setInterval(() => reply.raw.write(' '), ms);
	reply.raw.once('close', () => clearInterval(timer));
}

/**
 * One WeChat call from arrival to answer: counting, faults, latency, recording.
 * @param {Service} service
 * @param {string} path
 * @param {any} request method, query, headers, ip, socket, rawBody
 * @param {any} reply
 */
async function answerCall(service, path, request, reply) {
	const { entry, end } = service.recorder.begin(path, request);
	reply.raw.once('close', end);
	const isToken = TOKEN_PATHS.includes(path);
	const looksInside = isToken || !service.faults.isEmpty();
	const body = looksInside ? parseQuietly(request.rawBody) : undefined;
	if (isToken) service.recorder.countToken(isForced(body));
	const effect = service.faults.isEmpty() ? undefined : service.faults.draw(path, body);
	const latency = service.latency() + (effect?.delayMs ?? 0);
	if (latency > 0) await service.waits.pause(latency);

	if (effect?.lateMs !== undefined) {
		fill(entry, request, undefined, undefined);
		reply.hijack();
		request.socket.resetAndDestroy();
		await service.waits.pause(effect.lateMs);
		await carryOut(service, path, request);
		return reply;
	}
	const trouble = effect !== undefined && replacesAnswer(effect) ? effect : undefined;
	const isCarriedOut = trouble === undefined || isApplied(trouble);
	const result = isCarriedOut ? await carryOut(service, path, request) : {};
	if (effect?.reset || effect?.hang) {
		fill(entry, request, result.read, undefined);
		reply.hijack();
		if (effect.reset) request.socket.resetAndDestroy();
		return reply;
	}
	if (effect?.drip) {
		fill(entry, request, result?.read, undefined);
		drip(reply, effect.drip);
		return reply;
	}
	// Before the answer leaves: a client that sends its next call at once must not be counted twice.
	end();
	const shown = trouble ? faultyAnswer(service, trouble, path, result) : asHttp(path, result);
	if (effect?.rawControls) shown.body = withRawControls(shown.body);
	fill(entry, request, result.read, shown.answer);
	return reply
		.code(shown.status)
		.header('content-type', shown.contentType)
		.send(Buffer.from(shown.body));
}

module.exports = { answerCall };
