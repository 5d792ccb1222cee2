const { fork } = require('node:child_process');
const { once } = require('node:events');
const { cp, mkdir, rm } = require('node:fs/promises');
const { join } = require('node:path');

const { installPackage, packPackage } = require('../host/installPackage');
const { startN8n } = require('../host/instance');
const { prepare } = require('../host/prepare');
const { createProgress } = require('../host/progress');
const { stopAll, temporaryFolder } = require('../host/processes');
const { openSession } = require('../host/session');
const { chain, credentialData, CREDENTIAL_TYPE, node } = require('../host/workflows');
const { contenders, GOAL, UPDATE_LATENCY_MS } = require('./contenders');

const OWNER = { email: 'bench@example.com', password: 'Bench-1-owner' };
/** Code that has run once is compiled, and the credential has its token: what a nightly run meets. */
const WARM_UP = 200;
/** Neither database nor disk is what is measured. */
const SETTINGS = {
	EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'none',
	EXECUTIONS_DATA_SAVE_ON_ERROR: 'none',
	EXECUTIONS_DATA_SAVE_ON_PROGRESS: 'false',
	N8N_PAYLOAD_SIZE_MAX: '64',
	NODE_OPTIONS: '--max-old-space-size=8192',
};

/**
 * A real n8n with the package as npm would publish it and, beside it, a package with the nodes of the benchmark. Each
 * measurement starts it anew from the same prepared folder, so that nobody inherits the memory of the one before.
 *
 * @returns {Promise<{measure: (contender: string, members: number) => Promise<any>, title: string, close: () => Promise<void>}>}
 */
async function prepareN8n() {
	const program = await prepare(createProgress(process.stderr));
	const folder = await temporaryFolder('bench-n8n-');
	const prepared = join(folder, 'prepared');
	await mkdir(prepared);
	await installPackage(await packPackage(folder), join(prepared, '.n8n'));
	await cp(
		join(__dirname, 'probe'),
		join(prepared, '.n8n/nodes/node_modules/n8n-nodes-bench-probe'),
		{ recursive: true },
	);
	// The first start makes the database and the owner.
	const first = await startN8n(program, { userFolder: prepared, settings: SETTINGS });
	await openSession(first.url, OWNER);
	await first.stop();
	return {
		title: `n8n ${program.version}`,
		measure: async (contender, members) => await measure(program, prepared, contender, members),
		close: stopAll,
	};
}

/** A run counts only if every item came out and every member has the wanted points. */
async function measure(program, prepared, contender, members) {
	const { latencyMs = UPDATE_LATENCY_MS, changed = 0 } = contenders[contender];
	const wechat = await startWechat({ latencyMs, members: members + WARM_UP, changed });
	const userFolder = await temporaryFolder('bench-run-');
	await cp(prepared, userFolder, { recursive: true });
	const n8n = await startN8n(program, { userFolder, settings: SETTINGS });
	try {
		const session = await openSession(n8n.url, OWNER);
		await addWorkflow(session, contender, wechat);
		const url = `${n8n.url}/webhook/bench`;
		await post(url, wechat.codes.slice(0, WARM_UP));
		const before = await wechat.figures();
		const result = await post(url, wechat.codes.slice(WARM_UP));
		const after = await wechat.figures();
		const figures = {
			tokenCalls: after.tokenCalls,
			peakConcurrency: after.peakConcurrency,
			reads: after.reads - before.reads,
			writes: after.writes - before.writes,
		};
		const isDone =
			result.items === members && result.failed === 0 && after.atGoal === members + WARM_UP;
		if (!isDone)
			throw new Error(
				`${contender} did not do its work: ${JSON.stringify({ ...result, ...after })}`,
			);
		return { contender, members, latencyMs, ...result, ...figures };
	} finally {
		await n8n.stop();
		wechat.stop();
		await rm(userFolder, { recursive: true, force: true });
	}
}

/** The simulator in a process of its own, with a token for those contenders that know nothing of tokens. */
async function startWechat(wanted) {
	const child = fork(join(__dirname, 'wechat.js'));
	child.send(wanted);
	const [world] = await once(child, 'message');
	const answer = await fetch(
		`${world.url}/cgi-bin/token?grant_type=client_credential&appid=${world.appId}&secret=${world.appSecret}`,
	);
	const { access_token: token } = /** @type {any} */ (await answer.json());
	return {
		...world,
		token,
		async figures() {
			child.send('figures');
			const [figures] = await once(child, 'message');
			return figures;
		},
		stop: () => child.disconnect(),
	};
}

async function addWorkflow(session, contender, wechat) {
	const credential = await session.createCredential({
		name: 'Account',
		type: CREDENTIAL_TYPE,
		data: credentialData({ ...wechat, verificationToken: '', encodingAesKey: '' }),
	});
	const workflow = chain('Benchmark', [
		node(
			'Webhook',
			'n8n-nodes-base.webhook',
			{ httpMethod: 'POST', path: 'bench', responseMode: 'lastNode', options: {} },
			{ typeVersion: 2, webhookId: 'bench' },
		),
		node('Begin', 'n8n-nodes-bench-probe.begin'),
		{
			id: 'work',
			name: 'Work',
			credentials: { [CREDENTIAL_TYPE]: { id: credential.id, name: 'Account' } },
			...contenders[contender].node(wechat),
		},
		node('End', 'n8n-nodes-bench-probe.end'),
	]);
	await session.publish(await session.createWorkflow(workflow));
}

async function post(url, codes) {
	const answer = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ codes, bonus: GOAL }),
	});
	const figures = /** @type {any} */ (await answer.json());
	if (answer.status !== 200 || typeof figures.ms !== 'number')
		throw new Error(`n8n answered ${answer.status}: ${JSON.stringify(figures)}`);
	return figures;
}

module.exports = { prepareN8n };
