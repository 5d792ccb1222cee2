const { startN8n } = require('./instance');
const { openSession } = require('./session');

/** The owner of n8ns that live no longer than a check. */
const OWNER = { email: 'owner@example.com', password: 'Only4TheseChecks' };

/**
 * A running n8n with its owner signed in.
 * @param {{program: import('./prepare').Program, userFolder: string}} stage
 * @param {Record<string, string>} [settings] of n8n
 */
async function startEditor({ program, userFolder }, settings) {
	const server = await startN8n(program, { userFolder, settings });
	try {
		return { server, session: await openSession(program, server.url, OWNER) };
	} catch (error) {
		await server.stop();
		throw error;
	}
}

module.exports = { OWNER, startEditor };
