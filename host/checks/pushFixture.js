const { startSimulator } = require('../../simulator');
const { startEditor } = require('../editor');
const { chain, credentialData, CREDENTIAL_TYPE, node, noOp, trigger } = require('../workflows');

const RUNS_WITHIN_MS = 60_000;
const LOOK_MS = 2000;

/** docs/trigger-load.md says why: a call of the trigger and its run take one isolate each, and one is made beforehand. */
const ISOLATES_WHEN_NEEDED = {
	N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true',
	N8N_EXPRESSION_ENGINE_POOL_SIZE: '2',
};

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * An n8n, a simulated WeChat, and a credential of the one for the other.
 * @param {any} stage
 * @param {Record<string, string>} [settings] of n8n
 */
async function openPushFixture(stage, settings) {
	const simulator = await startSimulator({});
	const { server, session } = await startEditor(stage, settings);
	const credential = await saveCredential(session, 'push', credentialData(simulator));
	return { simulator, server, session, credential, cardId: simulator.addCard() };
}

async function closePushFixture({ simulator, server }) {
	await simulator.close();
	await server.stop();
}

async function saveCredential(session, name, data) {
	const credential = { name, type: CREDENTIAL_TYPE, data };
	return { name, id: (await session.createCredential(credential)).id };
}

/** Saves and publishes a workflow. @returns {Promise<{id: string, url: string}>} its production URL */
async function publish({ session, server }, name, path, nodes) {
	const saved = await session.createWorkflow(chain(name, nodes));
	await session.publish(saved);
	return { id: saved.id, url: `${server.url}/webhook/${path}` };
}

/**
 * A workflow that starts on these events and ends at once.
 * @param {string[]} events
 * @param {{id: string, name: string}} [credential]
 * @param {object} [end] its last node
 */
async function addTrigger(fixture, name, events, credential = fixture.credential, end = noOp) {
	const start = trigger('WeChat', { events }, { webhookId: name, credential });
	return await publish(fixture, name, `${name}/webhook`, [start, end]);
}

/** The same as it was before: n8n parses what is sent to it, and evaluates no expression at a call. */
async function addParsedTrigger(fixture, name, events, end = noOp) {
	const { credential } = fixture;
	const parameters = { events, options: {} };
	const start = trigger('WeChat', parameters, { webhookId: name, credential, typeVersion: 1.1 });
	return await publish(fixture, name, `${name}/webhook`, [start, end]);
}

/** The same with n8n's own Webhook node. */
async function addWebhook(fixture, name, end = noOp) {
	const parameters = { httpMethod: 'POST', path: name, responseMode: 'onReceived', options: {} };
	const more = { typeVersion: 2.1, webhookId: name };
	const start = node('Webhook', 'n8n-nodes-base.webhook', parameters, more);
	return await publish(fixture, name, name, [start, end]);
}

/** Waits until no run of a workflow is open any more and no new one comes. */
async function endedRuns({ session }, { id }) {
	let known = -1;
	for (const until = Date.now() + RUNS_WITHIN_MS; Date.now() < until; await sleep(LOOK_MS)) {
		const runs = await session.executions(id);
		const isOver = runs.every(({ status }) => ['success', 'error', 'crashed'].includes(status));
		if (isOver && runs.length === known) return runs;
		known = runs.length;
	}
	throw new Error(`n8n was still busy with the runs after ${RUNS_WITHIN_MS / 1000} s`);
}

module.exports = {
	addParsedTrigger,
	addTrigger,
	addWebhook,
	closePushFixture,
	endedRuns,
	ISOLATES_WHEN_NEEDED,
	openPushFixture,
	saveCredential,
};
