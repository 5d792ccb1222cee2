const base = require('./jest.config');

/** What mutation testing runs: everything but the simulator's own tests, generated inputs and the documents. */
module.exports = {
	...base,
	testPathIgnorePatterns: ['/test/simulator', '/test/chaos', 'xmlGenerated', 'documentation', 'errcodes'],
};
