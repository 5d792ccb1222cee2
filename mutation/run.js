/**
 * `npm run test:mutation -- <folder>…` changes the code of these folders in many places and counts how often the tests
 * notice; without a folder, of all of them, one after the other. `--afresh` forgets what the last run has found.
 * `-- --publish` brings what the last runs found into docs/testing.md.
 */
const { spawnSync } = require('node:child_process');
const { rmSync } = require('node:fs');
const { dirname, join } = require('node:path');

const { folders } = require('./folders');
const { publish } = require('./scores');

const ROOT = join(__dirname, '..');

/**
 * @param {string} name
 * @param {boolean} isAfresh
 * @returns {boolean} whether enough mutants were killed
 */
function mutate(name, isAfresh) {
	console.log(`\n${name}`);
	const stryker = dirname(require.resolve('@stryker-mutator/core/package.json'));
	const { status } = spawnSync(
		process.execPath,
		[
			join(stryker, 'bin/stryker.js'),
			...['run', 'mutation/stryker.config.js', ...(isAfresh ? ['--force'] : [])],
		],
		{
			cwd: ROOT,
			stdio: 'inherit',
			env: { ...process.env, MUTATION_FOLDER: name },
		},
	);
	// One that was killed leaves its copy of the sources behind, which the linter would read.
	rmSync(join(ROOT, '.stryker-tmp'), { recursive: true, force: true });
	return status === 0;
}

/** @param {string[]} words */
function main(words) {
	if (words.includes('--publish')) return publish();
	const isAfresh = words.includes('--afresh');
	const given = words.filter((word) => word !== '--afresh');
	const unknown = given.filter((word) => !Object.hasOwn(folders, word));
	if (unknown.length > 0)
		throw new Error(
			`There is no folder "${unknown[0]}". There are:\n${Object.keys(folders).join('\n')}`,
		);
	const names = given.length > 0 ? given : Object.keys(folders);
	const failed = names.filter((name) => !mutate(name, isAfresh));
	if (failed.length > 0) throw new Error(`Too many mutants live in ${failed.join(', ')}`);
}

try {
	main(process.argv.slice(2));
} catch (error) {
	console.error(error.message);
	process.exitCode = 1;
}
