const { join } = require('node:path');

const { startSimulator } = require('../../simulator');
const { n8nCommands } = require('../commands');
const { readExamples, withCredentials } = require('../examples');
const { installPackage, packPackage } = require('../installPackage');
const { startN8n } = require('../instance');
const { prepare } = require('../prepare');
const { temporaryFolder } = require('../processes');
const { openSession } = require('../session');
const { exampleCredential } = require('../workflows');

const OWNER = { email: 'owner@example.com', password: 'Only4ThesePictures' };
/** An address for documentation, which no n8n calls from. */
const OTHER_ADDRESS = '203.0.113.7';

/** Under which n8n shows its webhooks. */
const PUBLIC_URL = 'https://n8n.example.com/';

/** The credential of an account whose allow-list does not have this machine. */
const GUARDED = { id: 'guarded', name: 'WeChat account of another machine' };

/** A simulated WeChat that can forget everything and go on at the same address. */
async function openWechat() {
	// Accounts differ in whether a member card can be redeemed; here it can.
	const start = async (port) =>
		await startSimulator({ port, permissions: { consumeMemberCard: true } });
	const wechat = {
		current: await start(),
		async renew() {
			const { port } = new URL(wechat.current.url);
			await wechat.current.close();
			wechat.current = await start(Number(port));
			return wechat.current;
		},
	};
	return wechat;
}

/** An n8n with the package, the examples and the credential of a simulated WeChat; and a second WeChat that lets nobody in. */
async function openStage() {
	const program = await prepare();
	const folder = await temporaryFolder('screenshots-');
	const userFolder = join(folder, 'n8n');
	await installPackage(await packPackage(folder), join(userFolder, '.n8n'));

	const wechat = await openWechat();
	const guarded = await startSimulator({ allowedIps: [OTHER_ADDRESS] });
	const commands = n8nCommands(program, { userFolder });
	await commands.importCredentials([
		exampleCredential(wechat.current),
		{ ...exampleCredential(guarded), ...GUARDED },
	]);
	await commands.importWorkflows(readExamples().map(withCredentials));

	const server = await startN8n(program, { userFolder, settings: { WEBHOOK_URL: PUBLIC_URL } });
	const session = await openSession(program, server.url, OWNER);
	return {
		wechat,
		guardedCredential: GUARDED,
		session,
		url: server.url,
		owner: OWNER,
		async close() {
			await server.stop();
			await wechat.current.close();
			await guarded.close();
		},
	};
}

module.exports = { openStage };
