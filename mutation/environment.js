require('../engine/environment');
const { createRequire } = require('node:module');
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');
const { default: Runtime } = require('jest-runtime');

/** Stands for the context of this process where jest asks for one of its own. */
const THIS_CONTEXT = vm.createContext();

const { compileFunction } = vm;
/** File → its code and what has been compiled of it: mutants differ by a switch and not by their code. */
const compiled = new Map();

vm.compileFunction = (code, parameters, { parsingContext, ...options } = {}) => {
	if (parsingContext !== THIS_CONTEXT)
		return compileFunction(code, parameters, { ...options, parsingContext });
	const known = compiled.get(options.filename);
	if (known?.code === code) return known.module;
	const module = compileFunction(code, parameters, options);
	compiled.set(options.filename, { code, module });
	return module;
};

const { requireInternalModule } = Runtime.prototype;
/** A third of what a mutant costs: jest loads its matchers anew for every suite. */
Runtime.prototype.requireInternalModule = function (from, name) {
	if (name === '@jest/expect') return createRequire(from)(name);
	return requireInternalModule.call(this, from, name);
};

/** What is true of one run of jest, which is the run of one mutant. */
const run = { hasFailed: false, endsEarly: false };

/**
 * Suites in the context of this process instead of one of their own. What `loadedOnce/` lists is loaded once for all
 * mutants then, and stays of one kind with the code under test: an error of one is an `instanceof Error` of the other.
 * n8n's engine takes seconds to load, a mutant's tests milliseconds.
 *
 * After the first failed test the mutant is dead, and the others are skipped.
 */
class OneContext extends TestEnvironment {
	constructor(config, context) {
		super(config, context);
		const { projectConfig } = config;
		this.before = Object.getOwnPropertyDescriptors(globalThis);
		this.global = /** @type {any} */ (globalThis);
		Object.assign(globalThis, projectConfig.globals, { requireOnce: require });
		this.moduleMocker = anew(this.moduleMocker, globalThis);
		this.fakeTimersModern = anew(this.fakeTimersModern, {
			config: projectConfig,
			global: globalThis,
		});
	}

	getVmContext() {
		return this.context && THIS_CONTEXT;
	}

	handleTestEvent({ name, test }) {
		if (name === 'test_start' && run.endsEarly && run.hasFailed) test.mode = 'skip';
		if (name === 'test_done' && test.errors.length > 0) run.hasFailed = true;
	}

	async teardown() {
		await super.teardown();
		for (const key of Reflect.ownKeys(globalThis)) {
			const property = Reflect.get(this.before, key);
			if (property === undefined) Reflect.deleteProperty(globalThis, key);
			else Reflect.defineProperty(globalThis, key, property);
		}
	}
}

/**
 * Another one of the same class, made with other arguments.
 * @template T
 * @param {T} instance
 * @param {...unknown} parts
 * @returns {T}
 */
function anew(instance, ...parts) {
	return new /** @type {any} */ (instance).constructor(...parts);
}

module.exports = OneContext;
module.exports.run = run;
