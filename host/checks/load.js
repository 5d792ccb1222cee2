const assert = require('node:assert/strict');

const { atSteadyRate, deliverSecurely, reception } = require('../pushes');
const { assertOneRunEach, startCounter, tellCounter } = require('./bursts');
const {
	addParsedTrigger,
	addTrigger,
	addWebhook,
	closePushFixture,
	endedRuns,
	ISOLATES_WHEN_NEEDED,
	openPushFixture,
} = require('./pushFixture');

const PER_SECOND = 10;
/** One large garbage collection of n8n's stops some five calls, nearly one in a hundred of a minute, whose ever they are. */
const MINUTES = 5;
/** The contenders take turns, so that whatever else this machine does meets all of them. */
const ROUNDS = 6;
const SLICE_SECONDS = 10;
const WARM_UP = 30;
const P99_RATIO = 1.3;
const BURST = 200;

const WEBHOOK = "n8n's own Webhook node";

function percentile(answers, share) {
	const sorted = answers.map(({ ms }) => ms).sort((a, b) => a - b);
	return sorted[Math.ceil(sorted.length * share) - 1];
}

/** The 99th percentile of each minute. @param {any[][]} minutes */
const worst = (minutes) => minutes.map((answers) => percentile(answers, 0.99));

function inWords(name, minutes) {
	const figures = worst(minutes).map((ms) => ms.toFixed(0));
	const half = percentile(minutes.flat(), 0.5).toFixed(0);
	return `${name}: median ${half} ms, 99th percentile of each minute ${figures.join(', ')} ms`;
}

/** How the 99th percentiles of the two compare in each minute, the smallest ratio first. */
function ratios(one, other) {
	const others = worst(other);
	return worst(one)
		.map((ms, minute) => ms / others[minute])
		.sort((a, b) => a - b);
}

const middle = (sorted) => sorted[Math.floor(sorted.length / 2)];

/** Five minutes for each at ten per second, in turns; for what starts no run one is enough. */
async function measure(fixture) {
	const { selected, filtered, webhook } = fixture;
	const contenders = { selected, webhook, filtered };
	const names = Object.keys(contenders);
	const slice = async (name, count) =>
		await atSteadyRate(count, 1000 / PER_SECOND, () =>
			deliverSecurely(fixture.simulator, contenders[name].url, reception(fixture)),
		);
	for (const name of names) await slice(name, WARM_UP);
	const knownRuns = (await fixture.session.executions(selected.id)).length;
	/** @type {Record<string, any[][]>} */
	const answers = Object.fromEntries(names.map((name) => [name, []]));
	for (let minute = 0; minute < MINUTES; minute++) {
		const present = minute === 0 ? names : names.filter((name) => name !== 'filtered');
		for (const name of present) answers[name].push([]);
		for (let round = 0; round < ROUNDS; round++) {
			const inTurn = round % 2 === 0 ? present : present.toReversed();
			for (const name of inTurn)
				answers[name][minute].push(...(await slice(name, SLICE_SECONDS * PER_SECOND)));
		}
	}
	return { ...answers, knownRuns };
}

/**
 * @param {object} area
 * @param {string} area.title
 * @param {string} area.path of its webhooks
 * @param {Record<string, string>} area.settings of n8n
 * @param {boolean} [area.isParsed] a trigger of version 1.1, for whose calls n8n makes no isolate
 * @param {boolean} [area.isAsked] whether the 99th percentile has to stay within `P99_RATIO` in the middle one of the minutes
 * @returns {import('../checkList').Area}
 */
const loadArea = ({ title, path, settings, isParsed = false, isAsked = false }) => ({
	title,

	async open(stage) {
		const fixture = await openPushFixture(stage, settings);
		const [selected, other] = [['user_get_card'], ['user_del_card']];
		fixture.counter = await startCounter();
		const end = tellCounter(fixture.counter);
		const { credential } = fixture;
		const add = async (name, events) =>
			isParsed
				? await addParsedTrigger(fixture, `${path}-${name}`, events, end)
				: await addTrigger(fixture, `${path}-${name}`, events, credential, end);
		fixture.selected = await add('selected', selected);
		fixture.filtered = await add('filtered', other);
		fixture.burst = await add('burst', selected);
		fixture.webhook = await addWebhook(fixture, `${path}-webhook`, end);
		return fixture;
	},

	async close(fixture) {
		fixture.counter.close();
		await closePushFixture(fixture);
	},

	checks: {
		[`${PER_SECOND} events per second, for ${MINUTES} minutes, are all answered success`]: async (
			fixture,
		) => {
			fixture.measured = await measure(fixture);
			const { selected, webhook, knownRuns } = fixture.measured;
			const others = selected
				.flat()
				.filter(({ status, text }) => status !== 200 || text !== 'success');
			assert.equal(others.length, 0);
			const runs = await endedRuns(fixture, fixture.selected);
			assert.equal(runs.length - knownRuns, selected.flat().length);
			return `${inWords('the trigger', selected)}\n          ${inWords(WEBHOOK, webhook)}`;
		},

		[isAsked
			? `… the 99th percentile within ${P99_RATIO} times that of ${WEBHOOK}`
			: `… the 99th percentile beside that of ${WEBHOOK}`]: async ({ measured }) => {
			const figures = ratios(measured.selected, measured.webhook);
			const times = middle(figures);
			const each = figures.map((minute) => minute.toFixed(2)).join(', ');
			const figure = `${times.toFixed(2)} times (each minute: ${each})`;
			if (isAsked) assert.ok(times <= P99_RATIO, figure);
			return figure;
		},

		'events that are not selected are answered faster': async ({ measured }) => {
			const { selected, filtered } = measured;
			const figures = inWords('not selected', filtered);
			assert.ok(percentile(filtered.flat(), 0.5) < percentile(selected.flat(), 0.5), figures);
			return figures;
		},

		// Last, because it leaves a big n8n behind.
		[`a burst of ${BURST} events in a second: each starts exactly one run`]: async (fixture) =>
			await assertOneRunEach(fixture, fixture.burst, BURST),
	},
});

// n8n makes an isolate at every call of a trigger that is not its own Webhook node (docs/trigger-load.md), so that it is a
// matter of chance which call meets one that is being made.
const atDefaults = loadArea({
	title: "the trigger under load, n8n's own settings",
	path: 'eager',
	settings: {},
});
/** Each in an n8n of its own: the isolates of version 1 would be made while version 1.1 is measured. */
const whenNeeded = [true, false].map((isParsed) =>
	loadArea({
		title: `the trigger of version ${isParsed ? '1.1' : '1'} under load, isolates made when needed`,
		path: isParsed ? 'lazy-parsed' : 'lazy',
		settings: ISOLATES_WHEN_NEEDED,
		isParsed,
		isAsked: true,
	}),
);

module.exports = [atDefaults, ...whenNeeded];
