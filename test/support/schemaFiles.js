const { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { dirname, join, sep } = require('node:path');

const root = join(__dirname, '..', '..', 'nodes');

/**
 * The output schemas beside the nodes, where n8n (since 2.41 for packages like this one) looks for
 * `__schema__/v<version>/<resource>/<operation>.json`, and for a node without both `__schema__/v<version>.json`; versions
 * have three numbers.
 *
 * `npm run schemas` writes them, from what the tests see; every other run of the tests compares.
 */
module.exports = {
	isUpdating: process.env.UPDATE_SCHEMAS === 'true',

	/** @param {string} node its folder @param {string} path in `__schema__` @returns {any} undefined when there is none */
	readSchema(node, path) {
		const file = join(root, node, '__schema__', path);
		return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
	},

	/** @param {string} node @param {string} path @param {any} schema */
	writeSchema(node, path, schema) {
		const file = join(root, node, '__schema__', path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, `${JSON.stringify(schema, null, '\t')}\n`);
	},

	/** @param {string} node @returns {string[]} paths of all that are there */
	schemaPaths(node) {
		return readdirSync(join(root, node, '__schema__'), { recursive: true, encoding: 'utf8' })
			.filter((path) => path.endsWith('.json'))
			.map((path) => path.split(sep).join('/'));
	},
};
