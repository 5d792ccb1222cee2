const { startN8n } = require('./instance');
const { openSession } = require('./session');

/** The owner of n8ns that live no longer than a check. */
const OWNER = { email: 'owner@example.com', password: 'Only4TheseChecks' };

/**
 * A running n8n with its owner signed in. One that was given is left as it was found.
 * @param {{program: import('./prepare').Program, userFolder: string, given?: import('./givenN8n').GivenN8n}} stage
 * @param {Record<string, string>} [settings] of n8n
 */
async function startEditor({ program, userFolder, given }, settings) {
	if (given !== undefined) {
		const { url, session } = given;
		return { server: { url, stop: session.removeCreated }, session };
	}
	const server = await startN8n(program, { userFolder, settings });
	try {
		return { server, session: await openSession(server.url, OWNER) };
	} catch (error) {
		await server.stop();
		throw error;
	}
}

module.exports = { OWNER, startEditor };
