const { assertOneRunEach, countReadable, startCounter, tellCounter } = require('./bursts');
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
		[`${SIZE} events that are not selected are answered success and start none`]: async (
			fixture,
		) => {
			const { readable, figures } = await countReadable(fixture, fixture.filtered, SIZE);
			fixture.readable = readable;
			return figures;
		},

		[`${SIZE} events in a second, or as many as n8n can read in time here, are all answered, and each starts exactly one run`]:
			async (fixture) => {
				const { selected, readable } = fixture;
				return `${readable} events, ${await assertOneRunEach(fixture, selected, readable)}`;
			},
	},
};
