const { createServer } = require('node:https');
const tlsOptions = require('smtp-server/lib/tls-options');

/**
 * A server on loopback whose certificate nobody trusts. Counts the requests that reach it all the same.
 * @returns {Promise<{url: string, requests: () => number, close: () => Promise<void>}>}
 */
async function startUntrustedServer() {
	let requests = 0;
	const { key, cert } = /** @type {any} */ (tlsOptions)({});
	const server = createServer({ key, cert }, (_request, reply) => {
		requests += 1;
		reply.end('{"errcode":0}');
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
	const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
	return {
		url: `https://localhost:${port}`,
		requests: () => requests,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

module.exports = { startUntrustedServer };
