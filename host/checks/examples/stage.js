const { mkdir } = require('node:fs/promises');
const { join } = require('node:path');

const { startSimulator } = require('../../../simulator');
const { n8nCommands } = require('../../commands');
const { startEditor } = require('../../editor');
const { readExamples } = require('../../examples');
const { installPackage } = require('../../installPackage');
const { exampleCredential } = require('../../workflows');
const { editorOf } = require('./editor');
const { openMailbox } = require('./mailbox');
const { startPostgres } = require('./postgres');
const { copySampleFiles, seedSampleWorld } = require('../../sampleWorld');

/**
 * An n8n as a user has it, with the package and the examples as they are delivered, and around it what they talk to: a
 * small WeChat, a mail server, a database, all on loopback.
 * @param {{program: import('../../prepare').Program, folder: string, tarball: string}} given
 */
async function openStage({ program, folder, tarball }) {
	const endings = [];
	try {
		const home = join(folder, 'examples');
		await mkdir(home);
		const clock = { shiftMs: 0 };
		const simulator = await startSimulator({ now: () => Date.now() + clock.shiftMs });
		endings.unshift(simulator.close);
		const cardId = seedSampleWorld(simulator);
		const mailbox = await openMailbox();
		endings.unshift(mailbox.close);
		const crm = await startPostgres();
		endings.unshift(crm.stop);

		await installPackage(tarball, home);
		// The one folder that n8n 2 may read is in the home folder of its user.
		const files = await copySampleFiles(home);
		const settings = { HOME: home };
		const commands = n8nCommands(program, { userFolder: home, settings });
		await commands.importCredentials([
			exampleCredential(simulator),
			{ id: 'smtp', name: 'SMTP account', type: 'smtp', data: mailbox.credential },
			{ id: 'postgres', name: 'Postgres account', type: 'postgres', data: crm.credential },
		]);
		const examples = readExamples();
		await commands.importWorkflows(examples);
		const { server, session } = await startEditor({ program, userFolder: home }, settings);
		endings.unshift(server.stop);
		return {
			simulator,
			clock,
			cardId,
			mailbox,
			crm,
			files,
			examples,
			url: server.url,
			editor: editorOf(session),
			endings,
		};
	} catch (error) {
		await closeStage({ endings });
		throw error;
	}
}

/** Youngest first: n8n goes before its database. */
async function closeStage({ endings }) {
	for (const end of endings.splice(0)) await end();
}

module.exports = { closeStage, openStage };
