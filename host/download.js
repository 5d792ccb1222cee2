const { existsSync } = require('node:fs');
const { mkdir, open, readFile, rename, rm, writeFile } = require('node:fs/promises');
const { dirname, join } = require('node:path');

const { makeFolder } = require('./cache');
const { nodeFirst, plainEnvironment } = require('./environment');
const { isRunning, run } = require('./processes');

const ATTEMPTS = 3;
const PAUSE_MS = 10_000;
const PROGRESS_MS = 5000;
const HARDLY_ANYTHING_MB = 5;
const MARKER = 'ready.json';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @typedef {ReturnType<typeof import('./progress').createProgress>} Progress */

/** What the user has told npm stays, except what `npm run` adds about this package. */
function npmEnvironment(node) {
	const ofUser = Object.entries(process.env).filter(
		([name]) =>
			/^npm_config_/i.test(name) && !/_(local_prefix|prefix|ignore_scripts|dry_run)$/i.test(name),
	);
	return { ...plainEnvironment(), ...Object.fromEntries(ofUser), PATH: nodeFirst(node) };
}

/**
 * A folder with npm packages, installed once. It appears under its name only when it is complete: an interrupted
 * download leaves a folder `….partial`, which the next attempt begins anew (npm has kept what it had downloaded).
 *
 * @param {{folder: string, title: string, size: string, node: string, steps: string[][], isComplete: (folder: string)
 *   => Promise<boolean>, progress: Progress, overrides?: Record<string, string>}} wanted `node` runs npm; each
 *   step is one call of npm; `overrides` are those of its package.json
 */
async function installOnce(wanted) {
	const { folder, title, size, steps, overrides, isComplete, progress } = wanted;
	if (existsSync(join(folder, MARKER))) return;
	await makeFolder(dirname(folder));
	const unlock = await lock(folder, progress);
	try {
		if (existsSync(join(folder, MARKER))) return;
		if (!(await isComplete(folder))) {
			const partial = `${folder}.partial`;
			progress.say(`Downloading ${title} (${size}), once, into ${folder}`);
			await rm(partial, { recursive: true, force: true });
			await mkdir(partial, { recursive: true });
			await writeFile(join(partial, 'package.json'), JSON.stringify({ private: true, overrides }));
			for (const step of steps) await npm(step, { ...wanted, folder: partial });
			if (!(await isComplete(partial)))
				throw new Error(`${title} is incomplete after the download`);
			await rm(folder, { recursive: true, force: true });
			await rename(partial, folder);
		}
		await writeFile(join(folder, MARKER), JSON.stringify({ title, at: new Date().toISOString() }));
		progress.say(`${title} is ready in ${folder}`);
	} finally {
		await unlock();
	}
}

/** One call of npm, repeated when it fails: what it has downloaded so far it does not download again. */
async function npm(args, { folder, title, node, progress }) {
	for (let attempt = 1; ; attempt++) {
		const stopReporting = reportProgress(folder, title, progress);
		try {
			await run('npm', [...args, '--no-audit', '--no-fund', '--fetch-retries=5', '--prefix=.'], {
				cwd: folder,
				env: npmEnvironment(node),
			});
			return;
		} catch (error) {
			if (attempt === ATTEMPTS) throw error;
			progress.say(`${title}: ${error.message}\nTrying again (${attempt + 1} of ${ATTEMPTS}) …`);
			await sleep(PAUSE_MS);
		} finally {
			stopReporting();
		}
	}
}

function reportProgress(folder, title, progress) {
	let largest = 0;
	let isMeasuring = false;
	const timer = setInterval(async () => {
		if (isMeasuring) return;
		isMeasuring = true;
		const size = await run('du', ['-sm', folder]).catch(() => '');
		isMeasuring = false;
		// npm removes what it has unpacked elsewhere: the figure would fall now and then.
		largest = Math.max(largest, Number.parseInt(size, 10) || 0);
		const state = largest > HARDLY_ANYTHING_MB ? `${largest} MB` : 'npm looks up its parts';
		progress.show(`${title}: ${state}`);
	}, PROGRESS_MS);
	return () => clearInterval(timer);
}

/** Keeps two scripts from preparing the same folder at once. @returns {Promise<() => Promise<void>>} unlocks */
async function lock(folder, progress) {
	const file = `${folder}.lock`;
	for (let waits = 0; ; waits++) {
		try {
			const handle = await open(file, 'wx');
			await handle.writeFile(String(process.pid));
			await handle.close();
			return async () => await rm(file, { force: true });
		} catch (error) {
			if (error.code !== 'EEXIST') throw error;
		}
		const holder = Number(await readFile(file, 'utf8').catch(() => ''));
		if (holder > 0 && !isRunning(holder)) await rm(file, { force: true });
		else if (waits % 30 === 0)
			progress.say(`Waiting for process ${holder || '?'}, which is preparing ${folder} (${file})`);
		await sleep(1000);
	}
}

module.exports = { installOnce };
