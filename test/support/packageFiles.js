const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..', '..');

/** Files of the package by their path in it; the linted tests may not touch the file system. */
module.exports = {
	exists: (path) => existsSync(join(root, path)),
	text: (path) => readFileSync(join(root, path), 'utf8'),
	bytes: (path) => readFileSync(join(root, path)),
};
