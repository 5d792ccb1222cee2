const assert = require('node:assert/strict');

const { startSimulator } = require('../../simulator');
const { peakMemory } = require('../peakMemory');
const { jobsOf, startQueueMode } = require('../queueMode');
const { openSession } = require('../session');
const { until } = require('../until');
const { credentialData, CREDENTIAL_TYPE } = require('../workflows');
const { batchedSync } = require('./batchedSync');

const OWNER = { email: 'scale@example.com', password: 'Owner-of-many-1' };
const READ = '/card/membercard/userinfo/get';
const WRITE = '/card/membercard/updateuser';
const BATCH = 1_000;
const WORKERS = 2;
/** Jobs a worker has at once. */
const CONCURRENCY = 2;
const LATENCY_MS = 20;
/** So long for each member, at least so long in all. */
const WITHIN_MS = { each: 20, least: 120_000 };
const MEMORY_MB = 1_024;
/** As docs/scale.md advises: n8n would put all items of a run that has succeeded into its database once more. */
const SETTINGS = {
	EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'none',
	NODE_OPTIONS: '--max-old-space-size=400',
};

/** @param {any} fixture @param {number} bonus what everybody is to have @param {string[]} codes */
async function syncAll({ startUrl }, bonus, codes) {
	const batches = [];
	for (let start = 0; start < codes.length; start += BATCH) {
		const members = codes.slice(start, start + BATCH).map((code) => ({ code, bonus }));
		batches.push({ members });
	}
	const answer = await fetch(startUrl, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ batches }),
	});
	assert.equal(answer.status, 200, await answer.text());
}

/** One night with every member compared. @returns {Promise<string>} what it cost */
async function night(fixture, codes, bonus) {
	const { simulator, workers } = fixture;
	const different = codes.filter((code) => simulator.member(code).bonus !== bonus).length;
	const jobs = () => workers.map((worker) => jobsOf(worker));
	const [reads, writes, before] = [simulator.count(READ), simulator.count(WRITE), jobs()];
	const startedAt = Date.now();
	await syncAll(fixture, bonus, codes);
	const isOver = () =>
		simulator.count(READ) - reads >= codes.length &&
		jobs().every(({ begun, ended }) => begun === ended);
	const withinMs = Math.max(WITHIN_MS.least, WITHIN_MS.each * codes.length);
	await until('end of the night', isOver, withinMs);
	const seconds = (Date.now() - startedAt) / 1000;
	const cost = { reads: simulator.count(READ) - reads, writes: simulator.count(WRITE) - writes };
	assert.deepEqual(cost, { reads: codes.length, writes: different });
	const wrong = codes.filter((code) => simulator.member(code).bonus !== bonus);
	assert.equal(wrong.length, 0, `${wrong.length} members do not have ${bonus} points`);
	const shares = jobs().map(({ begun }, nth) => begun - before[nth].begun);
	for (const share of shares) assert.ok(share > codes.length / BATCH / 4, `executions: ${shares}`);
	return `${cost.reads} reads, ${cost.writes} writes, ${seconds.toFixed(1)} s; executions per worker ${shares.join(' and ')}`;
}

/** @param {number} members */
const nightsOf = (members) => ({
	[`${members} members who all differ, then one in a hundred of them`]: async (fixture) => {
		const { simulator, cardId } = fixture;
		const codes = simulator.addMembers({ cardId, count: members, bonus: () => 1 });
		const first = await night(fixture, codes, 1_000);
		for (const code of codes.slice(0, members / 100)) simulator.member(code).bonus = 5;
		return `${first}\n          ${await night(fixture, codes, 1_000)}`;
	},
});

/** @type {import('../checkList').Area} */
module.exports = {
	title: `many members over ${WORKERS} workers, in parts of ${BATCH}`,

	async open(stage) {
		const simulator = await startSimulator({ latencyMs: LATENCY_MS, recordRequests: false });
		const cardId = simulator.addCard();
		const queue = await startQueueMode(stage, {
			workers: WORKERS,
			concurrency: CONCURRENCY,
			more: SETTINGS,
		});
		try {
			const session = await openSession(queue.main.url, OWNER);
			const credential = await session.createCredential({
				name: 'WeChat',
				type: CREDENTIAL_TYPE,
				data: credentialData(simulator),
			});
			const startUrl = await batchedSync(session, queue.main.url, { cardId, credential });
			return { ...queue, simulator, cardId, startUrl };
		} catch (error) {
			await queue.stop();
			throw error;
		}
	},

	async close({ stop, simulator }) {
		await stop();
		await simulator.close();
	},

	checks: {
		...nightsOf(10_000),
		...nightsOf(100_000),

		[`no process has had more than ${MEMORY_MB} MB`]: async ({ main, workers }) => {
			const megabytes = await Promise.all([main, ...workers].map(peakMemory));
			const words = `main ${megabytes[0]} MB, workers ${megabytes.slice(1).join(' and ')} MB`;
			for (const each of megabytes) assert.ok((each ?? 0) <= MEMORY_MB, words);
			return words;
		},

		'and one token call was enough': async ({ simulator, postgres }) => {
			assert.equal(simulator.tokenCalls + simulator.forcedTokenCalls, 1);
			const [{ rows, size }] = await postgres.rows(
				"SELECT (SELECT count(*) FROM execution_entity) AS rows, pg_size_pretty(pg_database_size('postgres')) AS size",
			);
			return `database: ${rows} executions, ${size}`;
		},
	},
};
