const { startSimulator } = require('../../simulator');
const { startEditor } = require('../editor');
const { chain, credentialData, CREDENTIAL_TYPE, node, noOp, trigger } = require('../workflows');

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
async function publish({ session, server }, name, start, path) {
	const saved = await session.createWorkflow(chain(name, [start, noOp]));
	await session.publish(saved);
	return { id: saved.id, url: `${server.url}/webhook/${path}` };
}

/** A workflow that starts on these events and ends at once. @param {string[]} events */
async function addTrigger(fixture, name, events, credential = fixture.credential) {
	const start = trigger('WeChat', { events }, { webhookId: name, credential });
	return await publish(fixture, name, start, `${name}/webhook`);
}

/** The same with n8n's own Webhook node. */
async function addWebhook(fixture, name) {
	const parameters = { httpMethod: 'POST', path: name, responseMode: 'onReceived', options: {} };
	const more = { typeVersion: 2.1, webhookId: name };
	const start = node('Webhook', 'n8n-nodes-base.webhook', parameters, more);
	return await publish(fixture, name, start, name);
}

module.exports = { addTrigger, addWebhook, closePushFixture, openPushFixture, saveCredential };
