const assert = require('node:assert/strict');

const { atSteadyRate, deliverSecurely, reception } = require('../pushes');
const { assertOneRunEach, expression } = require('./bursts');
const {
	addTrigger,
	closePushFixture,
	endedRuns,
	ISOLATES_WHEN_NEEDED,
	openPushFixture,
} = require('./pushFixture');

const SIZE = 200;

/** @type {import('../checkList').Area} */
module.exports = {
	title: 'a burst of events, isolates made when needed',

	async open(stage) {
		const fixture = await openPushFixture(stage, ISOLATES_WHEN_NEEDED);
		const add = async (name, events) =>
			await addTrigger(fixture, name, events, fixture.credential, expression);
		fixture.selected = await add('burst-selected', ['user_get_card']);
		fixture.filtered = await add('burst-filtered', ['user_del_card']);
		return fixture;
	},

	close: closePushFixture,

	checks: {
		[`${SIZE} events in a second: each starts exactly one run`]: async (fixture) =>
			await assertOneRunEach(fixture, fixture.selected, SIZE),

		[`${SIZE} events that are not selected are answered success and start none`]: async (
			fixture,
		) => {
			const { simulator, filtered } = fixture;
			const answers = await atSteadyRate(SIZE, 1000 / SIZE, () =>
				deliverSecurely(simulator, filtered.url, reception(fixture)),
			);
			assert.ok(answers.every(({ status, text }) => status === 200 && text === 'success'));
			assert.equal((await endedRuns(fixture, filtered)).length, 0);
			return `the slowest after ${Math.max(...answers.map(({ ms }) => ms)).toFixed(0)} ms`;
		},
	},
};
