/**
 * The linter of the plain JavaScript: the simulator, n8n's engine in memory, the checks in a real n8n, the bench and
 * the tools. `eslint.config.mjs` must stay n8n's template word for word (`n8n.strict`), so these rules have a file of
 * their own: `npm run lint:tools`.
 */
import js from '@eslint/js';
import node from 'eslint-plugin-n';

/** What Node.js runs directly and what ends by itself, with a code: everything else leaves that to its caller. */
const commands = [
	'bench/contender.js',
	'bench/index.js',
	'bench/wechat.js',
	'host/screenshots/index.js',
	'host/start.js',
	'host/test.js',
	'host/watchman.js',
	'simulator/cli.js',
];

export default [
	{ ignores: ['coverage/', 'dist/', 'out/', 'reports/'] },
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	js.configs.recommended,
	{ files: ['**/*.{js,cjs}'], ...node.configs['flat/recommended-script'] },
	{ files: ['**/*.mjs'], ...node.configs['flat/recommended-module'] },
	{
		rules: {
			eqeqeq: 'error',
			'no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
			],
			'no-var': 'error',
			'object-shorthand': 'error',
			'prefer-const': 'error',
			// Node.js 20 calls fetch and its kin experimental; crc32 came to Node.js 20 with 20.15.
			'n/no-unsupported-features/node-builtins': [
				'error',
				{ allowExperimental: true, ignores: ['zlib.crc32'] },
			],
			// Nothing in these folders is published; all of it runs on the devDependencies.
			'n/no-unpublished-import': 'off',
			'n/no-unpublished-require': 'off',
		},
	},
	// Node.js 20 has no other hook for what require() loads.
	{ files: ['engine/requireTypeScript.js'], rules: { 'n/no-deprecated-api': 'off' } },
	// This one runs in a browser.
	{
		files: ['simulator/pages/assets/*.js'],
		languageOptions: {
			globals: {
				document: 'readonly',
				DOMParser: 'readonly',
				EventSource: 'readonly',
				location: 'readonly',
				window: 'readonly',
			},
		},
		rules: { 'n/no-unsupported-features/node-builtins': 'off' },
	},
	{ files: commands, rules: { 'n/no-process-exit': 'off' } },
];
