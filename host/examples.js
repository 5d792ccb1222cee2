const { createHash } = require('node:crypto');
const { readdirSync, readFileSync } = require('node:fs');
const { basename, join } = require('node:path');

const FOLDER = join(__dirname, '..', 'examples');

/**
 * The example workflows, with ids made of their file names, so that a second import finds those of the first.
 * @returns {Array<{id: string, name: string, nodes: any[], connections: object, hash: string}>}
 */
function readExamples() {
	return readdirSync(FOLDER)
		.filter((file) => file.endsWith('.json'))
		.map((file) => {
			const text = readFileSync(join(FOLDER, file), 'utf8');
			const hash = createHash('sha256').update(text).digest('hex');
			return { id: basename(file, '.json'), ...JSON.parse(text), active: false, hash };
		})
		.filter(({ nodes }) => Array.isArray(nodes));
}

/**
 * @param {string} id
 * @throws {Error} when there is none of this name
 */
function readExample(id) {
	const example = readExamples().find((each) => each.id === id);
	if (example === undefined) throw new Error(`There is no example ${id}.json`);
	return example;
}

module.exports = { readExample, readExamples };
