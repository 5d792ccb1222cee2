const { existsSync } = require('node:fs');
const { mkdir } = require('node:fs/promises');
const { connect } = require('node:net');
const { delimiter, join } = require('node:path');

const { installFromDebian } = require('./debian');
const { freePort, LOOPBACK } = require('./ports');
const { startProcess, tail } = require('./processes');

const COMMAND = 'redis-server';
const START_WITHIN_MS = 60_000;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const isInstalled = () =>
	(process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, COMMAND)));

function answers(port) {
	return new Promise((resolve) => {
		const socket = connect(port, LOOPBACK, () => socket.write('PING\r\n'));
		socket.once('data', (bytes) => socket.destroy(void resolve(`${bytes}`.startsWith('+PONG'))));
		socket.once('error', () => resolve(false));
	});
}

/** A Redis of its own on loopback that keeps nothing. @param {string} folder for its files */
async function startRedis(folder) {
	// Debian's package has the name of the command.
	if (!isInstalled()) await installFromDebian(COMMAND, 'Redis');
	await mkdir(folder, { recursive: true });
	const port = await freePort();
	const options = ['--bind', LOOPBACK, '--save', '', '--appendonly', 'no', '--dir', folder];
	const server = startProcess(COMMAND, ['--port', `${port}`, ...options]);
	for (const until = Date.now() + START_WITHIN_MS; !(await answers(port)); await sleep(100)) {
		if (!server.hasEnded && Date.now() < until) continue;
		await server.stop();
		throw new Error(`Redis does not answer:\n${tail(server)}`);
	}
	return { host: LOOPBACK, port, stop: server.stop };
}

module.exports = { startRedis };
