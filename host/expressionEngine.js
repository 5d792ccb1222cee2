const { run } = require('./processes');

/** Loads what n8n evaluates expressions in, from where n8n itself would; fails where it is there and does not load. */
const LOAD = `
const { createRequire } = require('node:module');
let runtime;
try {
	runtime = createRequire(process.argv[1]).resolve('@n8n/expression-runtime');
} catch {
	process.exit();
}
createRequire(runtime)('isolated-vm');
`;

/**
 * The isolates in which n8n evaluates expressions are a compiled part. That of n8n 1.123 is there for Node.js 22 and 24
 * only, and without it n8n does not start, unless it is told to evaluate expressions as it did before.
 * @param {{node: string, n8n: string}} program
 * @returns {Promise<Record<string, string>>} settings of n8n
 */
async function expressionSettings({ node, n8n }) {
	return await run(node, ['-e', LOAD, n8n]).then(
		() => ({}),
		() => ({ N8N_EXPRESSION_ENGINE: 'legacy' }),
	);
}

module.exports = { expressionSettings };
