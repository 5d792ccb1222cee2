const { mkdtemp, readFile, rm } = require('node:fs/promises');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const { startSimulator } = require('../../../simulator');
const { n8nCommands } = require('../../commands');
const { installPackage, packPackage } = require('../../installPackage');
const { startN8n } = require('../../instance');
const { signUp } = require('./editor');
const { openMailbox } = require('./mailbox');
const { startPostgres } = require('./postgres');
const { copySampleFiles, seedSampleWorld } = require('./sampleWorld');

const EXAMPLES = join(__dirname, '../../../examples');
const NAMES = [
	'nightly-points-sync',
	'new-member-to-crm',
	'launch-card-from-form',
	'leavers-with-approval',
	'daily-statistics',
];

/**
 * An n8n as a user has it, with the package and the examples as they are delivered, and around it what the examples talk
 * to: a small WeChat, a mail server, a database. All on loopback, all in temporary folders.
 * @param {{node: string, n8n: string}} program from `prepare`
 */
async function openStage(program) {
	const endings = [];
	const keep = (ending, thing) => {
		endings.unshift(ending);
		return thing;
	};
	const close = async () => {
		for (const ending of endings.splice(0)) await ending();
	};
	try {
		const home = await mkdtemp(join(tmpdir(), 'n8n-examples-'));
		keep(async () => await rm(home, { recursive: true, force: true }));
		const clock = { shiftMs: 0 };
		const simulator = await startSimulator({ now: () => Date.now() + clock.shiftMs });
		keep(async () => await simulator.close());
		const cardId = seedSampleWorld(simulator);
		const mailbox = await openMailbox();
		keep(mailbox.close);
		const crm = await startPostgres();
		keep(crm.stop);

		const files = await copySampleFiles(home);
		await installPackage(await packPackage(home), home);
		// The folder that n8n may read is in the home folder of its user.
		const settings = { HOME: home };
		const commands = n8nCommands(program, { userFolder: home, settings });
		await commands.importCredentials(credentials({ simulator, mailbox, crm }));
		await commands.importWorkflows(await Promise.all(NAMES.map(readExample)));
		const n8n = await startN8n(program, { userFolder: home, settings });
		keep(async () => await n8n.stop());
		const editor = await signUp(n8n.url);
		return { simulator, clock, cardId, mailbox, crm, files, url: n8n.url, editor, n8n, close };
	} catch (error) {
		await close();
		throw error;
	}
}

async function readExample(id) {
	return { id, ...JSON.parse(await readFile(join(EXAMPLES, `${id}.json`), 'utf8')) };
}

/** Under the ids and names that the examples refer to. */
function credentials({ simulator, mailbox, crm }) {
	const { url, appId, appSecret, verificationToken, encodingAesKey } = simulator;
	return [
		{
			id: 'wechatMemberCard',
			name: 'WeChat Member Card account',
			type: 'wechatMemberCardApi',
			data: { appId, appSecret, baseUrl: url, verificationToken, encodingAesKey },
		},
		{ id: 'smtp', name: 'SMTP account', type: 'smtp', data: mailbox.credential },
		{ id: 'postgres', name: 'Postgres account', type: 'postgres', data: crm.credential },
	];
}

module.exports = { openStage, readExample };
