const base = require('../jest.config');
const { currentFolder } = require('./folders');

const { suites, onEngine } = currentFolder();

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
	testTimeout: onEngine ? 30_000 : 5_000,
};
