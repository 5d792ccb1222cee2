const base = require('./jest.config');

/** `npm run test:chaos`: the chaos tests on ten seeds with ten thousand updates each; `npm test` runs one small seed. */
module.exports = {
	...base,
	roots: ['<rootDir>/test/chaos'],
	globals: { CHAOS: { seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], members: 10_000 } },
	testTimeout: 600_000,
};
