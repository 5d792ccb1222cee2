const base = require('./jest.config');

/** The simulator's pages in a real browser: `npm run test:browser`. */
module.exports = { ...base, roots: ['<rootDir>/test/browser'], testPathIgnorePatterns: [] };
