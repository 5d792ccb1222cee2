const assert = require('node:assert/strict');

const { atSteadyRate, deliverAsWechat, reception } = require('../pushes');
const { node } = require('../workflows');
const { endedRuns } = require('./pushFixture');

const BURST_MS = 1000;
const READERS = 8;

/** Ends a workflow with an expression, as hardly any real one does without. */
const expression = node(
	'Done',
	'n8n-nodes-base.set',
	{
		assignments: {
			assignments: [{ id: 'code', name: 'code', value: '={{ $json.code }}', type: 'string' }],
		},
		options: {},
	},
	{ typeVersion: 3.4 },
);

/** @returns {Promise<Map<string, number>>} how many runs each code has had */
async function runsByCode({ session }, runs) {
	const counts = new Map();
	const queue = [...runs];
	const reader = async () => {
		for (let run = queue.pop(); run !== undefined; run = queue.pop()) {
			const { Done } = await session.runData(run.id);
			const { code } = Done[0].data.main[0][0].json;
			counts.set(code, (counts.get(code) ?? 0) + 1);
		}
	};
	await Promise.all(Array.from({ length: READERS }, reader));
	return counts;
}

/**
 * Sends so many receptions within a second, each again when it is not answered, and counts what has started.
 * @param {any} fixture
 * @param {{id: string, url: string}} workflow that ends in a node `Done` with the code
 * @param {number} size
 * @returns {Promise<string>} how it was answered
 * @throws {assert.AssertionError} unless each has started exactly one run
 */
async function assertOneRunEach(fixture, workflow, size) {
	const events = Array.from({ length: size }, () => reception(fixture));
	const queue = [...events];
	const attempts = await atSteadyRate(size, BURST_MS / size, () =>
		deliverAsWechat(fixture.simulator, workflow.url, queue.shift()),
	);
	const counts = await runsByCode(fixture, await endedRuns(fixture, workflow));
	const wrong = events.filter(({ code }) => counts.get(code) !== 1);
	const told = wrong.map(({ code }) => `${code}: ${counts.get(code) ?? 0}`).slice(0, 5);
	assert.equal(wrong.length, 0, `runs of ${wrong.length} events are not 1 (${told.join(', ')})`);
	const answered = [1, 2, 3].map((nth) => attempts.filter((each) => each === nth).length);
	const never = attempts.filter((each) => each === undefined).length;
	return `answered at the first, second, third attempt: ${answered.join(', ')}; never: ${never}`;
}

module.exports = { assertOneRunEach, expression };
