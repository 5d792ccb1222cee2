/**
 * What keeps a release from going out wrong. `npm run release` asks before it tags, `prepack` before npm publishes, and
 * the publish workflow once more.
 */
import { execFileSync } from 'node:child_process';
import { resolveMx } from 'node:dns/promises';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Texts that a template or an author in a hurry leaves behind. */
const PLACEHOLDERS =
	/<\.\.\.>|<YOUR[\s_-]?[A-Z]+>|\bTODO\b|\bFIXME\b|\bTBD\b|YOUR_(?:NAME|EMAIL|ORG|REPO)|@example\.(?:com|org)/;

/** `git+https://github.com/owner/name.git` → `owner/name` */
const repositoryOf = ({ repository }) =>
	/github\.com\/([^/]+\/[^/]+?)(?:\.git)?$/.exec(repository?.url ?? '')?.[1];

const read = (folder, name) => readFileSync(join(folder, name), 'utf8');

/**
 * The part of the changelog that belongs to a version.
 * @param {string} changelog
 * @param {string} version
 * @returns {string} '' when there is none
 */
export function notesOf(changelog, version) {
	const [, ...parts] = changelog.split(/^## /m);
	const part = parts.find((text) => text.split(/[\s\]]/, 1)[0].replace('[', '') === version);
	return part?.split('\n').slice(1).join('\n').trim() ?? '';
}

/**
 * @param {string} folder the package
 * @param {{tag?: string, repository?: string}} [wanted] what git or the workflow says it is about
 * @returns {string[]} what is wrong, one sentence each
 */
export function findProblems(folder, { tag, repository } = {}) {
	const about = JSON.parse(read(folder, 'package.json'));
	const lock = JSON.parse(read(folder, 'package-lock.json'));
	const { version } = about;
	const ofLock = [lock.version, lock.packages[''].version];
	const named = repositoryOf(about);
	const texts = {
		'author and addresses in package.json': JSON.stringify([
			about.author,
			about.homepage,
			about.repository,
			about.bugs,
			about.description,
		]),
		LICENSE: read(folder, 'LICENSE'),
		'the notes in CHANGELOG.md': notesOf(read(folder, 'CHANGELOG.md'), version),
	};
	return [
		tag !== undefined &&
			tag !== `v${version}` &&
			`The tag is ${tag}, package.json says ${version}: the tag must be v${version}.`,
		ofLock.some((other) => other !== version) &&
			`package-lock.json says ${ofLock.join(' and ')}, package.json ${version}.`,
		named === undefined &&
			'package.json names no repository on GitHub; npm needs it for provenance.',
		repository !== undefined &&
			named !== undefined &&
			named !== repository &&
			`package.json names the repository ${named}, this is ${repository}: npm refuses the provenance.`,
		texts['the notes in CHANGELOG.md'] === '' && `CHANGELOG.md has no notes under "## ${version}".`,
		...Object.entries(texts).map(([place, text]) => {
			const found = PLACEHOLDERS.exec(text);
			return found !== null && `There is a placeholder in ${place}: ${found[0]}`;
		}),
	].filter((problem) => typeof problem === 'string');
}

/**
 * What can be asked of a network only.
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
export async function findUnreachable(folder) {
	const { author } = JSON.parse(read(folder, 'package.json'));
	const domain = author.email.split('@')[1];
	const servers = await resolveMx(domain).catch(() => []);
	return servers.length > 0
		? []
		: [`Nobody receives mail at ${domain}: author.email in package.json is a placeholder.`];
}

/** `owner/name` of the remote that a push goes to, if it is on GitHub. */
export function remoteRepository(folder) {
	try {
		const url = execFileSync('git', ['remote', 'get-url', 'origin'], {
			cwd: folder,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		return /github\.com[/:]([^/]+\/[^/\s]+?)(?:\.git)?\s*$/.exec(url)?.[1];
	} catch {
		return undefined;
	}
}

/** @param {string[]} problems @throws {Error} when there are any */
export function refuse(problems) {
	if (problems.length === 0) return;
	// Whoever reads it wants the sentences, not the place in a script.
	Error.stackTraceLimit = 0;
	throw new Error([...problems, 'Nothing has been released.'].join('\n'));
}

/** `node .ci/releaseChecks.mjs`: in the publish workflow, whose environment names tag and repository. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { GITHUB_REF_TYPE, GITHUB_REF_NAME, GITHUB_REPOSITORY } = process.env;
	const tag = GITHUB_REF_TYPE === 'tag' ? GITHUB_REF_NAME : undefined;
	const isPublishing = process.argv.includes('--publish');
	refuse([
		...findProblems(root, {
			tag: isPublishing ? (tag ?? 'none') : tag,
			repository: GITHUB_REPOSITORY,
		}),
		...(isPublishing ? await findUnreachable(root) : []),
	]);
}
