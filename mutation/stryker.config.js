const { join } = require('node:path');

const { currentFolder } = require('./folders');

const { name, mutate, onEngine } = currentFolder();
const report = `reports/mutation/${name.replaceAll('/', '.')}.json`;

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
module.exports = {
	testRunner: 'jest',
	jest: { configFile: 'mutation/jest.config.js', enableFindRelatedTests: false },
	coverageAnalysis: 'perTest',
	mutate,
	plugins: ['@stryker-mutator/*', join(__dirname, 'ignoreWords.js')],
	ignorers: ['words'],
	ignoreStatic: onEngine,
	ignorePatterns: [
		'/*',
		'!/credentials',
		'!/engine',
		'!/examples',
		'!/icons',
		'!/mutation',
		'!/nodes',
		'!/simulator',
		'!/test',
		'!/jest.config.js',
		'!/package.json',
		'!/tsconfig*.json',
	],
	reporters: ['clear-text', 'progress-append-only'],
	// The report: what the last run found of a mutant counts as long as its code and the tests that reach it are the same.
	// No reporter writes it too, because two who write one file at once spoil it.
	incremental: true,
	incrementalFile: report,
	// Each run of jest leaves something in the memory of its process.
	maxTestRunnerReuse: 1000,
	clearTextReporter: { allowColor: false, reportTests: false },
	thresholds: { high: 90, low: 80, break: 80 },
	concurrency: Number(process.env.MUTATION_PROCESSES ?? 2),
	timeoutMS: onEngine ? 40_000 : 20_000,
	allowEmpty: false,
};
