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
 * @property {string[]} [rows] folders of nodes/ that have a row of their own in the table of scores
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

/** @param {string} path in nodes/ @returns {string[]} the names of its folders */
const foldersIn = (path) =>
	readdirSync(join(NODES, path), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);

/** Each mutant runs the tests that reach it, thousands of times in one go: a folder's own unit suites need milliseconds. */
const quick = (/** @type {string} */ path) => ({
	mutate: [`nodes/${path}/**/*.ts`, ...TABLES],
	suites: [`unit/${path}`],
	onEngine: false,
});
/**
 * What n8n's engine makes of the operations over HTTP. All in one run, since the first run without a mutant costs more
 * than the mutants of a resource. Left out are suites that send hundreds of items, wait for
 * n8n's own repeats or for the repeats of calls that fail: those are the business of the loop and of the transport.
 */
const onEngine = {
	mutate: ['resources', 'fields', 'lists'].map((name) => `nodes/MemberCard/${name}/**/*.ts`),
	suites: [
		...['fields', 'lists', 'resources', 'runtime'].map((name) => `unit/MemberCard/${name}`),
		...['engine/operations', 'engine/operations.test.ts'],
		...[
			...['apiCall', 'choices', 'columns', 'getColumns', 'listEnds', 'memberTool', 'memberWrite'],
			...['searchCards', 'sync', 'triggerCards'],
		].map((name) => `engine/${name}.test.ts`),
	],
	onEngine: true,
	shortSleeps: true,
	rows: [
		...foldersIn('MemberCard/resources').map((name) => `MemberCard/resources/${name}`),
		...['MemberCard/fields', 'MemberCard/lists'],
	],
};

/** @type {Record<string, Folder>} */
const folders = {
	...Object.fromEntries(
		foldersIn('wechat').map((name) => [`wechat/${name}`, quick(`wechat/${name}`)]),
	),
	'MemberCard/runtime': quick('MemberCard/runtime'),
	MemberCard: onEngine,
	MemberCardTrigger: {
		mutate: ['nodes/MemberCardTrigger/**/*.ts'],
		suites: ['unit/MemberCardTrigger', 'engine/triggerCards.test.ts'],
		onEngine: true,
	},
	credentials: {
		mutate: ['credentials/**/*.ts'],
		suites: ['unit/credentials', 'unit/wechat/transport'],
		onEngine: true,
	},
};

/** The folder this process works on, as `run.js` has handed it down. */
function currentFolder() {
	const name = process.env.MUTATION_FOLDER ?? '';
	if (!Object.hasOwn(folders, name)) throw new Error(`There is no folder "${name}" to mutate`);
	return { name, ...folders[name] };
}

module.exports = { currentFolder, folders };
