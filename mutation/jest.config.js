const { readdirSync } = require('node:fs');
const { basename, join } = require('node:path');

const base = require('../jest.config');
const { currentFolder } = require('./folders');

const { suites, shortSleeps, onEngine } = currentFolder();
const loadedOnce = readdirSync(join(__dirname, 'loadedOnce')).map((file) => basename(file, '.js'));

/** The suites that have to notice the mutants of one folder. */
module.exports = {
	...base,
	rootDir: '..',
	testMatch: suites.map((path) =>
		path.endsWith('.ts') ? `<rootDir>/test/${path}` : `<rootDir>/test/${path}/**/*.test.ts`,
	),
	testPathIgnorePatterns: [
		// Thousands of generated inputs, other processes, and a table that is not mutated.
		'/test/unit/wechat/push/xmlGenerated\\.test',
		'/test/unit/wechat/errors/errcodes\\.test',
	],
	testSequencer: '<rootDir>/mutation/suitesOfMutant.js',
	testEnvironment: join(__dirname, 'environment.js'),
	moduleNameMapper: { [`^(${loadedOnce.join('|')})$`]: '<rootDir>/mutation/loadedOnce/$1.js' },
	globals: { ...base.globals, SHORT_SLEEPS: shortSleeps },
	// Generated inputs take seconds on a busy machine; endless loops end by Stryker's own limit.
	testTimeout: onEngine ? 30_000 : 10_000,
};
