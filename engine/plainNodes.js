/**
 * Stand-ins for the few nodes of a plain n8n that the examples use, for runs without an installed n8n. They do what
 * the examples ask of the real nodes and refuse everything else, so that an example cannot pass here by accident.
 */

const description = (name, group) => ({
	displayName: name,
	name,
	group: [group],
	version: [1, 1.1, 2, 3, 3.2, 3.4, 4, 4.1, 4.2, 4.3, 4.4],
	description: '',
	defaults: { name },
	inputs: group === 'trigger' ? [] : ['main'],
	outputs: ['main'],
	properties: [],
});

/** The raw parameters of an item with expressions resolved. */
const parameter = (context, name, index, fallback) =>
	context.getNodeParameter(name, index, fallback);

const manualTrigger = {
	description: description('manualTrigger', 'trigger'),
	async execute() {
		return [this.getInputData()];
	},
};

/** Edit Fields in JSON mode. */
const set = {
	description: {
		...description('set', 'input'),
		properties: ['mode', 'jsonOutput'].map((name) => ({
			displayName: name,
			name,
			type: 'string',
			default: '',
		})),
	},
	async execute() {
		return [
			Array.from(this.getInputData(), (_item, index) => {
				if (parameter(this, 'mode', index) !== 'raw')
					throw new Error('Only the JSON mode of Edit Fields is available here');
				const value = parameter(this, 'jsonOutput', index);
				return {
					json: typeof value === 'string' ? JSON.parse(value) : value,
					pairedItem: { item: index },
				};
			}),
		];
	},
};

/** Convert to File, operation "Move Base64 String to File". */
const convertToFile = {
	description: {
		...description('convertToFile', 'input'),
		properties: [
			...['operation', 'sourceProperty', 'binaryPropertyName'].map((name) => ({
				displayName: name,
				name,
				type: 'string',
				default: '',
			})),
			{ displayName: 'options', name: 'options', type: 'collection', default: {}, options: [] },
		],
	},
	async execute() {
		const items = this.getInputData();
		return [
			await Promise.all(
				items.map(async (item, index) => {
					if (parameter(this, 'operation', index) !== 'toBinary')
						throw new Error('Only "Move Base64 String to File" is available here');
					const bytes = Buffer.from(item.json[parameter(this, 'sourceProperty', index)], 'base64');
					const { fileName, mimeType } = parameter(this, 'options', index, {});
					const binary = await this.helpers.prepareBinaryData(bytes, fileName, mimeType);
					return {
						json: {},
						binary: { [parameter(this, 'binaryPropertyName', index) || 'data']: binary },
						pairedItem: { item: index },
					};
				}),
			),
		];
	},
};

/** HTTP Request with a JSON body and a JSON answer. */
const httpRequest = {
	description: {
		...description('httpRequest', 'output'),
		properties: ['method', 'url', 'sendBody', 'specifyBody', 'jsonBody'].map((name) => ({
			displayName: name,
			name,
			type: 'string',
			default: '',
		})),
	},
	async execute() {
		const answers = [];
		for (let index = 0; index < this.getInputData().length; index++) {
			const body = parameter(this, 'sendBody', index)
				? parameter(this, 'jsonBody', index)
				: undefined;
			const json = await this.helpers.httpRequest({
				method: parameter(this, 'method', index) || 'GET',
				url: parameter(this, 'url', index),
				body: typeof body === 'string' ? JSON.parse(body) : body,
				json: true,
			});
			answers.push({ json, pairedItem: { item: index } });
		}
		return [answers];
	},
};

/** @type {Record<string, any>} */
module.exports = {
	'n8n-nodes-base.manualTrigger': manualTrigger,
	'n8n-nodes-base.set': set,
	'n8n-nodes-base.convertToFile': convertToFile,
	'n8n-nodes-base.httpRequest': httpRequest,
	'n8n-nodes-base.stickyNote': {
		description: description('stickyNote', 'input'),
		execute: async () => [[]],
	},
};
