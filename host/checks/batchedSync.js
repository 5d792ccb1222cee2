const { chain, memberCard, node, syncMembers } = require('../workflows');

const webhook = (path) =>
	node(
		'Webhook',
		'n8n-nodes-base.webhook',
		{ httpMethod: 'POST', path, responseMode: 'onReceived', options: {} },
		{ typeVersion: 2.1, webhookId: path },
	);

/** Takes a batch of members and syncs them, called as a sub-workflow. */
function syncBatch(cardId, credential) {
	return chain('Sync a Batch', [
		node(
			'Called',
			'n8n-nodes-base.executeWorkflowTrigger',
			{ inputSource: 'passthrough' },
			{ typeVersion: 1.1 },
		),
		node('Members', 'n8n-nodes-base.splitOut', { fieldToSplitOut: 'body.members', options: {} }),
		syncMembers('Sync', cardId, { credential }),
	]);
}

/** n8n runs a sub-workflow in the worker that calls it. A call of a webhook is a job of its own, for any worker. */
function receiveBatch(workflowId) {
	const parameters = {
		source: 'database',
		workflowId: { __rl: true, mode: 'id', value: workflowId },
		mode: 'once',
		options: { waitForSubWorkflow: true },
	};
	const more = { typeVersion: 1.2 };
	return chain('Receive a Batch', [
		webhook('sync-batch'),
		node('Sync a Batch', 'n8n-nodes-base.executeWorkflow', parameters, more),
	]);
}

/** Reading the card first gives the credential its token before many executions want one at once. */
function shareOut(cardId, credential, batchUrl) {
	const card = { __rl: true, mode: 'id', value: cardId };
	const batches = "={{ JSON.stringify({ batch: $('Webhook').first().json.body.batches }) }}";
	return chain('Share Out All Members', [
		webhook('sync-all'),
		memberCard('Read Card', { resource: 'card', operation: 'get', cardId: card }, { credential }),
		node(
			'Batches',
			'n8n-nodes-base.set',
			{ mode: 'raw', jsonOutput: batches, options: {} },
			{ typeVersion: 3.4 },
		),
		node('Each Batch', 'n8n-nodes-base.splitOut', { fieldToSplitOut: 'batch', options: {} }),
		node(
			'Hand Over',
			'n8n-nodes-base.httpRequest',
			{
				method: 'POST',
				url: batchUrl,
				sendBody: true,
				specifyBody: 'json',
				jsonBody: '={{ JSON.stringify($json) }}',
				options: {},
			},
			{ typeVersion: 4.2 },
		),
	]);
}

/**
 * Saves and publishes a sync that all workers of a queue share.
 * @returns {Promise<string>} URL that takes `{ batches: [{ members: [{ code, bonus }] }] }`
 */
async function batchedSync(session, url, { cardId, credential }) {
	const sync = await session.createWorkflow(syncBatch(cardId, credential));
	// n8n 2 calls only a published one, n8n 1 publishes nothing that cannot start by itself.
	if (!session.version.startsWith('1.')) await session.publish(sync);
	const receive = await session.createWorkflow(receiveBatch(sync.id));
	await session.publish(receive);
	const batchUrl = `${url}/webhook/sync-batch`;
	await session.publish(await session.createWorkflow(shareOut(cardId, credential, batchUrl)));
	return `${url}/webhook/sync-all`;
}

module.exports = { batchedSync };
