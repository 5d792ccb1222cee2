/** What forms say: the description of a node and the fields of a credential, made anew with every instance. */
const WORDS = new Set(['description', 'displayName', 'documentationUrl', 'icon', 'properties']);

/** The suites of descriptions and documents compare words; here is counted what code does. */
const ignoreWords = {
	/** @param {{ node: { type: string, key?: { name?: string } } }} path of Babel */
	shouldIgnore({ node: { type, key } }) {
		return type === 'ClassProperty' && WORDS.has(key?.name ?? '') ? 'words of a form' : undefined;
	},
};

// Not as a whole `module.exports`: Stryker imports it by its name.
exports.strykerPlugins = [{ kind: 'Ignore', name: 'words', value: ignoreWords }];
