const assert = require('node:assert/strict');
const { createServer } = require('node:http');
const { once } = require('node:events');

const { atSteadyRate, deliverAsWechat, deliverSecurely, reception } = require('../pushes');
const { LOOPBACK } = require('../ports');
const { node } = require('../workflows');
const { endedRuns } = require('./pushFixture');

const BURST_MS = 1000;
/** WeChat waits five seconds; on a machine that needs so long for the calls alone, runs beside them were still in time. */
const READ_WITHIN_MS = 4000;
const QUIET_MS = 15_000;
const BURSTS = 2;

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

/** Sends so many receptions within a second, each again when it is not answered, and counts what has started. */
async function sendBurst(fixture, workflow, size) {
	const startedAt = performance.now();
	const events = Array.from({ length: size }, () => reception(fixture));
	const queue = [...events];
	const attempts = await atSteadyRate(size, BURST_MS / size, () =>
		deliverAsWechat(fixture.simulator, workflow.url, queue.shift()),
	);
	const { calls } = fixture.counter;
	await untilNothingComes(calls);
	await endedRuns(fixture, workflow);
	const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
	const answered = [1, 2, 3].map((nth) => attempts.filter((each) => each === nth).length);
	const never = attempts.filter((each) => each === undefined).length;
	const withoutRun = events.filter(({ code }) => !calls.has(code)).length;
	return {
		repeated: events.filter(({ code }) => (calls.get(code) ?? 0) > 1).map(({ code }) => code),
		isWhole: never === 0 && withoutRun === 0,
		figures: `answered at the first, second, third attempt: ${answered.join(', ')}; never: ${never}; without a run: ${withoutRun}; all runs over after ${seconds} s`,
	};
}

/**
 * How many events of a burst n8n can read in time on this machine: so many are sent to a trigger that has not selected
 * them. It makes an isolate for each call before the trigger sees it (docs/trigger-load.md), and that takes as long as the
 * machine lets it.
 *
 * @param {any} fixture
 * @param {{url: string}} filtered
 * @param {number} size of the burst
 * @returns {Promise<{readable: number, figures: string}>} at most `size`
 * @throws {assert.AssertionError} unless all are answered `success` at last, and none has started a run
 */
async function countReadable(fixture, filtered, size) {
	const known = fixture.counter.calls.size;
	const answers = await atSteadyRate(size, BURST_MS / size, () =>
		deliverSecurely(fixture.simulator, filtered.url, reception(fixture)),
	);
	assert.ok(answers.every(({ status, text }) => status === 200 && text === 'success'));
	assert.equal(fixture.counter.calls.size, known);
	const slowestMs = Math.max(...answers.map(({ ms }) => ms));
	return {
		readable: Math.min(size, Math.floor((size * READ_WITHIN_MS) / slowestMs)),
		figures: `the slowest after ${slowestMs.toFixed(0)} ms`,
	};
}

/**
 * A burst of so many events, and another one where n8n could not read all of the first in time: that takes all of two
 * cores (docs/trigger-load.md), and a machine may have something else to do. What runs twice is never excused.
 *
 * @param {any} fixture
 * @param {{id: string, url: string}} workflow that ends in `tellCounter` of the fixture's counter
 * @param {number} size
 * @returns {Promise<string>} how it was answered
 * @throws {assert.AssertionError} unless each has started exactly one run and has been answered
 */
async function assertOneRunEach(fixture, workflow, size) {
	const told = [];
	for (let nth = 1; nth <= BURSTS; nth++) {
		const { repeated, isWhole, figures } = await sendBurst(fixture, workflow, size);
		told.push(figures);
		assert.deepEqual(repeated, [], `more than one run; ${figures}`);
		if (isWhole) return told.join('\n          and another burst: ');
	}
	throw new assert.AssertionError({
		message: `a burst of ${size}: ${told.join('; another one: ')}`,
	});
}

module.exports = { assertOneRunEach, countReadable, startCounter, tellCounter };
