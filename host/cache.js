const { constants } = require('node:fs');
const { access, mkdir } = require('node:fs/promises');
const { homedir } = require('node:os');
const { join } = require('node:path');

/** Big downloads are kept outside the package and shared by all clones. `N8N_MEMBER_CARD_CACHE` moves them. */
function cacheFolder(name) {
	const root =
		process.env.N8N_MEMBER_CARD_CACHE ??
		join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'n8n-member-card');
	return join(root, name);
}

/**
 * Makes a folder below the cache.
 * @param {string} folder
 * @param {{mode?: number}} [options]
 * @throws {Error} that says what to set where it cannot be written, as under a user without a home
 */
async function makeFolder(folder, options) {
	await mkdir(folder, { recursive: true, ...options }).catch((error) => {
		throw new Error(
			`Downloads cannot be kept in ${folder} (${error.code}): set N8N_MEMBER_CARD_CACHE to a folder that you may write to`,
			{ cause: error },
		);
	});
	await access(folder, constants.W_OK).catch((error) => {
		throw new Error(
			`${folder} cannot be written (${error.code}): set N8N_MEMBER_CARD_CACHE to a folder that you may write to`,
			{ cause: error },
		);
	});
}

module.exports = { cacheFolder, makeFolder };
