const { existsSync } = require('node:fs');
const { chromium } = require('playwright-core');

const { installFromDebian } = require('./debian');

/** Debian's, Ubuntu's, and Google's. */
const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const installed = () => PROGRAMS.find((program) => existsSync(program));

/** A browser that talks to nobody but this machine; as root it needs to do without its sandbox. */
const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/**
 * Starts Chromium, which is installed from Debian where it is missing; `CHROMIUM` names another one.
 * @returns {Promise<import('playwright-core').Browser>}
 * @throws {Error} that names the package to install, for whoever is not root
 */
async function launchChromium() {
	const given = process.env.CHROMIUM;
	if (!given && !installed()) await installFromDebian('chromium', 'Chromium');
	return await chromium.launch({ executablePath: given ?? installed(), args: FLAGS });
}

module.exports = { launchChromium };
