const { randomBytes } = require('node:crypto');
const { existsSync } = require('node:fs');
const { readFile, rm, writeFile } = require('node:fs/promises');
const { join } = require('node:path');

const { cacheFolder, makeFolder } = require('./cache');
const { isRunning } = require('./processes');

/**
 * The folder in which `npm run n8n` keeps what its user does, from one start to the next.
 * @param {{fresh: boolean}} options `fresh` forgets it
 */
async function openHome({ fresh }) {
	const folder = cacheFolder('editor');
	const inFolder = (name) => join(folder, name);
	await refuseSecond(inFolder('running.json'));
	if (fresh) await rm(folder, { recursive: true, force: true });
	await makeFolder(folder, { mode: 0o700 });

	return {
		folder,
		simulatorState: inFolder('simulator.json'),
		/** Who may sign in; n8n keeps only a hash of the password. */
		owner: async () =>
			await remembered(inFolder('owner.json'), () => ({
				email: 'owner@example.com',
				// n8n wants a capital letter and a digit.
				password: `Card1-${randomBytes(9).toString('base64url')}`,
			})),
		/** Hash of each example as it was imported, by its id. */
		imported: async () => await readJson(inFolder('examples.json'), {}),
		rememberImported: async (hashes) => await writeJson(inFolder('examples.json'), hashes),
		enter: async (url) => await writeJson(inFolder('running.json'), { pid: process.pid, url }),
		leave: async () => await rm(inFolder('running.json'), { force: true }),
	};
}

/** Two n8ns on one SQLite database would harm it. */
async function refuseSecond(file) {
	const { pid, url } = await readJson(file, {});
	if (pid === undefined || !isRunning(pid)) return;
	throw new Error(`It is running already, at ${url} (process ${pid})`);
}

async function remembered(file, make) {
	if (existsSync(file)) return await readJson(file);
	const made = make();
	await writeJson(file, made);
	return made;
}

async function readJson(file, absent) {
	return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : absent;
}

async function writeJson(file, data) {
	await writeFile(file, JSON.stringify(data), { mode: 0o600 });
}

module.exports = { openHome };
