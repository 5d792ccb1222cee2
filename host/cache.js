const { homedir } = require('node:os');
const { join } = require('node:path');

/** Big downloads are kept outside the package and shared by all clones. `N8N_MEMBER_CARD_CACHE` moves them. */
function cacheFolder(name) {
	const root =
		process.env.N8N_MEMBER_CARD_CACHE ??
		join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'n8n-member-card');
	return join(root, name);
}

module.exports = { cacheFolder };
