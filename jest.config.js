/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test'],
	// These need Chromium: jest.browser.config.js.
	testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
	testMatch: ['**/*.test.ts'],
	// Types are checked once by `npm run lint`; transpiling file by file keeps a test run short.
	transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.test.json' }] },
	globalSetup: '<rootDir>/test/support/makeTemporaryFolder.js',
	globalTeardown: '<rootDir>/test/support/removeTemporaryFolder.js',
	setupFiles: ['<rootDir>/test/support/environment.js'],
	testTimeout: 60_000,
	globals: { CHAOS: { seeds: [1], members: 1_000 } },
};
