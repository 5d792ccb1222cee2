const assert = require('node:assert/strict');

const { NodeHelpers } = require('n8n-workflow');

/** An example brings the id and the name of a credential and nothing else. */
const CREDENTIALS = {
	wechatMemberCardApi: { id: 'wechatMemberCard', name: 'WeChat Member Card account' },
	smtp: { id: 'smtp', name: 'SMTP account' },
	postgres: { id: 'postgres', name: 'Postgres account' },
};

const allNodes = ({ examples }) =>
	examples.flatMap(({ name, nodes }) =>
		nodes.map((node) => ({ node, place: `${name}, ${node.name}` })),
	);

module.exports = {
	'the editor has nothing to warn of in any example': async ({ examples, editor }) => {
		for (const { node, place } of allNodes({ examples })) {
			const description = await editor.nodeType(node);
			const versions = [description.version].flat();
			assert.ok(versions.includes(node.typeVersion), `${place}: version ${node.typeVersion}`);
			const issues = NodeHelpers.getNodeParametersIssues(description.properties, node, description);
			assert.equal(issues, null, `${place}: ${JSON.stringify(issues)}`);
		}
	},

	'no example brings more of a credential than its name': async ({ examples }) => {
		for (const { node, place } of allNodes({ examples })) {
			for (const [type, named] of Object.entries(node.credentials ?? {}))
				assert.deepEqual(named, CREDENTIALS[type], place);
		}
	},
};
