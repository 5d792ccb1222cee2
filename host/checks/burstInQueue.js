const { startSimulator } = require('../../simulator');
const { startQueueMode } = require('../queueMode');
const { openSession } = require('../session');
const { credentialData } = require('../workflows');
const { assertOneRunEach, countReadable, startCounter, tellCounter } = require('./bursts');
const {
	addParsedTrigger,
	addTrigger,
	ISOLATES_WHEN_NEEDED,
	saveCredential,
} = require('./pushFixture');

const OWNER = { email: 'burst@example.com', password: 'Owner-of-a-burst-1' };
const EVENTS = ['user_get_card'];

/**
 * @param {object} area
 * @param {number} area.workers
 * @param {number} area.size of the burst
 * @param {boolean} [area.isParsed] a trigger of version 1.1, and isolates made when needed: n8n makes none for a call then
 * @returns {import('../checkList').Area}
 */
const burstInQueue = ({ workers, size, isParsed = false }) => ({
	title: `a burst of events in queue mode, a main process and ${workers} ${workers === 1 ? 'worker' : 'workers'}${isParsed ? ', type version 1.1, isolates made when needed' : ''}`,

	async open(stage) {
		const counter = await startCounter();
		const simulator = await startSimulator({});
		const { main, stop } = await startQueueMode(stage, {
			workers,
			concurrency: 10,
			more: isParsed ? ISOLATES_WHEN_NEEDED : {},
			// As docs/queue-mode.md says for a machine that they share; otherwise they are on machines of their own.
			workersGiveWay: true,
		});
		const session = await openSession(main.url, OWNER);
		const credential = await saveCredential(session, 'push', credentialData(simulator));
		const cardId = simulator.addCard();
		const fixture = { simulator, session, server: main, stop, counter, credential, cardId };
		const end = tellCounter(counter);
		const add = async (name, events) =>
			isParsed
				? await addParsedTrigger(fixture, name, events, end)
				: await addTrigger(fixture, name, events, credential, end);
		fixture.selected = await add('burst-selected', EVENTS);
		fixture.filtered = await add('burst-filtered', ['user_del_card']);
		return fixture;
	},

	async close({ stop, simulator, counter }) {
		await stop();
		await simulator.close();
		counter.close();
	},

	checks: {
		[`${size} events in a second, or as many as n8n can read in time here, are all answered, and each starts exactly one run`]:
			async (fixture) => {
				const { readable, figures } = await countReadable(fixture, fixture.filtered, size);
				const burst = await assertOneRunEach(fixture, fixture.selected, readable);
				return `not selected: ${figures}; ${readable} events, ${burst}`;
			},
	},
});

module.exports = burstInQueue({ workers: 1, size: 200 });
/** More than one process can be asked for. */
module.exports.larger = [
	burstInQueue({ workers: 2, size: 200 }),
	burstInQueue({ workers: 1, size: 1000, isParsed: true }),
	burstInQueue({ workers: 2, size: 1000, isParsed: true }),
];
