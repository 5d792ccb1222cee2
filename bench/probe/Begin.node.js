const stopwatch = require('./stopwatch');

/** Turns the list of codes that came in by webhook into items, and starts the clock. */
exports.Begin = class {
	/** @type {import('n8n-workflow').INodeTypeDescription} */
	description = {
		displayName: 'Begin',
		name: 'begin',
		group: ['transform'],
		version: 1,
		description: 'Turns the codes that came in by webhook into items and starts the clock',
		defaults: { name: 'Begin' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [],
	};

	/** @this {import('n8n-workflow').IExecuteFunctions} */
	async execute() {
		const { codes, bonus } = /** @type {any} */ (this.getInputData()[0].json.body);
		const items = codes.map((code) => ({ json: { code, bonus }, pairedItem: { item: 0 } }));
		stopwatch.begin();
		return [items];
	}
};
