const stopwatch = require('./stopwatch');

/** Turns the list of codes that came in by webhook into items, and starts the clock. */
exports.Begin = class {
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

	async execute() {
		const { codes, bonus } = this.getInputData()[0].json.body;
		const items = codes.map((code, item) => ({ json: { code, bonus }, pairedItem: { item: 0 } }));
		stopwatch.begin();
		return [items];
	}
};
