const { existsSync } = require('node:fs');
const { delimiter, dirname, join } = require('node:path');

const { LOOPBACK } = require('./ports');

/** It asks n8n's makers for a list at every start. Older versions do not know it, and refuse to start when it is named. */
const ASKING_MODULE = 'mcp-registry';

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
 * @param {{node: string, n8n: string, settings: Record<string, string>}} program from `prepare`
 * @param {{userFolder: string, port: number, brokerPort: number, settings?: Record<string, string>}} own
 */
function n8nEnvironment(program, { userFolder, port, brokerPort, settings }) {
	const { node, n8n } = program;
	const asks = existsSync(join(dirname(n8n), '../dist/modules', ASKING_MODULE));
	return {
		...plainEnvironment(),
		...QUIET,
		...(asks && { N8N_DISABLED_MODULES: ASKING_MODULE }),
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
		...program.settings,
		...settings,
	};
}

module.exports = { n8nEnvironment, nodeFirst, plainEnvironment };
