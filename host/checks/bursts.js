const assert = require('node:assert/strict');
const { createServer } = require('node:http');
const { once } = require('node:events');

const { atSteadyRate, deliverAsWechat, reception } = require('../pushes');
const { LOOPBACK } = require('../ports');
const { node } = require('../workflows');
const { endedRuns } = require('./pushFixture');

const BURST_MS = 1000;
const QUIET_MS = 15_000;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Counts the calls of each path. */
async function startCounter() {
	const calls = new Map();
	const server = createServer((request, response) => {
		const code = (request.url ?? '').slice(1);
		calls.set(code, (calls.get(code) ?? 0) + 1);
		response.setHeader('content-type', 'application/json').end('{"taken":true}');
	}).listen(0, LOOPBACK);
	await once(server, 'listening');
	const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
	return {
		url: `http://${LOOPBACK}:${port}`,
		calls,
		close: () => server.close(),
	};
}

/** The end of a workflow that works: it tells a counter the code of its event, or the last part of its path. */
const tellCounter = ({ url }) =>
	node(
		'Done',
		'n8n-nodes-base.httpRequest',
		{ url: `=${url}/{{ $json.code ?? 'webhook' }}`, options: {} },
		{ typeVersion: 4.2 },
	);

/** A busy n8n starts its runs long after it has answered. @param {Map<string, number>} calls */
async function untilNothingComes(calls) {
	const total = () => [...calls.values()].reduce((sum, count) => sum + count, 0);
	for (let known = -1; known < total(); await sleep(QUIET_MS)) known = total();
}

/**
 * Sends so many receptions within a second, each again when it is not answered, and counts what has started.
 * @param {any} fixture
 * @param {{id: string, url: string}} workflow that ends in `tellCounter` of the fixture's counter
 * @param {number} size
 * @returns {Promise<string>} how it was answered
 * @throws {assert.AssertionError} unless each has started exactly one run and has been answered
 */
async function assertOneRunEach(fixture, workflow, size) {
	const startedAt = performance.now();
	const events = Array.from({ length: size }, () => reception(fixture));
	const queue = [...events];
	const attempts = await atSteadyRate(size, BURST_MS / size, () =>
		deliverAsWechat(fixture.simulator, workflow.url, queue.shift()),
	);
	await untilNothingComes(fixture.counter.calls);
	await endedRuns(fixture, workflow);
	const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
	const answered = [1, 2, 3].map((nth) => attempts.filter((each) => each === nth).length);
	const never = attempts.filter((each) => each === undefined).length;
	const { calls } = fixture.counter;
	const wrong = events.filter(({ code }) => calls.get(code) !== 1);
	const told = wrong.map(({ code }) => `${code}: ${calls.get(code) ?? 0}`).slice(0, 5);
	const figures = `answered at the first, second, third attempt: ${answered.join(', ')}; never: ${never}; all runs over after ${seconds} s`;
	assert.equal(
		wrong.length,
		0,
		`${wrong.length} events have not had one run (${told.join(', ')}); ${figures}`,
	);
	assert.equal(never, 0, figures);
	return figures;
}

module.exports = { assertOneRunEach, startCounter, tellCounter };
