const assert = require('node:assert/strict');

const { startSimulator } = require('../../simulator');
const { jobsOf, startQueueMode } = require('../queueMode');
const { openSession } = require('../session');
const { credentialData, CREDENTIAL_TYPE } = require('../workflows');
const { batchedSync } = require('./batchedSync');

const OWNER = { email: 'owner@example.com', password: 'Only4TheseChecks' };

/** Jobs a worker has at once: few, so that a queue builds up and both get their share. */
const CONCURRENCY = 2;
const MEMBERS = 2000;
const BATCH = 100;
const GOAL = 1000;
const LATENCY_MS = 60;
const SYNC_WITHIN_MS = 480_000;
/** So long without a write means that nobody works any more. */
const IDLE_MS = 8000;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const missing = ({ simulator, codes }) =>
	codes.filter((code) => simulator.member(code).bonus !== GOAL).length;

function undo({ simulator, codes }) {
	for (const code of codes) simulator.member(code).bonus = 1;
}

/** Hands all members over to the workflow that shares them out. */
async function startSync({ startUrl, codes }) {
	const members = codes.map((code) => ({ code, bonus: GOAL }));
	const batches = [];
	while (members.length > 0) batches.push({ members: members.splice(0, BATCH) });
	const answer = await fetch(startUrl, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ batches }),
	});
	assert.equal(answer.status, 200, await answer.text());
}

/** @param {() => boolean} isThere */
async function until(what, isThere) {
	for (const end = Date.now() + SYNC_WITHIN_MS; !isThere(); await sleep(50))
		if (Date.now() > end) throw new Error(`did not come about: ${what}`);
}

async function untilIdle({ simulator: { ledger } }) {
	for (let written = -1; written !== ledger.length; await sleep(IDLE_MS)) written = ledger.length;
}

/** A sync of everybody, during which something is done to the second worker when a third of the members is written. */
async function syncAnd(fixture, meanwhile) {
	undo(fixture);
	await startSync(fixture);
	await until('a third of the members is written', () => missing(fixture) < (MEMBERS * 2) / 3);
	const { begun, ended } = jobsOf(fixture.workers[1]);
	assert.ok(begun > ended, 'the second worker had nothing to do in the middle');
	assert.ok(missing(fixture) > 0, 'it was over already');
	await meanwhile(fixture.workers[1]);
	return begun - ended;
}

async function replaceWorker(fixture, name) {
	fixture.workers[1] = await fixture.startWorker(name);
}

module.exports = {
	title: 'queue mode: PostgreSQL, Redis, two workers',

	async open(stage) {
		const simulator = await startSimulator({ latencyMs: LATENCY_MS, recordRequests: false });
		const cardId = simulator.addCard();
		const codes = simulator.addMembers({ cardId, count: MEMBERS });
		const { main, workers, startWorker, stop } = await startQueueMode(stage, {
			workers: 2,
			concurrency: CONCURRENCY,
		});
		try {
			const session = await openSession(main.url, OWNER);
			const credential = await session.createCredential({
				name: 'WeChat',
				type: CREDENTIAL_TYPE,
				data: credentialData(simulator),
			});
			const startUrl = await batchedSync(session, main.url, { cardId, credential });
			return { simulator, codes, startUrl, workers, startWorker, stop };
		} catch (error) {
			await stop();
			throw error;
		}
	},

	async close({ simulator, stop }) {
		await stop();
		await simulator.close();
	},

	checks: {
		[`${MEMBERS} members are synced by both workers`]: async (fixture) => {
			const startedAt = Date.now();
			await startSync(fixture);
			await until('all members are written', () => missing(fixture) === 0);
			const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
			const shares = fixture.workers.map((worker) => jobsOf(worker).begun);
			for (const share of shares) assert.ok(share > 1, `executions per worker: ${shares}`);
			// A job for each call of a webhook, none for the sub-workflows: those stay in the worker that calls them.
			assert.equal(shares[0] + shares[1], 1 + MEMBERS / BATCH, `executions: ${shares}`);
			return `${seconds} s; executions per worker: ${shares.join(' and ')}`;
		},

		'with one token call in total': async ({ simulator }) => {
			const { tokenCalls, forcedTokenCalls } = simulator;
			assert.deepEqual({ tokenCalls, forcedTokenCalls }, { tokenCalls: 1, forcedTokenCalls: 0 });
		},

		'a worker that is stopped in the middle ends what it has begun; nothing is lost': async (
			fixture,
		) => {
			const open = await syncAnd(fixture, async (worker) => await worker.stop({ graceMs: 60_000 }));
			await until('all members are written', () => missing(fixture) === 0);
			await replaceWorker(fixture, 'worker-3');
			return `${open} executions were open in it`;
		},

		'a worker that is killed in the middle: the next run completes it': async (fixture) => {
			const { simulator } = fixture;
			const open = await syncAnd(
				fixture,
				async (worker) => await worker.stop({ signal: 'SIGKILL' }),
			);
			await untilIdle(fixture);
			const lost = missing(fixture);
			const from = simulator.ledger.length;
			await startSync(fixture);
			await until('all members are written', () => missing(fixture) === 0);
			await untilIdle(fixture);
			assert.equal(
				simulator.ledger.length - from,
				lost,
				'the next run wrote more than was missing',
			);
			return `${open} executions were open in it; ${lost} members were left to the next run`;
		},

		'and it took no further token call': async ({ simulator }) => {
			assert.equal(simulator.tokenCalls + simulator.forcedTokenCalls, 1);
		},
	},
};
