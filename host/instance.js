const { join } = require('node:path');

const { n8nEnvironment } = require('./environment');
const { freePort, LOOPBACK } = require('./ports');
const { startProcess, tail } = require('./processes');

const START_WITHIN_MS = 300_000;
const LOOK_MS = 250;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Starts an n8n on loopback and waits until it works: the editor and the webhooks, or one worker of a queue.
 *
 * @param {import('./prepare').Program} program from `prepare`
 * @param {{userFolder: string, port?: number, settings?: Record<string, string>, role?: 'start' | 'worker',
 *   args?: string[], givesWay?: boolean}} options `settings` are further environment variables of n8n
 */
async function startN8n(
	program,
	{ userFolder, port, settings = {}, role = 'start', args = [], givesWay = false },
) {
	const isWorker = role === 'worker';
	const ownPort = port ?? (await freePort());
	const env = n8nEnvironment(program, {
		userFolder,
		port: ownPort,
		brokerPort: await freePort(),
		settings: {
			...(isWorker && { QUEUE_HEALTH_CHECK_ACTIVE: 'true', QUEUE_HEALTH_CHECK_PORT: `${ownPort}` }),
			...settings,
		},
	});
	const server = startProcess(program.node, [program.n8n, role, ...args], {
		env,
		cwd: userFolder,
		logFile: join(userFolder, `n8n-${role}.log`),
		givesWay,
	});
	const url = `http://${LOOPBACK}:${ownPort}`;
	// `/healthz` of the editor answers before its routes are there.
	await untilAnswered(`${url}${isWorker ? '/healthz/readiness' : '/rest/settings'}`, server);
	return {
		url,
		pid: server.pid,
		/** The end of what it has printed. */
		output: () => server.stdout + server.stderr,
		ended: server.ended,
		stop: server.stop,
	};
}

async function untilAnswered(url, server) {
	for (const until = Date.now() + START_WITHIN_MS; Date.now() < until;) {
		if (server.hasEnded) throw new Error(`n8n ended while it started:\n${tail(server)}`);
		if (await hasAnswered(url)) return;
		await sleep(LOOK_MS);
	}
	await server.stop();
	throw new Error(`n8n did not answer within ${START_WITHIN_MS / 1000} s:\n${tail(server)}`);
}

/** While it migrates its database, n8n answers everything with a text that says so. */
async function hasAnswered(url) {
	try {
		const answer = await fetch(url);
		return answer.status === 200 && typeof (await answer.json()) === 'object';
	} catch {
		return false;
	}
}

module.exports = { startN8n };
