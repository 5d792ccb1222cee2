const stopwatch = require('./stopwatch');

/** Stops the clock and answers the webhook with the figures. */
exports.End = class {
	/** @type {import('n8n-workflow').INodeTypeDescription} */
	description = {
		displayName: 'End',
		name: 'end',
		group: ['transform'],
		version: 1,
		description: 'Stops the clock and gives out the figures',
		defaults: { name: 'End' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [],
	};

	/** @this {import('n8n-workflow').IExecuteFunctions} */
	async execute() {
		const figures = stopwatch.end();
		const items = this.getInputData();
		const failed = items.filter(({ json }) => json.error !== undefined).length;
		return [[{ json: { ...figures, items: items.length, failed, node: process.version } }]];
	}
};
