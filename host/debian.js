const { run } = require('./processes');

const ATTEMPTS = 3;
const PAUSE_MS = 10_000;
/** Another apt on this machine is waited for. */
const LOCK = ['-o', 'DPkg::Lock::Timeout=300'];

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Installs a package of Debian's, as root without a question, repeated when a download fails.
 * @param {string} name
 * @param {string} title for whoever is not root and has to install it
 */
async function installFromDebian(name, title) {
	if (process.getuid?.() !== 0)
		throw new Error(`${title} is missing: install it with \`apt-get install ${name}\``);
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	for (let attempt = 1; ; attempt++) {
		try {
			await run('apt-get', [...LOCK, 'update', '-qq'], { env });
			const quietly = ['install', '-y', '-qq', '--no-install-recommends'];
			await run('apt-get', [...LOCK, ...quietly, name], { env });
			return;
		} catch (error) {
			if (attempt === ATTEMPTS) throw error;
			await sleep(PAUSE_MS);
		}
	}
}

module.exports = { installFromDebian };
