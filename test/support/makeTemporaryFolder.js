const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** Jest does not tell a suite when its process ends: what suites put into this folder goes with the whole run. */
module.exports = () => {
	process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'member-card-tests-'));
};
