const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const { startSimulator } = require('../simulator');
const { CredentialStore } = require('./credentialStore');
const { loadPackage } = require('./package');
const plainNodes = require('./plainNodes');
const { runWorkflow } = require('./runWorkflow');

const workflow = require('../examples/member-card-lifecycle.json');

const OUT = join(__dirname, '..', 'out');

/** Which of the eight steps of a card's life a node of the example stands for. */
const STEPS = {
	'Upload Logo': '1 Upload the logo',
	'Create Card': '1 Create the card',
	'Set Activation Form': '2 Set the activation form',
	'Create QR Code': '3 Create the QR code',
	'Customer Scans the QR Code': '· The customer scans it and receives the card',
	'Customer Fills In the Form': '· The customer fills in the form',
	'Get Submission': '4 Read what was filled in',
	'Activate Member': '4 Activate the member',
	'Read Member': '5 Read the member',
	'Update Points': '6 Update points',
	'Invalidate Card of Member': "7 Invalidate the member's card",
	'Delete Card': '8 Delete the card template',
};

/** Runs the lifecycle example on n8n's engine against the simulator and prints what WeChat answered at each step. */
async function main() {
	const simulator = await startSimulator({});
	try {
		const { nodes, credentialTypes } = loadPackage();
		const credentials = new CredentialStore(credentialTypes, {
			wechatMemberCard: {
				name: 'Simulator',
				type: 'wechatMemberCardApi',
				data: { appId: simulator.appId, appSecret: simulator.appSecret, baseUrl: simulator.url },
			},
		});
		console.log(`n8n engine and simulated WeChat at ${simulator.url}\n`);
		const done = [];
		const { error } = await runWorkflow(workflow, {
			nodes: { ...plainNodes, ...nodes },
			credentials,
			onNodeDone: (name, data) => done.push(...report(name, data)),
		});
		if (error) throw error;
		const missing = Object.keys(STEPS).filter((name) => !done.includes(name));
		if (missing.length > 0) throw new Error(`These steps did not run: ${missing.join(', ')}`);
		console.log(
			`\nAll eight steps done with ${simulator.tokenCalls} token call. The QR code is in out/member-card-qrcode.png`,
		);
	} finally {
		await simulator.close();
	}
}

/** @returns {string[]} the name of the node, if it was a step that delivered something */
function report(name, data) {
	const item = data.data?.main?.[0]?.[0];
	if (STEPS[name] === undefined || item === undefined) return [];
	console.log(`${STEPS[name].padEnd(46)} ${JSON.stringify(item.json)}`);
	if (name === 'Create QR Code') saveQrCode(item.binary.data);
	return [name];
}

function saveQrCode(binary) {
	mkdirSync(OUT, { recursive: true });
	writeFileSync(join(OUT, 'member-card-qrcode.png'), Buffer.from(binary.data, 'base64'));
}

main().catch((error) => {
	console.error(`\nThe lifecycle stopped: ${error.message}\n${error.description ?? ''}`);
	process.exitCode = 1;
});
