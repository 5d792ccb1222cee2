const base = require('./jest.config');

/**
 * What mutation testing runs. Each mutant runs the tests that reach it, thousands of times in one go, so only suites
 * that load neither n8n's engine nor an HTTP server are of use here: they need milliseconds, and between them they ask
 * for all behaviour of the mutated files. The suites left out, on the engine, the simulator and n8n's webhook contexts,
 * prove the same once more for the whole package in `npm test`.
 */
module.exports = {
	...base,
	testMatch: ['<rootDir>/test/unit/**/*.test.ts'],
	testPathIgnorePatterns: [
		'/test/unit/MemberCard/(MemberCard\\.node|resources/)',
		'/test/unit/MemberCardTrigger/(MemberCardTrigger\\.node|anyMessage|deliveries|forward|rememberedSecrets|selection|webhook\\w*)\\.test',
		'/test/unit/credentials/',
		// Thousands of generated inputs, and a table that is not mutated.
		'/test/unit/wechat/push/xmlGenerated\\.test',
		'/test/unit/wechat/errors/errcodes\\.test',
	],
	testSequencer: '<rootDir>/test/support/mutantSuites.js',
	testTimeout: 5_000,
};
