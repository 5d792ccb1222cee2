const { currentFolder } = require('./folders');

const { name, mutate, onEngine } = currentFolder();

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
module.exports = {
	testRunner: 'jest',
	jest: { configFile: 'mutation/jest.config.js', enableFindRelatedTests: false },
	coverageAnalysis: 'perTest',
	mutate,
	ignoreStatic: onEngine,
	ignorePatterns: [
		'/*',
		'!/credentials',
		'!/engine',
		'!/examples',
		'!/mutation',
		'!/nodes',
		'!/simulator',
		'!/test',
		'!/jest.config.js',
		'!/package.json',
		'!/tsconfig*.json',
	],
	reporters: ['clear-text', 'progress-append-only', 'json'],
	jsonReporter: { fileName: `reports/mutation/${name.replaceAll('/', '.')}.json` },
	clearTextReporter: { allowColor: false, reportTests: false },
	thresholds: { high: 90, low: 80, break: 80 },
	concurrency: 2,
	timeoutMS: onEngine ? 30_000 : 3_000,
	allowEmpty: false,
};
