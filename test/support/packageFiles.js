const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..', '..');

/** What is made here, what only this machine keeps, and pictures. */
const NO_SOURCES = /^\.|^(coverage|dist|icons|node_modules|out|reports)$/;

/** Files of the package by their path in it; the linted tests may not touch the file system. */
module.exports = {
	/** @returns {string[]} the folders at the top that hold code or documents */
	sourceFolders: () =>
		readdirSync(root, { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map(({ name }) => name)
			.filter((name) => !NO_SOURCES.test(name)),
	/** @returns {string[]} names of the files in a folder that end so */
	filesIn: (folder, end) => readdirSync(join(root, folder)).filter((file) => file.endsWith(end)),
	/** @returns {string[]} the Markdown files in a folder, by their path in the package */
	pagesIn: (folder) =>
		readdirSync(join(root, folder))
			.filter((file) => file.endsWith('.md'))
			.map((file) => `${folder}/${file}`),
	exists: (path) => existsSync(join(root, path)),
	text: (path) => readFileSync(join(root, path), 'utf8'),
	bytes: (path) => readFileSync(join(root, path)),
};
