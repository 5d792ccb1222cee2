const { startSimulator } = require('../../simulator');
const { startQueueMode } = require('../queueMode');
const { openSession } = require('../session');
const { credentialData } = require('../workflows');
const { assertOneRunEach, startCounter, tellCounter } = require('./bursts');
const { addTrigger, saveCredential } = require('./pushFixture');

const OWNER = { email: 'burst@example.com', password: 'Owner-of-a-burst-1' };

/**
 * @param {number} workers
 * @param {number[]} sizes of the bursts, one after the other
 * @returns {import('../checkList').Area}
 */
const burstInQueue = (workers, sizes) => ({
	title: `a burst of events in queue mode: a main process and ${workers === 1 ? 'one worker' : `${workers} workers`}`,

	async open(stage) {
		const counter = await startCounter();
		const simulator = await startSimulator({});
		const { main, stop } = await startQueueMode(stage, { workers, concurrency: 10 });
		const session = await openSession(stage.program, main.url, OWNER);
		const credential = await saveCredential(session, 'push', credentialData(simulator));
		const fixture = {
			simulator,
			session,
			server: main,
			stop,
			counter,
			cardId: simulator.addCard(),
		};
		const end = tellCounter(counter);
		fixture.selected = await addTrigger(fixture, 'burst', ['user_get_card'], credential, end);
		return fixture;
	},

	async close({ stop, simulator, counter }) {
		await stop();
		await simulator.close();
		counter.close();
	},

	checks: Object.fromEntries(
		sizes.map((size) => [
			`${size} events in a second are all answered, and each starts exactly one run`,
			async (fixture) => await assertOneRunEach(fixture, fixture.selected, size),
		]),
	),
});

module.exports = burstInQueue(1, [200]);
module.exports.withWorkers = (workers) => burstInQueue(workers, [200, 1000]);
