const { join } = require('node:path');

const { startSimulator } = require('../../simulator');
const { packPackage } = require('../installPackage');
const { prepare } = require('../prepare');
const { temporaryFolder } = require('../processes');
const { exampleCredential } = require('../workflows');
const { openWorld } = require('../world');

const OWNER = { email: 'owner@example.com', password: 'Only4ThesePictures' };
/** An address for documentation, which no n8n calls from. */
const OTHER_ADDRESS = '203.0.113.7';

/** The credential of an account whose allow-list does not have this machine. */
const GUARDED = { id: 'guarded', name: 'WeChat account of another machine' };
/** The credential of the account that every operation finds as its sample wants it. */
const RENEWED = { id: 'renewed', name: 'WeChat account of the samples' };

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

/**
 * The world of `npm run n8n`, and beside its WeChat two others: one that begins anew for every operation, and one that lets
 * nobody in.
 */
async function openStage() {
	const program = await prepare();
	const folder = await temporaryFolder('screenshots-');
	const home = join(folder, 'n8n');
	const wechat = await openWechat();
	const guarded = await startSimulator({ allowedIps: [OTHER_ADDRESS] });
	const closeOthers = async () => {
		await wechat.current.close();
		await guarded.close();
	};
	try {
		const world = await openWorld({
			program,
			tarball: await packPackage(folder),
			home,
			owner: async () => OWNER,
			moreCredentials: [
				{ ...exampleCredential(wechat.current), ...RENEWED },
				{ ...exampleCredential(guarded), ...GUARDED },
			],
			settings: { HOME: home },
			copySamples: true,
		});
		return {
			...world,
			wechat,
			guardedCredential: GUARDED,
			renewedCredential: RENEWED,
			async close() {
				await world.close();
				await closeOthers();
			},
		};
	} catch (error) {
		await closeOthers();
		throw error;
	}
}

module.exports = { openStage };
