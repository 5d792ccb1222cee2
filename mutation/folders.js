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
/** The operations of a resource, by what n8n's engine makes of them over HTTP. */
const operations = (/** @type {string} */ resource) => ({
	mutate: [`nodes/MemberCard/resources/${resource}/**/*.ts`],
	suites: [
		`unit/MemberCard/resources/${resource}`,
		...engine('operations', ...(SUITES_OF[resource] ?? [])),
	],
	onEngine: true,
	shortSleeps: true,
});

/** What the engine is asked about one resource besides its operations. @type {Record<string, string[]>} */
const SUITES_OF = {
	api: ['apiCall'],
	card: ['limits', 'listEnds'],
	distribution: ['timeouts'],
	member: [
		...['answers', 'choices', 'columns', 'failures', 'limits', 'memberTool', 'memberWrite'],
		'sync',
	],
	paymentGift: ['listEnds'],
	subMerchant: ['choices', 'listEnds'],
};

/** @param {string[]} names suites of test/engine besides those of single operations */
const engine = (...names) => [
	'engine/operations',
	...names.map((name) => `engine/${name}.test.ts`),
];

/** @type {Record<string, Folder>} */
const folders = {
	...Object.fromEntries(
		foldersIn('wechat').map((name) => [`wechat/${name}`, quick(`wechat/${name}`)]),
	),
	'MemberCard/runtime': quick('MemberCard/runtime'),
	...Object.fromEntries(
		foldersIn('MemberCard/resources').map((name) => [
			`MemberCard/resources/${name}`,
			operations(name),
		]),
	),
	'MemberCard/fields': {
		mutate: ['nodes/MemberCard/fields/**/*.ts'],
		suites: ['unit/MemberCard', ...engine('operations', 'columns', 'getColumns', 'choices')],
		onEngine: true,
		shortSleeps: true,
	},
	'MemberCard/lists': {
		mutate: ['nodes/MemberCard/lists/**/*.ts'],
		suites: engine('getColumns', 'searchCards', 'triggerCards', 'listEnds'),
		onEngine: true,
		shortSleeps: true,
	},
	MemberCardTrigger: {
		mutate: ['nodes/MemberCardTrigger/**/*.ts'],
		suites: ['unit/MemberCardTrigger'],
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
