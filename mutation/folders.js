const { readdirSync } = require('node:fs');
const { join } = require('node:path');

/**
 * What mutation testing mutates, folder by folder, and which suites have to notice. Each folder is a run of its own that
 * takes minutes: `npm run test:mutation -- wechat/values`.
 *
 * @typedef {object} Folder
 * @property {string[]} mutate
 * @property {string[]} suites files or folders of test/
 * @property {boolean} onEngine its suites load n8n's engine. That takes seconds per mutant, so only what functions do is
 *   mutated, not the words and tables that are made while modules load: those have suites of their own.
 * @property {boolean} [shortSleeps] pauses between tries take a twentieth: its suites wait for real ones
 */

/** Tables that a suite compares with their source, value by value. */
const TABLES = [
	'!nodes/wechat/errors/errcodes/**',
	'!nodes/wechat/push/events.ts',
	'!nodes/wechat/push/eventFields.ts',
	'!nodes/wechat/card/enums.ts',
];

const NODES = join(__dirname, '..', 'nodes');

/** @param {string} path in nodes/ @returns {string[]} its folders, with that path */
const foldersIn = (path) =>
	readdirSync(join(NODES, path), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => `${path}/${name}`);

/** Each mutant runs the tests that reach it, thousands of times in one go: a folder's own unit suites need milliseconds. */
const quick = (/** @type {string} */ path) => ({
	mutate: [`nodes/${path}/**/*.ts`, ...TABLES],
	suites: [`unit/${path}`],
	onEngine: false,
});
const onEngine = (/** @type {string} */ path, suites = ['engine', 'unit/MemberCard']) => ({
	mutate: [`${path}/**/*.ts`],
	suites,
	onEngine: true,
});

/** @type {Record<string, Folder>} */
const folders = {
	...Object.fromEntries(foldersIn('wechat').map((path) => [path, quick(path)])),
	'MemberCard/runtime': quick('MemberCard/runtime'),
	...Object.fromEntries(
		foldersIn('MemberCard/resources').map((path) => [path, onEngine(`nodes/${path}`)]),
	),
	'MemberCard/fields': onEngine('nodes/MemberCard/fields'),
	'MemberCard/lists': onEngine('nodes/MemberCard/lists'),
	MemberCardTrigger: onEngine('nodes/MemberCardTrigger', ['unit/MemberCardTrigger']),
	credentials: onEngine('credentials', ['unit/credentials', 'unit/wechat/transport']),
};

/** The folder this process works on, as `run.js` has handed it down. */
function currentFolder() {
	const name = process.env.MUTATION_FOLDER ?? '';
	if (!Object.hasOwn(folders, name)) throw new Error(`There is no folder "${name}" to mutate`);
	return { name, ...folders[name] };
}

module.exports = { currentFolder, folders };
