/**
 * `npm run install-into -- <folder>`: puts this clone's package into an n8n you already have, without npm's registry.
 * `<folder>` is n8n's user folder: the one that holds `.n8n` (mostly your home folder), `.n8n` itself, or what a container
 * has mounted at `/home/node/.n8n`.
 */
const { existsSync } = require('node:fs');
const { basename, dirname, join, resolve } = require('node:path');

const { installPackage, packageName, packPackage } = require('./installPackage');
const { stopAll, temporaryFolder } = require('./processes');

const USAGE = 'npm run install-into -- <the folder that holds .n8n, or .n8n itself>';
/** What n8n writes at its first start, in the order in which versions began to. */
const SIGNS = ['config', 'database.sqlite'];

const isData = (folder) => SIGNS.some((name) => existsSync(join(folder, name)));

/**
 * @param {string} given
 * @returns {string} the folder with n8n's data
 * @throws {Error} when no n8n has been started there
 */
function dataFolder(given) {
	const folder = resolve(given);
	const found = [folder, join(folder, '.n8n')].find(isData);
	if (found !== undefined) return found;
	throw new Error(
		`No n8n has been started in ${folder}: it has neither .n8n nor n8n's file "config". Start n8n once, then try again.\n${USAGE}`,
	);
}

/** @param {string[]} words of the command line */
async function main([given, ...more]) {
	if (given === undefined || more.length > 0) throw new Error(USAGE);
	const data = dataFolder(given);
	const tarball = await packPackage(await temporaryFolder('install-into-'));
	const folder = await installPackage(tarball, data);
	console.log(`${basename(tarball)} is in ${dirname(folder)}.
Restart n8n (in queue mode every main, worker and webhook process, with the same folder) with
N8N_UNVERIFIED_PACKAGES_ENABLED=true, then search for "WeChat Member Card" in the nodes panel.
To take it away again: delete ${join(folder)}.
(${packageName} installed this way is not listed under Settings > Community nodes.)`);
}

main(process.argv.slice(2))
	.catch((error) => {
		console.error(error.message);
		process.exitCode = 1;
	})
	.finally(stopAll);
