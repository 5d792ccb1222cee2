const assert = require('node:assert/strict');

const { NodeHelpers } = require('n8n-workflow');

const { readExamples } = require('../../examples');

const { packageName } = require('../../installPackage');

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

	'before anything has run, the editor gets the fields of every node of ours to drag': async ({
		examples,
		url,
	}) => {
		for (const { node, place } of allNodes({ examples })) {
			if (!node.type.startsWith(`${packageName}.`)) continue;
			const { resource, operation } = node.parameters;
			const version = [...`${node.typeVersion}`.split('.'), '0', '0'].slice(0, 3).join('.');
			const path = [node.type, version, resource, operation].filter(Boolean).join('/');
			const answer = await fetch(`${url}/schemas/${path}.json`);
			assert.equal(answer.status, 200, `${place}: ${path}`);
			const schema = /** @type {any} */ (await answer.json());
			assert.equal(schema.type, 'object');
			assert.ok(Object.keys(schema.properties).length > 0, place);
		}
	},

	'no file of an example brings a credential': () => {
		for (const { name, nodes } of readExamples())
			for (const node of nodes) assert.equal(node.credentials, undefined, `${name}, ${node.name}`);
	},
};
