const { existsSync } = require('node:fs');
const { join } = require('node:path');

const { cacheFolder } = require('../host/cache');

/** Where n8n's own HTTP Request node lies in the n8n that `npm run n8n` has prepared; undefined without one. */
async function findHttpRequestNode() {
	const file = join(
		cacheFolder('n8n-2.41.1'),
		'node_modules/n8n-nodes-base/dist/nodes/HttpRequest/HttpRequest.node.js',
	);
	if (existsSync(file)) return file;
	process.stderr.write(
		"n8n's HTTP Request node is left out: run `npm run n8n` once, which prepares a real n8n.\n",
	);
	return undefined;
}

module.exports = { findHttpRequestNode };
