const { execFile } = require('node:child_process');
const { cpSync, mkdtempSync, readFileSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { promisify } = require('node:util');

const root = join(__dirname, '..', '..');
const checks = pathToFileURL(join(root, '.ci/releaseChecks.mjs')).href;

/** The checks are an ES module, which jest's own loader does not take: a Node.js of their own runs them. */
async function ask(name, ...args) {
	const script = `
		import * as checks from ${JSON.stringify(checks)};
		console.log(JSON.stringify(checks[${JSON.stringify(name)}](...${JSON.stringify(args)})));`;
	const { stdout } = await promisify(execFile)(process.execPath, [
		'--input-type=module',
		'--eval',
		script,
	]);
	return JSON.parse(stdout);
}

/** The files a release is judged by, in a folder of their own. */
function copyPackage() {
	const folder = mkdtempSync(join(tmpdir(), 'release-'));
	for (const name of ['package.json', 'package-lock.json', 'CHANGELOG.md', 'LICENSE'])
		cpSync(join(root, name), join(folder, name));
	return folder;
}

/**
 * Calls npm in a copy of what git would bring: nothing is installed and nothing built.
 * @param {...string} args
 * @returns {Promise<string>} what it printed
 */
async function runNpmInCopy(...args) {
	const folder = copyPackage();
	for (const name of ['.ci', '.npmrc', 'index.js', 'README.md'])
		cpSync(join(root, name), join(folder, name), { recursive: true });
	// What `npm test` tells the tests about itself is not meant for this one.
	const env = Object.fromEntries(
		Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith('npm_')),
	);
	const { stdout, stderr } = await promisify(execFile)('npm', args, { cwd: folder, env });
	return stdout + stderr;
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string | RegExp} from
 * @param {string} to
 */
function setText(folder, name, from, to) {
	const file = join(folder, name);
	const text = readFileSync(file, 'utf8');
	const changed = text.replace(from, to);
	if (changed === text) throw new Error(`${name} has no ${from}`);
	writeFileSync(file, changed);
}

module.exports = {
	copyPackage,
	/** @type {(folder: string, wanted?: object) => Promise<string[]>} */
	findProblems: async (...args) => await ask('findProblems', ...args),
	/** @type {(changelog: string, version: string) => Promise<string>} */
	notesOf: async (...args) => await ask('notesOf', ...args),
	runNpmInCopy,
	setText,
};
