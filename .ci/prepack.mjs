/**
 * What npm runs before it makes a package for `npm publish` (and `npm pack`, where it has nothing to say); the build that
 * follows in package.json keeps any package from leaving without `dist` or with an old one. Publishing is for the
 * workflow, which has the provenance that n8n asks for.
 */
import { findProblems, refuse, root } from './releaseChecks.mjs';

const { npm_command: command, npm_config_dry_run: isDryRun, GITHUB_ACTIONS } = process.env;

if (command === 'publish') {
	refuse([
		...findProblems(root),
		...(GITHUB_ACTIONS || isDryRun
			? []
			: ['A version is published by the workflow: npm run release -- X.Y.Z, then push the tag.']),
	]);
}
