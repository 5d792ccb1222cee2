const { createHash } = require('node:crypto');
const { readdirSync, readFileSync } = require('node:fs');
const { basename, join } = require('node:path');

/** What a user chooses in the editor: the files carry no credential, whose id would mean nothing elsewhere. */
const CREDENTIALS = {
	'n8n-nodes-wechat-member-card.memberCard': {
		wechatMemberCardApi: { id: 'wechatMemberCard', name: 'WeChat Member Card account' },
	},
	'n8n-nodes-wechat-member-card.memberCardTrigger': {
		wechatMemberCardApi: { id: 'wechatMemberCard', name: 'WeChat Member Card account' },
	},
	'n8n-nodes-base.emailSend': { smtp: { id: 'smtp', name: 'SMTP account' } },
	'n8n-nodes-base.postgres': { postgres: { id: 'postgres', name: 'Postgres account' } },
};

const FOLDER = join(__dirname, '..', 'examples');

/**
 * The example workflows, with ids made of their file names, so that a second import finds those of the first.
 * @returns {Array<{id: string, name: string, nodes: any[], connections: object, settings: object, hash: string}>}
 */
function readExamples() {
	return readdirSync(FOLDER)
		.filter((file) => file.endsWith('.json'))
		.map((file) => {
			const text = readFileSync(join(FOLDER, file), 'utf8');
			const hash = createHash('sha256').update(text).digest('hex');
			return { id: basename(file, '.json'), ...JSON.parse(text), active: false, hash };
		})
		.filter(({ nodes }) => Array.isArray(nodes));
}

/**
 * @param {string} id
 * @throws {Error} when there is none of this name
 */
function readExample(id) {
	const example = readExamples().find((each) => each.id === id);
	if (example === undefined) throw new Error(`There is no example ${id}.json`);
	return example;
}

/**
 * An example whose nodes have the credentials of this world.
 * @template {{nodes: any[]}} W
 * @param {W} workflow
 * @returns {W}
 */
function withCredentials(workflow) {
	const nodes = workflow.nodes.map((node) => ({
		...node,
		...(CREDENTIALS[node.type] && { credentials: CREDENTIALS[node.type] }),
	}));
	return { ...workflow, nodes };
}

module.exports = { readExample, readExamples, withCredentials };
