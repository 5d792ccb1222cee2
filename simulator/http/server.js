const fastify = require('fastify');
const { refusalPage } = require('../pages/phone/refusalPage');
const { Refusal } = require('../refusal');
const { answerCall } = require('./exchange');
const { refuseStrangers } = require('./visitors');
const { sendPage } = require('./sendPage');
const { wantsPage } = require('./wantsPage');

/** @import { Service } from '../service' */

/** Larger uploads than WeChat accepts must reach the check that refuses them. */
const BODY_LIMIT = 16 * 1024 * 1024;
const NOTHING = Buffer.alloc(0);

/**
 * The HTTP server; `listen` is left to the caller.
 * @param {Service} service
 * @param {Array<(app: any, service: Service) => void>} extras further routes: pages and the control interface
 */
function createServer(service, extras) {
	const app = fastify({
		bodyLimit: BODY_LIMIT,
		forceCloseConnections: true,
		exposeHeadRoutes: false,
		// Names of pictures have up to 110 characters.
		routerOptions: { maxParamLength: 200 },
	});
	app.removeAllContentTypeParsers();
	// WeChat does not care what a JSON body is declared as; every body arrives here as bytes.
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, bytes, done) =>
		done(null, bytes),
	);
	// Pages and control calls: what the service refuses is told with HTTP status 409, so that a client notices.
	app.setErrorHandler((/** @type {any} */ error, request, reply) => {
		const isRefusal = error instanceof Refusal;
		const answer = { errcode: isRefusal ? error.errcode : undefined, errmsg: error.message };
		const status = isRefusal ? 409 : (error.statusCode ?? 500);
		if (wantsPage(request)) return sendPage(reply, refusalPage(answer), status);
		return reply.code(status).send(answer);
	});
	refuseStrangers(app, service);
	for (const addRoutes of extras) addRoutes(app, service);
	app.route({
		method: ['GET', 'POST'],
		url: '/*',
		handler(request, reply) {
			const path = request.url.split('?', 1)[0];
			const { method, query, headers, ip, raw } = request;
			// An upload sent in chunks, without a length, is refused by WeChat's front end.
			const isChunkedUpload = path === '/cgi-bin/media/uploadimg' && headers['transfer-encoding'];
			if (isChunkedUpload) return reply.code(412).send();
			const rawBody = request.body ?? NOTHING;
			const call = { method, query, headers, ip, socket: raw.socket, rawBody };
			return answerCall(service, path, call, reply);
		},
	});
	return app;
}

module.exports = { createServer };
