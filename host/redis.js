const { existsSync } = require('node:fs');
const { mkdir } = require('node:fs/promises');
const { connect } = require('node:net');
const { delimiter, join } = require('node:path');

const { freePort, LOOPBACK } = require('./ports');
const { run, startProcess, tail } = require('./processes');

const COMMAND = 'redis-server';
const START_WITHIN_MS = 20_000;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const isInstalled = () =>
	(process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, COMMAND)));

/** Debian's package, which has the name of the command. */
async function install() {
	if (isInstalled()) return;
	if (process.getuid() !== 0)
		throw new Error(`Redis is missing: install it with \`apt-get install ${COMMAND}\``);
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	await run('apt-get', ['update', '-qq'], { env });
	await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', COMMAND], { env });
}

function answers(port) {
	return new Promise((resolve) => {
		const socket = connect(port, LOOPBACK, () => socket.write('PING\r\n'));
		socket.once('data', (bytes) => socket.destroy(void resolve(`${bytes}`.startsWith('+PONG'))));
		socket.once('error', () => resolve(false));
	});
}

/** A Redis of its own on loopback that keeps nothing. @param {string} folder for its files */
async function startRedis(folder) {
	await install();
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
