const base = require('../jest.config');
const { currentFolder } = require('./folders');

const { suites } = currentFolder();

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
	// Generated inputs take seconds on a busy machine; endless loops end by Stryker's own limit.
	testTimeout: 30_000,
};
