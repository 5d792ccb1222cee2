/**
 * What npm runs before it makes the package for `npm publish`; the build that follows in package.json keeps any package
 * from leaving without `dist` or with an old one. Publishing is for the workflow, which has the provenance that n8n asks
 * for.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { findProblems, refuse, root } from './releaseChecks.mjs';

const { npm_command: command, npm_config_dry_run: isDryRun, GITHUB_ACTIONS } = process.env;

if (!existsSync(join(root, 'node_modules/gulp')))
	refuse(['A package is built before it is made: npm ci comes first.']);

if (command === 'publish') {
	refuse([
		...findProblems(root),
		...(GITHUB_ACTIONS || isDryRun
			? []
			: ['A version is published by the workflow: npm run release -- X.Y.Z, then push the tag.']),
	]);
}
