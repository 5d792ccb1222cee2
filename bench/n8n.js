const { dirname, join } = require('node:path');

const { prepare } = require('../host/prepare');

const HTTP_REQUEST = 'n8n-nodes-base/dist/nodes/HttpRequest/HttpRequest.node.js';

/**
 * The real n8n that `npm run n8n` uses too, downloaded on first use: of it come the Node.js that n8n runs on and its own
 * HTTP Request node.
 *
 * @returns {Promise<{node: string, httpRequestNode: string}>} two files
 */
async function prepareN8n() {
	const { node, n8n } = await prepare((line) => process.stderr.write(`${line}\n`));
	return { node, httpRequestNode: join(dirname(n8n), '../..', HTTP_REQUEST) };
}

module.exports = { prepareN8n };
