import {
	copyPackage,
	findProblems,
	notesOf,
	runNpmInCopy,
	setText,
} from '../support/releaseFolder';

describe('the checks before a release', () => {
	it('find nothing in the package as it is', async () => {
		expect(await findProblems(copyPackage())).toEqual([]);
	});

	it.each([
		[{ tag: '0.1.0' }, 'the tag must be v0.1.0'],
		[{ tag: 'v0.2.0' }, 'the tag must be v0.1.0'],
		[{ repository: 'somebody/else' }, 'npm refuses the provenance'],
	])('catch what git says otherwise: %j', async (wanted, problem) => {
		expect(await findProblems(copyPackage(), wanted)).toEqual([expect.stringContaining(problem)]);
	});

	it.each([
		['CHANGELOG.md', '## 0.1.0', '## Unreleased', 'no notes under "## 0.1.0"'],
		['CHANGELOG.md', 'First release.', 'TODO', 'placeholder in the notes'],
		['package.json', '"version": "0.1.0"', '"version": "0.1.1"', 'package-lock.json says 0.1.0'],
		['package.json', /"email": "[^"]+"/, '"email": "me@example.com"', 'placeholder in author'],
		['package.json', /"url": "git[^"]+"/, '"url": ""', 'no repository on GitHub'],
		['LICENSE', /Copyright .*/, 'Copyright <YOUR NAME>', 'placeholder in LICENSE'],
	])('catch a %s with "%s" made "%s"', async (file, from, to, problem) => {
		const folder = copyPackage();
		setText(folder, file, from, to);
		expect(await findProblems(folder)).toContainEqual(expect.stringContaining(problem));
	});

	it('take the notes of one version out of the changelog', async () => {
		const changelog = '# Changelog\n\n## 0.2.0\n\n- two\n\n## [0.1.0] - 2026-11-25\n\n- one\n';
		expect(await notesOf(changelog, '0.2.0')).toBe('- two');
		expect(await notesOf(changelog, '0.1.0')).toBe('- one');
		expect(await notesOf(changelog, '0.1')).toBe('');
	});
});

// `.ci/run` looks at the other half, with two versions of npm: what is made after `npm ci` is complete.
describe('a package without dist', () => {
	it.each([
		[['publish', '--dry-run'], 'npm ci comes first'],
		[['pack'], 'dist/n8n-nodes-wechat-member-card-0.1.0.tgz'],
	])('is not made by npm %j', async (args, told) => {
		await expect(runNpmInCopy(...args)).rejects.toThrow(told);
	});
});
