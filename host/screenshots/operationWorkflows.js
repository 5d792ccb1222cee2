const { join } = require('node:path');

const { chain, manualTrigger, memberCard, node } = require('../workflows');
// n8n's engine runs some samples, and reads settings when it is loaded.
require('../../engine/environment');
const { requireTypeScript } = require('../../engine/requireTypeScript');

const ROOT = join(__dirname, '../..');

const NODE_NAME = 'WeChat Member Card';

/** @typedef {{title: string, workflow: (simulator: any, credential: any) => Promise<any>}} OperationWorkflow */

/**
 * Every operation with a workflow in which the node is filled in as the fullest sample of the tests has it.
 * @returns {OperationWorkflow[]} `title` such as `member-update`; `workflow` gives the simulator, whose credential it is,
 * the cards and members of which the sample speaks
 */
function operationWorkflows() {
	const { operationCases } = requireTypeScript(join(ROOT, 'test/engine/operations/index.ts'));
	return operationCases
		.filter(({ title }) => title === 'fullest')
		.map(({ resource, operation, prepare, parameters, item }) => {
			const title = `${resource}-${operation}`;
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
