/** The least a node can do: bounded lanes over n8n's HTTP helper, no parameters read per item, no checks. */
exports.BareLoop = class {
	/** @type {import('n8n-workflow').INodeTypeDescription} */
	description = {
		displayName: 'Bare Loop',
		name: 'bareLoop',
		group: ['transform'],
		version: 1,
		description: 'Bounded lanes over the HTTP helper',
		defaults: { name: 'Bare Loop' },
		inputs: ['main'],
		outputs: ['main'],
		properties: ['url', 'cardId', 'lanes'].map((name) => ({
			displayName: name,
			name,
			type: 'string',
			default: '',
		})),
	};

	/** @this {import('n8n-workflow').IExecuteFunctions} */
	async execute() {
		const items = this.getInputData();
		const url = String(this.getNodeParameter('url', 0));
		const cardId = this.getNodeParameter('cardId', 0);
		const results = new Array(items.length);
		let next = 0;
		const lane = async () => {
			for (let index = next++; index < items.length; index = next++) {
				const { code, bonus } = items[index].json;
				const json = await this.helpers.httpRequest({
					method: 'POST',
					url,
					body: { code, card_id: cardId, bonus },
					json: true,
					timeout: 30_000,
				});
				results[index] = { json, pairedItem: { item: index } };
			}
		};
		await Promise.all(Array.from({ length: Number(this.getNodeParameter('lanes', 0)) }, lane));
		return [results];
	}
};
