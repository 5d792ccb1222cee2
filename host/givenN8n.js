const { openSession } = require('./session');

/** @typedef {{url: string, session: Awaited<ReturnType<typeof openSession>>}} GivenN8n */

/**
 * `N8N_URL=http://127.0.0.1:5678 N8N_EMAIL=… N8N_PASSWORD=… npm run test:n8n`: an n8n that somebody else has started, on
 * this machine, with the package in it.
 * @returns {Promise<GivenN8n | undefined>} undefined when none is named
 */
async function givenN8n() {
	const { N8N_URL, N8N_EMAIL: email, N8N_PASSWORD: password } = process.env;
	if (!N8N_URL) return undefined;
	if (!email || !password)
		throw new Error('N8N_URL needs N8N_EMAIL and N8N_PASSWORD: those of its owner');
	const url = N8N_URL.replace(/\/+$/, '');
	return { url, session: await openSession(url, { email, password }) };
}

module.exports = { givenN8n };
