/**
 * What reached the service, for tests to look at.
 *
 * @typedef {object} RecordedRequest
 * @property {string} method
 * @property {string} path
 * @property {Record<string, string>} query without `access_token` and `secret`
 * @property {Record<string, string | string[] | undefined>} headers
 * @property {Buffer} rawBody
 * @property {any} body parsed JSON, undefined for anything else
 * @property {{fieldName: string, fileName: string, contentType: string, bytes: Buffer}} [file]
 * @property {any} answer parsed JSON, undefined for pictures and for calls that were never answered
 */

const SECRETS = ['access_token', 'secret'];

function withoutSecrets(query) {
	return Object.fromEntries(Object.entries(query).filter(([name]) => !SECRETS.includes(name)));
}

/** @param {boolean} keepRequests false leaves only the counters, for benchmarks */
function createRecorder(keepRequests) {
	/** @type {RecordedRequest[]} */
	const requests = [];
	/** @type {Map<string, number>} */
	const counts = new Map();
	let open = 0;
	const figures = { peak: 0, tokenCalls: 0, forcedTokenCalls: 0 };

	return {
		requests,
		figures,
		counts,
		open: () => open,
		/**
		 * @param {string} path
		 * @param {{method: string, query: any, headers: any, rawBody: Buffer}} request
		 * @returns {{entry: any, end: () => void}} the entry to complete, if requests are kept; `end` when the call is over
		 */
		begin(path, { method, query, headers, rawBody }) {
			counts.set(path, (counts.get(path) ?? 0) + 1);
			open += 1;
			figures.peak = Math.max(figures.peak, open);
			let isOpen = true;
			const end = () => {
				if (isOpen) open -= 1;
				isOpen = false;
			};
			if (!keepRequests) return { entry: undefined, end };
			const entry = {
				method,
				path,
				query: withoutSecrets(query),
				headers,
				rawBody,
				body: undefined,
				file: undefined,
				answer: undefined,
			};
			requests.push(entry);
			return { entry, end };
		},
		/** @param {boolean} forced */
		countToken(forced) {
			if (forced) figures.forcedTokenCalls += 1;
			else figures.tokenCalls += 1;
		},
		clear() {
			requests.length = 0;
			counts.clear();
			Object.assign(figures, { peak: open, tokenCalls: 0, forcedTokenCalls: 0 });
		},
	};
}

module.exports = { createRecorder };
