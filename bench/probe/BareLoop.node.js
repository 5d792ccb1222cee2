/** @returns {import('n8n-workflow').IHttpRequestOptions} */
const asUsual = (url, body) => ({ method: 'POST', url, body, json: true, timeout: 30_000 });

/**
 * As the package asks: bytes both ways, no redirects, whatever the status, and no timer of the HTTP client.
 * @returns {import('n8n-workflow').IHttpRequestOptions}
 */
const asWeDo = (url, body) => ({
	method: 'POST',
	url,
	body: Buffer.from(JSON.stringify(body)),
	headers: { 'Content-Type': 'application/json' },
	disableFollowRedirect: true,
	encoding: 'arraybuffer',
	returnFullResponse: true,
	ignoreHttpStatusErrors: true,
	timeout: 0,
});

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
		properties: ['url', 'cardId', 'lanes', 'asksAs'].map((name) => ({
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
		const isLikeUs = this.getNodeParameter('asksAs', 0) === 'we do';
		const results = new Array(items.length);
		let next = 0;
		const lane = async () => {
			for (let index = next++; index < items.length; index = next++) {
				const { code, bonus } = items[index].json;
				const body = { code, card_id: cardId, bonus };
				const options = isLikeUs ? asWeDo(url, body) : asUsual(url, body);
				const answer = await this.helpers.httpRequest(options);
				const json = isLikeUs ? JSON.parse(answer.body.toString()) : answer;
				results[index] = { json, pairedItem: { item: index } };
			}
		};
		await Promise.all(Array.from({ length: Number(this.getNodeParameter('lanes', 0)) }, lane));
		return [results];
	}
};
