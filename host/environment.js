const { dirname, delimiter } = require('node:path');

const { LOOPBACK } = require('./ports');

/** Whatever is set for another n8n, or by the npm this may run under, must not reach this one. */
const OF_OTHERS =
	/^(N8N|DB|EXECUTIONS|QUEUE|CREDENTIALS|OFFLOAD|NODE_FUNCTION|npm)_|^(NODE_OPTIONS|WEBHOOK_URL|NODES_EXCLUDE|NODES_INCLUDE)$/i;

/** An n8n that talks to nobody but this machine. */
const QUIET = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
};

/** This process's environment without what belongs to other installations. */
function plainEnvironment() {
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_OTHERS.test(name)));
}

/** @param {string} node program that every `node` called by a child is to be */
function nodeFirst(node) {
	return [dirname(node), process.env.PATH].join(delimiter);
}

/**
 * @param {{node: string}} program
 * @param {{userFolder: string, port: number, brokerPort: number, settings?: Record<string, string>}} own
 */
function n8nEnvironment({ node }, { userFolder, port, brokerPort, settings }) {
	return {
		...plainEnvironment(),
		...QUIET,
		// n8n finds the Node.js of its task runner on the path.
		PATH: nodeFirst(node),
		NO_PROXY: [LOOPBACK, 'localhost', process.env.NO_PROXY].filter(Boolean).join(','),
		N8N_USER_FOLDER: userFolder,
		N8N_LISTEN_ADDRESS: LOOPBACK,
		N8N_HOST: LOOPBACK,
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		// The editor is opened without TLS.
		N8N_SECURE_COOKIE: 'false',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		...settings,
	};
}

module.exports = { n8nEnvironment, nodeFirst, plainEnvironment };
