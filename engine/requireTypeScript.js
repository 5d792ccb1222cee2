const { readFileSync } = require('node:fs');

const { ModuleKind, ScriptTarget, transpileModule } = require('typescript');

const COMPILER_OPTIONS = {
	module: ModuleKind.CommonJS,
	target: ScriptTarget.ES2022,
	esModuleInterop: true,
};

/**
 * Loads a TypeScript file and what it imports, without looking at types.
 * @param {string} file absolute
 */
function requireTypeScript(file) {
	const { '.js': _javaScript, ...others } = require.extensions;
	for (const extension of Object.keys(others)) delete require.extensions[extension];
	require.extensions['.ts'] = (module, path) =>
		/** @type {any} */ (module)._compile(
			transpileModule(readFileSync(path, 'utf8'), { compilerOptions: COMPILER_OPTIONS }).outputText,
			path,
		);
	// Before JSON, because beside `MemberCard.node.ts` there is a `MemberCard.node.json`.
	Object.assign(require.extensions, others);
	return require(file);
}

module.exports = { requireTypeScript };
