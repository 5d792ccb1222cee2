const { isIP } = require('node:net');

/** @import { Service } from '../service' */

/** Host name of a `Host` header or an origin, without port and brackets; `''` for what is none. */
function hostName(authority) {
	try {
		return new URL(`http://${authority}`).hostname.replace(/^\[|\]$/g, '');
	} catch {
		return '';
	}
}

const originHost = (origin) => (URL.canParse(origin) ? new URL(origin).host : '');

/**
 * Lets in whom the address of this simulator was given, and nobody who has only made a browser ask: a page on the
 * internet can give a name of its own the address 127.0.0.1 (DNS rebinding), or post a form here from elsewhere. A
 * number as host cannot be rebound; names have to be `localhost`, the one of `url`, or one of `hosts`.
 *
 * @param {any} app
 * @param {Service} service
 */
function refuseStrangers(app, service) {
	const isKnown = (authority) => {
		const name = hostName(authority);
		const names = ['localhost', hostName(new URL(service.url).host), ...service.options.hosts];
		return isIP(name) !== 0 || names.includes(name);
	};
	app.addHook('onRequest', async (request, reply) => {
		const { host, origin } = request.headers;
		if (isKnown(host) && (origin === undefined || isKnown(originHost(origin)))) return;
		await reply.code(403).send({
			errmsg: `This simulator does not know the host of ${isKnown(host) ? `the page ${origin}` : host}; name it with --allow-host`,
		});
	});
}

module.exports = { refuseStrangers };
