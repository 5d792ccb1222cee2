const { existsSync } = require('node:fs');
const { join } = require('node:path');

const { cacheFolder } = require('../host/cache');

/** A Node that n8n 2.41 runs on: this one, or the one `npm run n8n` has prepared. */
function node24() {
	if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
	const prepared = join(cacheFolder('node24'), 'node_modules/node/bin/node');
	if (existsSync(prepared)) return prepared;
	throw new Error(
		'The benchmark needs Node 24, as n8n 2.41 does: use it, or run `npm run n8n` once, which prepares one.',
	);
}

module.exports = { node24 };
