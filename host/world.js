const { cp, mkdir, symlink } = require('node:fs/promises');
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const { startSimulator } = require('../simulator');
const { n8nCommands } = require('./commands');
const { readExamples, withCredentials } = require('./examples');
const { installPackage } = require('./installPackage');
const { startN8n } = require('./instance');
const { mailPages } = require('./mail/mailPages');
const { openMailbox } = require('./mail/mailbox');
const { publishedTriggers } = require('./publishedTriggers');
const { LOOPBACK } = require('./ports');
const { openSession } = require('./session');
const { exampleCredential } = require('./workflows');

/** The spreadsheets of the examples, in the clone, where everybody finds them. */
const SAMPLES = join(__dirname, '../examples/data');
/** Where the examples look for them: n8n 2 opens files of this folder in the home folder of its user. */
const FOLDER = '.n8n-files';

/** The way back to the editor, where its port is known beforehand. @param {number | undefined} port */
const linkTo = (port) =>
	port ? [{ title: 'n8n', path: `http://${LOOPBACK}:${port}`, addRoutes() {} }] : [];

/** @param {string} home @param {boolean} isCopy for whoever must not write into the clone */
async function placeSampleFiles(home, isCopy) {
	const folder = join(home, FOLDER);
	if (isCopy) await cp(SAMPLES, folder, { recursive: true });
	// A junction needs no rights on Windows; elsewhere it is a link like any other.
	else if (!existsSync(folder)) await symlink(SAMPLES, folder, 'junction');
	return isCopy ? folder : SAMPLES;
}

/**
 * Everything an evaluator needs, on loopback: a small WeChat with the cards and members of the examples, a mailbox, and an
 * n8n with the package, the examples and the credentials for both. `npm run n8n` and the checks of the examples open the
 * same one.
 *
 * @param {object} given
 * @param {import('./prepare').Program} given.program
 * @param {string} given.tarball the packed package
 * @param {string} given.home folder n8n keeps its things in
 * @param {() => Promise<{email: string, password: string}>} given.owner
 * @param {(examples: any[]) => Promise<any[]>} [given.choose] of the examples, those to be imported
 * @param {object} [given.simulatorOptions]
 * @param {{n8n?: number, mail?: number}} [given.ports]
 * @param {Array<{id: string, name: string, type: string, data: object}>} [given.moreCredentials]
 * @param {Record<string, string>} [given.settings] of n8n
 * @param {boolean} [given.copySamples]
 */
async function openWorld({
	program,
	tarball,
	home,
	owner: ownerOf,
	choose = async (examples) => examples,
	simulatorOptions = {},
	ports = {},
	moreCredentials = [],
	settings = {},
	copySamples = false,
}) {
	/** @type {Array<() => Promise<unknown>>} youngest first: n8n goes before what it talks to */
	const endings = [];
	const close = async () => {
		for (const end of endings.splice(0)) await end();
	};
	try {
		await mkdir(home, { recursive: true });
		let signedIn;
		let announceMail = () => {};
		const mailbox = await openMailbox({ port: ports.mail, onMail: () => announceMail() });
		endings.unshift(mailbox.close);
		const simulator = await startSimulator({
			...simulatorOptions,
			sampleWorld: true,
			extraPages: [mailPages(() => mailbox.mails), ...linkTo(ports.n8n)],
			push: { recipients: publishedTriggers(() => signedIn), mode: 'secure' },
		});
		announceMail = simulator.announceChange;
		endings.unshift(simulator.close);

		await installPackage(tarball, join(home, '.n8n'));
		const files = await placeSampleFiles(home, copySamples);
		const commands = n8nCommands(program, { userFolder: home, settings });
		await commands.importCredentials([
			exampleCredential(simulator),
			{ id: 'smtp', name: 'SMTP account', type: 'smtp', data: mailbox.credential },
			...moreCredentials,
		]);
		const examples = readExamples().map(withCredentials);
		await commands.importWorkflows(await choose(examples));

		const folders = [files, join(home, FOLDER)].join(';');
		const allowed = { N8N_RESTRICT_FILE_ACCESS_TO: folders, ...settings };
		const server = await startN8n(program, {
			userFolder: home,
			port: ports.n8n,
			settings: allowed,
		});
		endings.unshift(server.stop);
		const owner = await ownerOf();
		// Whoever has chosen another password signs in with that one.
		const session = await openSession(server.url, owner).catch((error) => {
			if (error.status !== 401) throw error;
			return undefined;
		});
		if (session) signedIn = { session, url: server.url };
		return { simulator, mailbox, files, examples, server, session, owner, close };
	} catch (error) {
		await close();
		throw error;
	}
}

module.exports = { openWorld };
