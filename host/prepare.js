const { existsSync, readFileSync, realpathSync } = require('node:fs');
const { delimiter, dirname, join } = require('node:path');

const { cacheFolder } = require('./cache');
const { installOnce } = require('./download');
const { expressionSettings } = require('./expressionEngine');
const { run } = require('./processes');
const { createProgress } = require('./progress');

/**
 * An n8n and the Node.js that runs it, both files to be run as `node n8n …` with these environment variables.
 *
 * @typedef {{node: string, n8n: string, version: string, settings: Record<string, string>}} Program
 */

/** `N8N_VERSION=1.123.81` takes another one; each has a folder of its own. */
const N8N_VERSION = process.env.N8N_VERSION || '2.41.1';
/** What to download where no Node.js fits. */
const NODE_MAJOR = 24;
const IS_N8N_1 = N8N_VERSION.startsWith('1.');
/** Asked of Node.js before n8n is there to say it: the 1.x line runs on what this package needs itself. */
const NODE_WANTED = IS_N8N_1 ? '>=20 <=24' : `>=${NODE_MAJOR}`;
/** n8n 1 and the first of n8n 2 take this part from another host than npm's; later ones, like this, from npm. */
const OVERRIDES = { xlsx: 'npm:@e965/xlsx@0.20.2' };

/**
 * Finds, or downloads once, an n8n and a Node.js that runs it.
 *
 * In this order: the n8n that `N8N_BIN` names; an `n8n` of the right version on the path; the one in the cache folder.
 * Node.js likewise: the one this script runs on, if n8n accepts it; another on the path; the one in the cache folder.
 *
 * @param {ReturnType<typeof createProgress>} [progress] is told what takes long
 * @returns {Promise<Program>}
 */
async function prepare(progress = createProgress()) {
	const program = await findProgram(progress);
	return { ...program, settings: await expressionSettings(program) };
}

async function findProgram(progress) {
	const given = givenN8n() ?? n8nOnPath();
	if (given !== undefined) {
		const node = await findNode(given.engines, progress);
		return { node, n8n: given.n8n, version: given.version };
	}
	const folder = cacheFolder(`n8n-${N8N_VERSION}`);
	const node = await findNode(NODE_WANTED, progress);
	await installOnce({
		folder,
		title: `n8n ${N8N_VERSION}`,
		size: '2 to 3 GB on disk, 5 to 10 minutes',
		node,
		overrides: OVERRIDES,
		// Of all install scripts n8n needs only the one of its database; one of another part fails on a plain machine.
		steps: [
			['install', `n8n@${N8N_VERSION}`, '--ignore-scripts'],
			['rebuild', 'sqlite3', '--ignore-scripts=false'],
		],
		isComplete: async (place) => await hasDatabase(place, node),
		progress,
	});
	return { node, n8n: join(folder, 'node_modules/n8n/bin/n8n'), version: N8N_VERSION };
}

function givenN8n() {
	const file = process.env.N8N_BIN;
	if (!file) return undefined;
	const found = existsSync(file) ? describe(file) : undefined;
	if (found === undefined)
		throw new Error(`N8N_BIN is ${file}, which is not the n8n command of an n8n installed by npm`);
	return found;
}

function n8nOnPath() {
	return candidates('n8n')
		.map(describe)
		.find((found) => found?.version === N8N_VERSION);
}

/** @returns {{n8n: string, version: string, engines: string} | undefined} undefined for anything but n8n's own file */
function describe(file) {
	const n8n = realpathSync(file);
	const about = join(dirname(n8n), '..', 'package.json');
	if (!existsSync(about)) return undefined;
	const { name, version, engines } = JSON.parse(readFileSync(about, 'utf8'));
	return name === 'n8n' ? { n8n, version, engines: engines?.node ?? '' } : undefined;
}

function candidates(command) {
	return (process.env.PATH ?? '')
		.split(delimiter)
		.filter((folder) => folder !== '')
		.map((folder) => join(folder, command))
		.filter((file) => existsSync(file));
}

async function findNode(engines, progress) {
	for (const node of [process.execPath, ...candidates('node')]) {
		if (accepts(engines, await versionOf(node))) return node;
	}
	const folder = cacheFolder(`node${NODE_MAJOR}`);
	const binary = (place) => join(place, 'node_modules/node/bin/node');
	await installOnce({
		folder,
		title: `Node.js ${NODE_MAJOR}`,
		size: 'some 200 MB on disk',
		node: process.execPath,
		// This npm package fetches the program for this machine with its install script.
		steps: [['install', `node@${NODE_MAJOR}`, '--ignore-scripts=false']],
		isComplete: async (place) =>
			(await versionOf(binary(place)))?.startsWith(`${NODE_MAJOR}.`) ?? false,
		progress,
	});
	const found = await versionOf(binary(folder));
	if (!accepts(engines, found))
		throw new Error(`This n8n wants Node.js ${engines}; there is ${process.version} and ${found}`);
	return binary(folder);
}

/** Of n8n's ranges, such as `>=20.19 <= 24.x`, the major versions are enough. */
function accepts(engines, version) {
	if (version === undefined) return false;
	const major = Number.parseInt(version, 10);
	const atLeast = Number(/>=\s*(\d+)/.exec(engines)?.[1] ?? 0);
	const atMost = Number(/<=\s*(\d+)/.exec(engines)?.[1] ?? Infinity);
	return major >= atLeast && major <= atMost;
}

/** @returns {Promise<string | undefined>} such as `24.21.0`; undefined if it does not run */
async function versionOf(node) {
	const version = await run(node, ['--version']).catch(() => '');
	return /^v(\d+\.\d+\.\d+)/.exec(version)?.[1];
}

/** n8n without its compiled database starts and then stops. */
async function hasDatabase(folder, node) {
	const file = join(folder, 'node_modules/n8n/bin/n8n');
	if (!existsSync(file) || describe(file)?.version !== N8N_VERSION) return false;
	const opens = "new (require('sqlite3').Database)(':memory:')";
	return await run(node, ['-e', opens], { cwd: folder }).then(
		() => true,
		() => false,
	);
}

module.exports = { prepare };

if (require.main === module) {
	prepare().then(
		({ node, n8n, version }) => console.log(`n8n ${version}: ${node} ${n8n}`),
		(error) => {
			console.error(error.message);
			process.exitCode = 1;
		},
	);
}
