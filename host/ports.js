const { createServer } = require('node:net');

const LOOPBACK = '127.0.0.1';
const PORTS_TO_TRY = 50;

/** @param {number} port @returns {Promise<number>} */
function tryPort(port) {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(port, LOOPBACK, () => {
			const { port: bound } = /** @type {import('node:net').AddressInfo} */ (server.address());
			server.close(() => resolve(bound));
		});
	});
}

/** @returns {Promise<number>} a port on loopback that nobody listens on right now */
async function freePort() {
	return await tryPort(0);
}

/** @param {number} preferred @returns {Promise<number>} it, or the next free one after it */
async function freePortFrom(preferred) {
	for (let port = preferred; port < preferred + PORTS_TO_TRY; port++) {
		try {
			return await tryPort(port);
		} catch (error) {
			if (error.code !== 'EADDRINUSE') throw error;
		}
	}
	return await freePort();
}

module.exports = { freePort, freePortFrom, LOOPBACK };
