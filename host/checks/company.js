const assert = require('node:assert/strict');

const { startSimulator } = require('../../simulator');
const { startEditor } = require('../editor');
const { openSession } = require('../session');
const { jobsOf, startQueueMode } = require('../queueMode');
const { chain, credentialData, CREDENTIAL_TYPE, memberCard, node } = require('../workflows');

const OWNER = { email: 'owner@example.com', password: 'Only4TheseChecks' };
const START = 5000;
const MEMBERS = 4;
const CREDITS = 240;
/** So many calls of the webhook are open at once. */
const CALLERS = 12;
const LATENCY_MS = 30;
const RUN_SECONDS = 3;
const ENDED_WITHIN_MS = 120_000;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const webhook = (path, responseMode) =>
	node(
		'Webhook',
		'n8n-nodes-base.webhook',
		{ httpMethod: 'POST', path, responseMode, options: {} },
		{ typeVersion: 2.1, webhookId: path },
	);

const rows = node('Rows', 'n8n-nodes-base.splitOut', { fieldToSplitOut: 'body.rows', options: {} });

/** @param {{cardId: string, credential: any}} account @param {object} columns @param {object} [more] */
function credit({ cardId, credential }, columns, more = {}) {
	const { options = {}, ...settings } = /** @type {any} */ (more);
	const parameters = {
		resource: 'member',
		operation: 'update',
		cardId: { __rl: true, mode: 'id', value: cardId },
		columns: { matchingColumns: ['code'], schema: [], ...columns },
		options,
	};
	return memberCard('Credit', parameters, { credential, ...settings });
}

const AUTOMATIC = { mappingMode: 'autoMapInputData', value: null };
const FROM_BODY = {
	mappingMode: 'defineBelow',
	value: { code: '={{ $json.body.code }}', add_bonus: '={{ $json.body.add_bonus }}' },
};

async function publishAll(session, account) {
	const publish = async (workflow) => {
		const saved = await session.createWorkflow(workflow);
		await session.publish(saved);
		return saved;
	};
	await publish(chain('One Credit', [webhook('credit', 'lastNode'), credit(account, FROM_BODY)]));
	for (const onError of ['stopWorkflow', 'continueRegularOutput']) {
		const retry = { onError, retryOnFail: true, maxTries: 3, waitBetweenTries: 100 };
		const nodes = [
			webhook(`retry-${onError}`, 'lastNode'),
			rows,
			credit(account, AUTOMATIC, retry),
		];
		await publish(chain(`Retry, ${onError}`, nodes));
	}
	const slow = { onError: 'continueRegularOutput', options: { maxConcurrentRequests: 3 } };
	const timed = chain('Out of Time', [
		webhook('out-of-time', 'onReceived'),
		rows,
		credit(account, AUTOMATIC, slow),
	]);
	timed.settings.executionTimeout = RUN_SECONDS;
	return { timed: await publish(timed) };
}

async function openAccount(session) {
	const simulator = await startSimulator({ latencyMs: LATENCY_MS, recordRequests: false });
	const cardId = simulator.addCard();
	const credential = await session.createCredential({
		name: 'WeChat',
		type: CREDENTIAL_TYPE,
		data: credentialData(simulator),
	});
	return { simulator, cardId, ...(await publishAll(session, { cardId, credential })) };
}

async function post(url, path, body) {
	return await fetch(`${url}/webhook/${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
}

/** Many callers credit few members; each adds an amount of its own, so that nothing cancels out. */
async function creditInParallel({ simulator, cardId, url }) {
	const codes = simulator.addMembers({ cardId, count: MEMBERS, bonus: START });
	const wanted = new Map(codes.map((code) => [code, START]));
	const calls = Array.from({ length: CREDITS }, (_, index) => {
		const code = codes[index % MEMBERS];
		const amount = 1 + (index % 9);
		wanted.set(code, (wanted.get(code) ?? 0) + amount);
		return { code, add_bonus: amount };
	});
	let failed = 0;
	const startedAt = Date.now();
	await Promise.all(
		Array.from({ length: CALLERS }, async () => {
			for (let call = calls.shift(); call !== undefined; call = calls.shift()) {
				const answer = await post(url, 'credit', call);
				const said = await answer.text();
				if (!answer.ok || !said.includes('"errcode":0')) failed += 1;
			}
		}),
	);
	const off = codes.map((code) => simulator.member(code).bonus - (wanted.get(code) ?? 0));
	assert.deepEqual({ off, failed }, { off: codes.map(() => 0), failed: 0 });
	return `${CREDITS} credits in ${((Date.now() - startedAt) / 1000).toFixed(1)} s: 0 lost, 0 doubled, 0 failed`;
}

const written = (json) => ((json.error ?? undefined) === undefined ? 'yes' : json.details?.written);

const checks = {
	[`${CREDITS} credits by ${CALLERS} callers on ${MEMBERS} members all count, once`]:
		creditInParallel,
};

/** @param {string} onError */
const retryCheck = (onError) => async (fixture) => {
	const { simulator, cardId, url } = fixture;
	const codes = simulator.addMembers({ cardId, count: 20, bonus: START });
	const list = ['999999999999', ...codes].map((code) => ({ code, add_bonus: 7 }));
	await post(url, `retry-${onError}`, { rows: list });
	const over = codes.filter((code) => simulator.member(code).bonus > START + 7);
	assert.equal(over.length, 0, `${over.length} members have more points than wanted`);
};

const oneProcessChecks = {
	...checks,
	'Retry On Fail, the node stops: nobody has more points than wanted': retryCheck('stopWorkflow'),
	'Retry On Fail, the node goes on: nobody has more points than wanted':
		retryCheck('continueRegularOutput'),
	'a run that times out calls no row untouched that was written': async (fixture) => {
		const { simulator, cardId, url, session, timed } = fixture;
		const codes = simulator.addMembers({ cardId, count: 2000, bonus: START });
		await post(url, 'out-of-time', { rows: codes.map((code) => ({ code, add_bonus: 7 })) });
		let execution;
		for (const end = Date.now() + ENDED_WITHIN_MS; ; await sleep(500)) {
			[execution] = await session.executions(timed.id);
			if (execution && !['running', 'new', 'waiting'].includes(execution.status)) break;
			assert.ok(Date.now() < end, 'the run did not end');
		}
		assert.notEqual(execution.status, 'success');
		await sleep(1000);
		const [run] = (await session.runData(execution.id)).Credit ?? [];
		const items = run?.data?.main?.[0] ?? [];
		const isWritten = (code) => simulator.member(code).bonus === START + 7;
		const wrong = items.filter(({ json }) => written(json) === 'no' && isWritten(json.code));
		assert.equal(wrong.length, 0, `${wrong.length} rows are written and say "no"`);
		const count = (word) => items.filter(({ json }) => written(json) === word).length;
		return `${codes.filter(isWritten).length} written; items say yes ${count('yes')}, unknown ${count('unknown')}, no ${count('no')}; ${run?.error?.message ?? 'no error of the node'}`;
	},
};

const oneProcess = {
	title: 'points in company: many executions of one process',
	async open(stage) {
		const { server, session } = await startEditor(stage);
		return { server, session, url: server.url, ...(await openAccount(session)) };
	},
	async close({ server, simulator }) {
		await server.stop();
		await simulator.close();
	},
	checks: oneProcessChecks,
};

const twoWorkers = {
	title: 'points in company: two workers',
	async open(stage) {
		const { main, workers, stop } = await startQueueMode(stage, { workers: 2, concurrency: 6 });
		try {
			const session = await openSession(main.url, OWNER);
			return { url: main.url, workers, stop, ...(await openAccount(session)) };
		} catch (error) {
			await stop();
			throw error;
		}
	},
	async close({ stop, simulator }) {
		await stop();
		await simulator.close();
	},
	checks: {
		...checks,
		'and both workers had a share': async ({ workers }) => {
			const shares = workers.map((worker) => jobsOf(worker).begun);
			for (const share of shares) assert.ok(share > CREDITS / 10, `executions: ${shares}`);
			return `executions per worker: ${shares.join(' and ')}`;
		},
	},
};

module.exports = { ...oneProcess, twoWorkers };
