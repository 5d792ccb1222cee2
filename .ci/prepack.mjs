/**
 * What npm runs before it makes a package, for `npm pack` and `npm publish` alike: the build, so that none leaves without
 * `dist` or with an old one. Publishing is for the workflow, which has the provenance that n8n asks for.
 */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';

import { findProblems, findUnbuilt, refuse, root } from './releaseChecks.mjs';

const { npm_command: command, npm_config_dry_run: isDryRun, GITHUB_ACTIONS } = process.env;

if (command === 'publish') {
	refuse([
		...findProblems(root),
		...(GITHUB_ACTIONS || isDryRun
			? []
			: ['A version is published by the workflow: npm run release -- X.Y.Z, then push the tag.']),
	]);
}
const gulp = createRequire(import.meta.url).resolve('gulp/bin/gulp.js');
// What a build prints must not get into the JSON of `npm pack --json`.
execFileSync(process.execPath, [gulp, 'build', '--silent'], {
	cwd: root,
	stdio: ['ignore', 'ignore', 'inherit'],
});
refuse(findUnbuilt(root));
