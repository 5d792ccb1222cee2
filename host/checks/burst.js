const assert = require('node:assert/strict');

const { atSteadyRate, deliverSecurely, reception } = require('../pushes');
const { assertOneRunEach, startCounter, tellCounter } = require('./bursts');
const { addTrigger, closePushFixture, openPushFixture } = require('./pushFixture');

const SIZE = 200;

/** @type {import('../checkList').Area} */
module.exports = {
	title: "a burst of events in one process, n8n's own settings",

	async open(stage) {
		const fixture = await openPushFixture(stage);
		fixture.counter = await startCounter();
		const add = async (name, events) =>
			await addTrigger(fixture, name, events, fixture.credential, tellCounter(fixture.counter));
		fixture.selected = await add('burst-selected', ['user_get_card']);
		fixture.filtered = await add('burst-filtered', ['user_del_card']);
		return fixture;
	},

	async close(fixture) {
		fixture.counter.close();
		await closePushFixture(fixture);
	},

	checks: {
		[`${SIZE} events in a second are all answered, and each starts exactly one run`]: async (
			fixture,
		) => await assertOneRunEach(fixture, fixture.selected, SIZE),

		[`${SIZE} events that are not selected are answered success and start none`]: async (
			fixture,
		) => {
			const { simulator, filtered, counter } = fixture;
			const known = counter.calls.size;
			const answers = await atSteadyRate(SIZE, 1000 / SIZE, () =>
				deliverSecurely(simulator, filtered.url, reception(fixture)),
			);
			assert.ok(answers.every(({ status, text }) => status === 200 && text === 'success'));
			assert.equal(counter.calls.size, known);
			return `the slowest after ${Math.max(...answers.map(({ ms }) => ms)).toFixed(0)} ms`;
		},
	},
};
