const fastify = require('fastify');
const { carryOut, contentTypeOf } = require('./call');
const { isApplied, replacesAnswer } = require('../faults');
const { Refusal } = require('../refusal');

/** Larger uploads than WeChat accepts must reach the check that refuses them. */
const BODY_LIMIT = 16 * 1024 * 1024;
const NOTHING = Buffer.alloc(0);

function parseQuietly(bytes) {
	try {
		return JSON.parse(bytes.toString('utf8'));
	} catch {
		return undefined;
	}
}

const isForced = (body) => body?.force_refresh === true;

function errorAnswer(service, { errcode, errmsg }) {
	return new Refusal(errcode, { text: errmsg }).toAnswer(service.rid());
}

const page = (status) =>
	`<html>\r\n<head><title>${status}</title></head>\r\n<body><h1>${status}</h1></body>\r\n</html>\r\n`;

/**
 * The answer a fault puts in place of the normal one.
 * @returns {{status: number, contentType: string, body: string, answer?: any}}
 */
function faultyAnswer(service, effect, path, normal) {
	const contentType = contentTypeOf(path);
	if (effect.errcode !== undefined) {
		const answer = errorAnswer(service, effect);
		return { status: 200, contentType, body: JSON.stringify(answer), answer };
	}
	if (effect.html !== undefined)
		return { status: effect.html, contentType: 'text/html', body: page(effect.html) };
	if (effect.empty) return { status: 200, contentType, body: '' };
	const text = JSON.stringify(normal?.answer ?? { errcode: 0, errmsg: 'ok' });
	return { status: 200, contentType, body: text.slice(0, Math.ceil(text.length / 2)) };
}

function fill(entry, request, read, answer) {
	if (!entry) return;
	entry.body =
		read?.body ?? (request.method === 'POST' ? parseQuietly(request.rawBody) : undefined);
	entry.file = read?.file;
	entry.answer = answer;
}

async function answerCall(service, path, request, reply) {
	const { entry, end } = service.recorder.begin(path, request);
	reply.raw.once('close', end);
	const isToken = path === '/cgi-bin/stable_token' || path === '/cgi-bin/token';
	const looksInside = isToken || !service.faults.isEmpty();
	const body = looksInside ? parseQuietly(request.rawBody) : undefined;
	if (isToken) service.recorder.countToken(isForced(body));
	const effect = service.faults.isEmpty() ? undefined : service.faults.draw(path, body);
	const latency = service.options.latencyMs + (effect?.delayMs ?? 0);
	if (latency > 0) await service.waits.pause(latency);

	const isNormal = !effect || !replacesAnswer(effect);
	const result = isNormal || isApplied(effect) ? await carryOut(service, path, request) : undefined;
	if (effect?.reset || effect?.hang) {
		fill(entry, request, result?.read, undefined);
		reply.hijack();
		if (effect.reset) request.socket.resetAndDestroy();
		return reply;
	}
	// Before the answer leaves: a client that sends its next call at once must not be counted twice.
	end();
	if (!isNormal) {
		const faulty = faultyAnswer(service, effect, path, result);
		fill(entry, request, result?.read, faulty.answer);
		return reply
			.code(faulty.status)
			.header('content-type', faulty.contentType)
			.send(Buffer.from(faulty.body));
	}
	fill(entry, request, result.read, result.answer);
	if (result.raw) {
		const { status, contentType, body: bytes } = result.raw;
		return reply.code(status).header('content-type', contentType).send(bytes);
	}
	return reply
		.header('content-type', contentTypeOf(path))
		.send(Buffer.from(JSON.stringify(result.answer)));
}

/**
 * The HTTP server; `listen` is left to the caller.
 * @param {any} service
 * @param {Array<(app: any, service: any) => void>} extras further routes: pages and the control interface
 */
function createServer(service, extras) {
	const app = fastify({
		bodyLimit: BODY_LIMIT,
		forceCloseConnections: true,
		exposeHeadRoutes: false,
	});
	app.removeAllContentTypeParsers();
	// WeChat does not care what a JSON body is declared as; every body arrives here as bytes.
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, bytes, done) =>
		done(null, bytes),
	);
	// Pages and control calls: what the service refuses is told with HTTP status 409, so that a client notices.
	app.setErrorHandler((error, _request, reply) => {
		const isRefusal = error instanceof Refusal;
		const answer = { errcode: isRefusal ? error.errcode : undefined, errmsg: error.message };
		return reply.code(isRefusal ? 409 : (error.statusCode ?? 500)).send(answer);
	});
	for (const addRoutes of extras) addRoutes(app, service);
	app.route({
		method: ['GET', 'POST'],
		url: '/*',
		handler(request, reply) {
			const path = request.url.split('?', 1)[0];
			const { method, query, headers, ip, raw } = request;
			// An upload sent in chunks, without a length, is refused by WeChat's front end.
			if (path === '/cgi-bin/media/uploadimg' && headers['transfer-encoding'])
				return reply.code(412).send();
			const call = {
				method,
				query,
				headers,
				ip,
				socket: raw.socket,
				rawBody: request.body ?? NOTHING,
			};
			return answerCall(service, path, call, reply);
		},
	});
	return app;
}

module.exports = { createServer };
