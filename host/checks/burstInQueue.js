const { startSimulator } = require('../../simulator');
const { startQueueMode } = require('../queueMode');
const { openSession } = require('../session');
const { credentialData } = require('../workflows');
const { assertOneRunEach, startCounter, tellCounter } = require('./bursts');
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
 * @param {boolean} [area.workersGiveWay] as docs/queue-mode.md says for a machine that they share with the main process
 * @param {boolean} [area.isParsed] a trigger of version 1.1, and isolates made when needed: n8n makes none for a call then
 * @returns {import('../checkList').Area}
 */
const burstInQueue = ({ workers, size, isParsed = false, workersGiveWay = false }) => ({
	title: `a burst of events in queue mode, a main process and ${workers} ${workers === 1 ? 'worker' : 'workers'}${isParsed ? ', type version 1.1, isolates made when needed' : ''}`,

	async open(stage) {
		const counter = await startCounter();
		const simulator = await startSimulator({});
		const { main, stop } = await startQueueMode(stage, {
			workers,
			concurrency: 10,
			more: isParsed ? ISOLATES_WHEN_NEEDED : {},
			workersGiveWay,
		});
		const session = await openSession(main.url, OWNER);
		const credential = await saveCredential(session, 'push', credentialData(simulator));
		const cardId = simulator.addCard();
		const fixture = { simulator, session, server: main, stop, counter, credential, cardId };
		const end = tellCounter(counter);
		fixture.workflow = isParsed
			? await addParsedTrigger(fixture, 'burst', EVENTS, end)
			: await addTrigger(fixture, 'burst', EVENTS, credential, end);
		return fixture;
	},

	async close({ stop, simulator, counter }) {
		await stop();
		await simulator.close();
		counter.close();
	},

	checks: {
		[`${size} events in a second are all answered, and each starts exactly one run`]: async (
			fixture,
		) => await assertOneRunEach(fixture, fixture.workflow, size),
	},
});

module.exports = burstInQueue({ workers: 1, size: 200 });
/** More than one process can be asked for. */
module.exports.larger = [
	burstInQueue({ workers: 2, size: 200, workersGiveWay: true }),
	burstInQueue({ workers: 1, size: 1000, isParsed: true }),
	burstInQueue({ workers: 2, size: 1000, isParsed: true, workersGiveWay: true }),
];
