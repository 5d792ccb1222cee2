/**
 * `npm run release -- 0.2.0`: brings the version into package.json and the lock file, commits and tags it as `v0.2.0`.
 * The changelog is written by people, before: its notes of that version must be there. Pushing the tag is left to whoever
 * runs this; the publish workflow then builds and hands the package to npm, with provenance.
 */
import { execFileSync } from 'node:child_process';

import { findProblems, refuse, remoteRepository, root } from './releaseChecks.mjs';

const run = (command, ...args) => execFileSync(command, args, { cwd: root, stdio: 'inherit' });
const ask = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

const [version] = process.argv.slice(2);
if (!/^\d+\.\d+\.\d+$/.test(version ?? ''))
	refuse(['Which version? For example: npm run release -- 0.2.0']);

const branch = ask('rev-parse', '--abbrev-ref', 'HEAD');
refuse(
	[
		branch !== 'main' && `A release is made on main, this is ${branch}.`,
		ask('status', '--porcelain') !== '' && 'There are changes that are not committed.',
		ask('tag', '--list', `v${version}`) !== '' && `There is a tag v${version} already.`,
	].filter(Boolean),
);

run('npm', 'version', version, '--no-git-tag-version', '--allow-same-version');
const undo = () => run('git', 'checkout', '--quiet', '--', 'package.json', 'package-lock.json');
const problems = findProblems(root, {
	tag: `v${version}`,
	repository: remoteRepository(root) ?? 'no repository on GitHub (git remote get-url origin)',
});
if (problems.length > 0) undo();
refuse(problems);

try {
	run('npm', 'run', 'lint');
	run('npm', 'test');
} catch {
	undo();
	refuse(['Lint or tests found something, see above.']);
}
if (ask('status', '--porcelain') !== '')
	run('git', 'commit', '--quiet', '-am', `Release ${version}`);
run('git', 'tag', '--annotate', `v${version}`, '--message', `v${version}`);
console.log(`\nv${version} is ready. The publish workflow starts with:\n  git push --follow-tags`);
