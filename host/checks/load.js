const assert = require('node:assert/strict');

const { deliverSecurely, reception } = require('../pushes');
const { addTrigger, addWebhook, closePushFixture, openPushFixture } = require('./pushFixture');

const PER_SECOND = 10;
/** Trigger and Webhook node take turns, so that whatever else this machine does meets both. */
const ROUNDS = 6;
const SLICE_SECONDS = 10;
const WARM_UP = 30;
const P99_RATIO = 1.3;

const BURST = 200;
const BURST_MS = 1000;
const HANG_UP_MS = 5000;
const ATTEMPTS = 3;

const RUNS_WITHIN_MS = 60_000;
const READERS = 8;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

/** Sends at fixed times, however long the answers take. */
async function atSteadyRate(count, everyMs, send) {
	const startedAt = performance.now();
	const sent = [];
	for (let index = 0; index < count; index++) {
		await sleep(startedAt + index * everyMs - performance.now());
		sent.push(send());
	}
	return await Promise.all(sent);
}

function percentile(answers, share) {
	const sorted = answers.map(({ ms }) => ms).sort((a, b) => a - b);
	return sorted[Math.ceil(sorted.length * share) - 1];
}

function inWords(name, answers) {
	const [half, most] = [percentile(answers, 0.5), percentile(answers, 0.99)];
	return `${name}: median ${half.toFixed(0)} ms, 99th percentile ${most.toFixed(0)} ms`;
}

/** A minute for each at ten per second, in turns. */
async function measure(fixture) {
	const { selected, filtered, webhook } = fixture;
	const contenders = { selected, webhook, filtered };
	const answers = { selected: [], webhook: [], filtered: [] };
	const slice = async (name, count) =>
		await atSteadyRate(count, 1000 / PER_SECOND, () =>
			deliverSecurely(fixture.simulator, contenders[name].url, reception(fixture)),
		);
	for (const name of Object.keys(contenders)) await slice(name, WARM_UP);
	const knownRuns = (await fixture.session.executions(selected.id)).length;
	for (let round = 0; round < ROUNDS; round++) {
		const names = Object.keys(contenders);
		for (const name of round % 2 === 0 ? names : names.reverse())
			answers[name].push(...(await slice(name, SLICE_SECONDS * PER_SECOND)));
	}
	return { ...answers, knownRuns };
}

/** WeChat hangs up after five seconds and sends the event again, twice at most. */
async function deliverAsWechat(fixture, event) {
	const startedAt = performance.now();
	for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
		const { simulator, burst } = fixture;
		const { status, text } = await deliverSecurely(simulator, burst.url, event, HANG_UP_MS);
		if (status === 200 && text === 'success') return attempt;
		await sleep(startedAt + attempt * HANG_UP_MS - performance.now());
	}
	return undefined;
}

/** Waits until no run is open any more and no new one comes. */
async function endedRuns({ session }, { id }) {
	let known = -1;
	for (const until = Date.now() + RUNS_WITHIN_MS; Date.now() < until; await sleep(2000)) {
		const runs = await session.executions(id);
		const isOver = runs.every(({ status }) => ['success', 'error', 'crashed'].includes(status));
		if (isOver && runs.length === known) return runs;
		known = runs.length;
	}
	throw new Error('n8n was still busy with the runs after a minute');
}

/** @returns {Promise<Map<string, number>>} how many runs each code has had */
async function runsByCode(fixture, runs) {
	const counts = new Map();
	const queue = [...runs];
	const reader = async () => {
		for (let run = queue.pop(); run !== undefined; run = queue.pop()) {
			const { Done } = await fixture.session.runData(run.id);
			const { code } = Done[0].data.main[0][0].json;
			counts.set(code, (counts.get(code) ?? 0) + 1);
		}
	};
	await Promise.all(Array.from({ length: READERS }, reader));
	return counts;
}

/**
 * @param {string} title
 * @param {string} path of its webhooks
 * @param {Record<string, string>} settings of n8n
 * @returns {import('../checkList').Area}
 */
const loadArea = (title, path, settings) => ({
	title,

	async open(stage) {
		const fixture = await openPushFixture(stage, settings);
		fixture.selected = await addTrigger(fixture, `${path}-selected`, ['user_get_card']);
		fixture.filtered = await addTrigger(fixture, `${path}-filtered`, ['user_del_card']);
		fixture.burst = await addTrigger(fixture, `${path}-burst`, ['user_get_card']);
		fixture.webhook = await addWebhook(fixture, `${path}-webhook`);
		return fixture;
	},

	close: closePushFixture,

	checks: {
		[`a burst of ${BURST} events in a second: each starts exactly one run`]: async (fixture) => {
			const events = Array.from({ length: BURST }, () => reception(fixture));
			const queue = [...events];
			const attempts = await atSteadyRate(BURST, BURST_MS / BURST, () =>
				deliverAsWechat(fixture, queue.shift()),
			);
			const counts = await runsByCode(fixture, await endedRuns(fixture, fixture.burst));
			const wrong = events.filter(({ code }) => counts.get(code) !== 1);
			const told = wrong.map(({ code }) => `${code}: ${counts.get(code) ?? 0}`).slice(0, 5);
			assert.equal(
				wrong.length,
				0,
				`runs of ${wrong.length} events are not 1 (${told.join(', ')})`,
			);
			const answered = [1, 2, 3].map((nth) => attempts.filter((each) => each === nth).length);
			const never = attempts.filter((each) => each === undefined).length;
			return `answered at the first, second, third attempt: ${answered.join(', ')}; never: ${never}`;
		},

		[`${PER_SECOND} events per second for a minute are all answered success`]: async (fixture) => {
			fixture.measured = await measure(fixture);
			const { selected, knownRuns } = fixture.measured;
			const others = selected.filter(({ status, text }) => status !== 200 || text !== 'success');
			assert.equal(others.length, 0);
			const runs = await endedRuns(fixture, fixture.selected);
			assert.equal(runs.length - knownRuns, selected.length);
			return inWords('trigger', selected);
		},

		[`… within ${P99_RATIO} times what n8n's own Webhook node takes`]: async ({ measured }) => {
			const { selected, webhook } = measured;
			const ratio = percentile(selected, 0.99) / percentile(webhook, 0.99);
			const figures = `${inWords('Webhook node', webhook)}; ratio ${ratio.toFixed(2)}`;
			assert.ok(ratio <= P99_RATIO, figures);
			return figures;
		},

		'events that are not selected are answered faster': async ({ measured }) => {
			const { selected, filtered } = measured;
			const figures = inWords('not selected', filtered);
			assert.ok(percentile(filtered, 0.5) < percentile(selected, 0.5), figures);
			return figures;
		},
	},
});

/**
 * n8n 2 prepares a V8 isolate for expressions at every call of a trigger that is not its own Webhook node, unless it is
 * told to wait until there is an expression.
 */
const LAZY = { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' };

module.exports = {
	load: loadArea('the trigger under load, isolates made when needed', 'lazy', LAZY),
	loadAtDefaults: loadArea("the trigger under load, n8n's own settings", 'eager', {}),
};
