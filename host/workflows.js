/** Workflows and credentials as n8n imports them, for checks. */
const { packageName } = require('./installPackage');

const CREDENTIAL_TYPE = 'wechatMemberCardApi';
/** As the examples name it. */
const CREDENTIAL = { id: 'wechatMemberCard', name: 'WeChat Member Card account' };

/** What a user copies into the credential, here from a running simulator. */
function credentialData({ appId, appSecret, url, verificationToken, encodingAesKey }) {
	return {
		authentication: 'appSecret',
		appId,
		appSecret,
		baseUrl: url,
		verificationToken,
		encodingAesKey,
	};
}

/** The credential of the examples, for a simulator. */
function exampleCredential(simulator) {
	return { ...CREDENTIAL, type: CREDENTIAL_TYPE, data: credentialData(simulator) };
}

/** The other credential of the examples, for a database of `startPostgres`. */
function databaseCredential({ credential }) {
	return { id: 'postgres', name: 'Postgres account', type: 'postgres', data: credential };
}

function node(name, type, parameters = {}, more = {}) {
	return { id: `node ${name}`, name, type, typeVersion: 1, position: [0, 0], parameters, ...more };
}

/** @param {{credential?: {id: string, name: string}, typeVersion?: number}} [more] further properties of the node */
function wechatNode(name, kind, parameters, more = {}) {
	const { credential = CREDENTIAL, ...others } = more;
	const { id, name: label } = credential;
	const credentials = { [CREDENTIAL_TYPE]: { id, name: label } };
	return node(name, `${packageName}.${kind}`, parameters, { credentials, ...others });
}

const memberCard = (name, parameters, more) => wechatNode(name, 'memberCard', parameters, more);

/**
 * @param {string} name
 * @param {Record<string, any>} parameters
 * @param {{webhookId: string, typeVersion?: number, credential?: {id: string, name: string}}} more
 */
const trigger = (name, parameters, more) => wechatNode(name, 'memberCardTrigger', parameters, more);

/**
 * Nodes one after the other.
 *
 * @param {string} name
 * @param {any[]} nodes
 * @param {string} [id] for the command line
 * @returns {any} a workflow as n8n takes it
 */
function chain(name, nodes, id) {
	const connections = {};
	nodes.slice(1).forEach(({ name: next }, index) => {
		connections[nodes[index].name] = { main: [[{ node: next, type: 'main', index: 0 }]] };
	});
	return {
		...(id && { id, active: false }),
		name,
		nodes: nodes.map((each, index) => ({ ...each, position: [index * 220, 0] })),
		connections,
		settings: { executionOrder: 'v1' },
	};
}

/** Gives out the members it is told, one item each. */
function memberItems(name, members) {
	return [
		node(
			`${name} List`,
			'n8n-nodes-base.set',
			{ mode: 'raw', jsonOutput: JSON.stringify({ members }), options: {} },
			{ typeVersion: 3.4 },
		),
		node(name, 'n8n-nodes-base.splitOut', { fieldToSplitOut: 'members', options: {} }),
	];
}

/** Brings the points of every incoming member to the item's `bonus`. @param {{credential?: object}} [more] */
function syncMembers(name, cardId, more) {
	const parameters = {
		resource: 'member',
		operation: 'sync',
		columns: {
			mappingMode: 'autoMapInputData',
			value: null,
			matchingColumns: ['code'],
			schema: [],
		},
		cardId: { __rl: true, mode: 'id', value: cardId },
		options: {},
	};
	return memberCard(name, parameters, more);
}

const manualTrigger = node('Start', 'n8n-nodes-base.manualTrigger');
const noOp = node('Done', 'n8n-nodes-base.noOp');

module.exports = {
	chain,
	credentialData,
	CREDENTIAL_TYPE,
	databaseCredential,
	exampleCredential,
	manualTrigger,
	memberCard,
	memberItems,
	node,
	noOp,
	syncMembers,
	trigger,
};
