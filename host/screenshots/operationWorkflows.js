const { join } = require('node:path');

const { chain, manualTrigger, memberCard, node } = require('../workflows');
// n8n's engine runs some samples, and reads settings when it is loaded.
require('../../engine/environment');
const { requireTypeScript } = require('../../engine/requireTypeScript');

const ROOT = join(__dirname, '../..');

const NODE_NAME = 'WeChat Member Card';

/** @typedef {{title: string, workflow: (simulator: any, credential: any) => Promise<any>}} OperationWorkflow */

/** The fullest sample goes by the operation's name alone, the others by what they are about: `mapped-automatically`. */
function titleOf({ resource, operation, title }) {
	const words = title === 'fullest' ? '' : title.replace(/[^a-z]+/gi, '-').slice(0, 30);
	return [resource, operation, words].filter(Boolean).join('-');
}

/**
 * Every operation with workflows in which the node is filled in as the samples of the tests have it, in each of its modes.
 * @returns {OperationWorkflow[]} `title` such as `member-update`; `workflow` gives the simulator, whose credential it is,
 * the cards and members of which the sample speaks
 */
function operationWorkflows() {
	const { operationCases } = requireTypeScript(join(ROOT, 'test/engine/operations/index.ts'));
	return operationCases
		.filter(({ title }) => title !== 'minimal')
		.map((sample) => {
			const { resource, operation, prepare, parameters, item } = sample;
			const title = titleOf(sample);
			return {
				title,
				async workflow(simulator, credential) {
					const known = (await prepare?.(simulator)) ?? {};
					const filledIn = { resource, operation, ...parameters(known) };
					const nodes = [
						...incoming(item?.(known)),
						memberCard(NODE_NAME, filledIn, { credential }),
					];
					return chain(title, [manualTrigger, ...nodes]);
				},
			};
		});
}

/** Nodes that give the item a sample wants to meet. */
function incoming(item) {
	if (item === undefined) return [];
	const [[field, file] = []] = Object.entries(item.binary ?? {});
	const json = { ...item.json, ...(file && { file: file.data }) };
	const data = node(
		'Item',
		'n8n-nodes-base.set',
		{ mode: 'raw', jsonOutput: JSON.stringify(json), options: {} },
		{ typeVersion: 3.4 },
	);
	if (file === undefined) return [data];
	const { fileName, mimeType } = file;
	const parameters = {
		operation: 'toBinary',
		sourceProperty: 'file',
		binaryPropertyName: field,
		options: { fileName, mimeType },
	};
	const convert = 'n8n-nodes-base.convertToFile';
	return [data, node('File', convert, parameters, { typeVersion: 1.1 })];
}

module.exports = { NODE_NAME, operationWorkflows };
