const { existsSync } = require('node:fs');
const { mkdir, rm } = require('node:fs/promises');
const { join } = require('node:path');

const { plainEnvironment } = require('./environment');
const { run } = require('./processes');

const { name, n8n } = require('../package.json');

const ROOT = join(__dirname, '..');

/**
 * Makes the file that npm would publish.
 * @param {string} folder where it is put
 * @returns {Promise<string>} the file
 */
async function packPackage(folder) {
	await mkdir(folder, { recursive: true });
	const answer = await run(
		'npm',
		['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
		{ cwd: ROOT, env: plainEnvironment() },
	);
	const [{ filename }] = JSON.parse(answer);
	return join(folder, filename);
}

/**
 * Puts the packed package where n8n's own installer unpacks a community package.
 * @param {string} tarball
 * @param {string} dataFolder `.n8n` of an n8n that is not running, or is restarted afterwards
 * @returns {Promise<string>} where it is now
 */
async function installPackage(tarball, dataFolder) {
	const folder = join(dataFolder, 'nodes/node_modules', name);
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', folder]);
	const missing = [...n8n.nodes, ...n8n.credentials].filter(
		(file) => !existsSync(join(folder, file)),
	);
	if (missing.length > 0)
		throw new Error(`The package lacks ${missing.join(', ')}: run \`npm run build\` first`);
	return folder;
}

module.exports = { installPackage, packageName: name, packPackage };
