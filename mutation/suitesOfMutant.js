const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');

const { run } = require('./environment');

const NAMES_FILE = 'test-names.json';

/**
 * Which suites a run of mutation testing loads. Stryker names the tests that reach a mutant but has jest load every
 * suite to find them, which takes longer than all tests together. Here the first run without a mutant notes which suite
 * holds which tests, and a run with a mutant loads only the suites of the tests it asks for.
 *
 * A mutant in a constant is made while modules load: Stryker then asks for all tests. Such a run loads the suites named
 * like the mutated file, if there are any. Fewer tests can only leave more mutants alive, so no score gets better by it.
 */
module.exports = class MutantSuites {
	constructor({ contexts, globalConfig }) {
		this.isStryker = contexts[0].config.globals.__strykerGlobalNamespace__ !== undefined;
		this.testNamePattern = globalConfig.testNamePattern;
		this.mutant = process.env.__STRYKER_ACTIVE_MUTANT__;
		Object.assign(run, { hasFailed: false, endsEarly: this.mutant !== undefined });
	}

	sort(tests) {
		if (!this.isStryker || this.mutant === undefined) return tests;
		return this.testNamePattern ? this.reaching(tests) : namedAlike(tests, this.mutant);
	}

	cacheResults(_tests, { testResults }) {
		if (!this.isStryker || this.mutant !== undefined) return;
		const durationOf = ({ perfStats: { start, end } }) => end - start;
		const names = testResults
			.sort((one, other) => durationOf(one) - durationOf(other))
			.map(({ testFilePath, testResults: found }) => [
				testFilePath,
				found.map(({ fullName }) => fullName),
			]);
		writeFileSync(NAMES_FILE, JSON.stringify(names));
	}

	reaching(tests) {
		const names = new Map(JSON.parse(readFileSync(NAMES_FILE, 'utf8')));
		const pattern = new RegExp(this.testNamePattern, 'i');
		const order = [...names.keys()];
		return tests
			.filter(({ path }) => names.get(path)?.some((name) => pattern.test(name)) ?? true)
			.sort((one, other) => order.indexOf(one.path) - order.indexOf(other.path));
	}
};

/** The suites of `nodes/wechat/card/schema.ts` are `test/unit/wechat/card/schema….test.ts`. */
function namedAlike(tests, mutant) {
	const file = mutatedFiles().get(mutant);
	if (file === undefined) return tests;
	const folder = dirname(file).replace(/^nodes/, 'test/unit');
	const start = join(process.cwd(), folder, basename(file, '.ts'));
	const alike = tests.filter(({ path }) => /^\w*\.test\.ts$/.test(path.replace(start, '')));
	return alike.length > 0 ? alike : tests;
}

let files;

/** The file of each mutant, found by the switches that Stryker has put into the sources. */
function mutatedFiles() {
	files ??= new Map(
		readdirSync('nodes', { recursive: true, encoding: 'utf8' })
			.filter((path) => path.endsWith('.ts'))
			.map((path) => join('nodes', path))
			.flatMap((path) => {
				const text = readFileSync(path, 'utf8');
				return [...text.matchAll(/stryMutAct_9fa48\("(\d+)"\)/g)].map(([, id]) => [id, path]);
			}),
	);
	return files;
}
