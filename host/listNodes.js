/**
 * `node host/listNodes.js 2.0.0`: writes down what n8n's own nodes can do in that version, as far as the examples use
 * them, for `test/documents/exampleNodes.test.ts`. The version is that of the npm package n8n-nodes-base, the same as
 * n8n's in its first two numbers.
 */
const { writeFileSync } = require('node:fs');
const { readFile } = require('node:fs/promises');
const { join } = require('node:path');

const { plainEnvironment } = require('./environment');
const { readExamples } = require('./examples');
const { run, temporaryFolder } = require('./processes');

const PACKAGE = 'n8n-nodes-base';
const LISTS = join(__dirname, '../test/documents/nodesOfN8n');

/** @returns {Promise<any[]>} every node description of this version, one for each of a node's implementations */
async function nodeTypes(version) {
	const folder = await temporaryFolder('n8n-nodes-base-');
	const options = { cwd: folder, env: plainEnvironment() };
	const [{ filename }] = JSON.parse(
		await run('npm', ['pack', '--json', `${PACKAGE}@${version}`], options),
	);
	const list = 'package/dist/types/nodes.json';
	await run('tar', ['-xzf', filename, list], options);
	return JSON.parse(await readFile(join(folder, list), 'utf8'));
}

const sorted = (values) => [...new Set(values)].sort((a, b) => (a > b ? 1 : -1));

/** Properties at any depth, collections and their entries included. */
function allProperties(properties = []) {
	return properties.flatMap((property) => [
		property,
		...allProperties(
			(property.options ?? []).flatMap(
				(option) => option.values ?? ('name' in option ? option : []),
			),
		),
	]);
}

function summary(implementations) {
	const properties = implementations.flatMap((node) => allProperties(node.properties));
	const valuesOf = (name) =>
		properties
			.filter((property) => property.name === name && property.type === 'options')
			.flatMap(({ options }) => options.map(({ value }) => value));
	return {
		versions: sorted(implementations.flatMap(({ version }) => version)),
		resources: sorted(valuesOf('resource')),
		operations: sorted(valuesOf('operation')),
		parameters: sorted(properties.filter(({ type }) => type !== undefined).map(({ name }) => name)),
		collections: sorted(
			properties.flatMap(({ options = [] }) =>
				options.filter(({ values }) => values !== undefined).map(({ name }) => name),
			),
		),
	};
}

/** @param {string} version */
async function main(version = '') {
	if (!/^\d+\.\d+\.\d+$/.test(version))
		throw new Error('Which version of n8n-nodes-base? For example: node host/listNodes.js 2.0.0');
	const all = await nodeTypes(version);
	const used = readExamples()
		.flatMap(({ nodes }) => nodes.map(({ type }) => type))
		.filter((type) => type.startsWith(`${PACKAGE}.`))
		.map((type) => type.slice(PACKAGE.length + 1));
	const list = Object.fromEntries(
		sorted(used).map((name) => [name, summary(all.filter((node) => node.name === name))]),
	);
	const file = join(LISTS, `${version}.json`);
	writeFileSync(file, `${JSON.stringify(list, null, '\t')}\n`);
	console.log(`${file}: ${Object.keys(list).length} nodes`);
}

main(process.argv[2]).catch((error) => {
	console.error(error.message);
	process.exitCode = 1;
});
