const { mkdirSync } = require('node:fs');
const { join } = require('node:path');
const { parseArgs } = require('node:util');

const qrImage = require('qrcode');

const { readExample, withCredentials } = require('../host/examples');
const { startSimulator } = require('../simulator');
const { formCardId } = require('../simulator/sampleWorld');
const { CredentialStore } = require('./credentialStore');
const { loadPackage } = require('./package');
const plainNodes = require('./plainNodes');
const { runWorkflow } = require('./runWorkflow');

const OUT = join(__dirname, '..', 'out');
const QR_FILE = 'member-card-qrcode.png';
/** Where `npm run simulator` and `npm run n8n` listen, with the cards of the examples. */
const PHONE = `http://127.0.0.1:7070/receive/${formCardId}`;

/**
 * What a shop owner would say of a node of the example when it is done. Each of the eight steps of a card's life is one
 * line, printed when its last node has answered.
 * @type {Record<string, (item: any, customer?: any) => string | undefined>}
 */
const STEPS = {
	'Upload Logo': () => undefined,
	'Create Card': ({ card_id: id }) => `Card created, with its logo: ${id}`,
	'Set Activation Form': () => 'Form set: what customers are asked when they join',
	'Create QR Code': () => 'QR code made, for the poster in the shop',
	'Customer Scans the QR Code': () => undefined,
	'Customer Fills In the Form': () => undefined,
	'Get Submission': () => undefined,
	'Activate Member': ({ code }) =>
		`A customer scanned it, filled in the form and became member ${code}`,
	'Read Member': ({ bonus, mobile }) => `Member read: ${bonus} points, mobile ${mobile}`,
	'Update Points': (item) => `Points changed: ${item.result_bonus} now`,
	'Invalidate Card of Member': () => 'Card of this member made invalid',
	'Delete Card': () => 'Card deleted: nobody can receive it any more',
};

/** @param {{verbose: boolean}} how */
function createReport({ verbose }) {
	const done = [];
	let line = 0;
	return {
		done,
		/** @param {string} name of a node that has ended @param {any} data */
		add(name, data) {
			const item = data.data?.main?.[0]?.[0];
			if (STEPS[name] === undefined || item === undefined) return;
			done.push(name);
			const words = STEPS[name](item.json);
			if (words !== undefined) console.log(`${(line += 1)}  ${words}`);
			if (verbose) console.log(`   ${name}: ${JSON.stringify(item.json)}`);
		},
	};
}

/** Runs the lifecycle example on n8n's engine against the simulator and prints a line for each step. */
async function main() {
	const { values } = parseArgs({ options: { verbose: { type: 'boolean', default: false } } });
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
		const report = createReport(values);
		const { error } = await runWorkflow(withCredentials(readExample('member-card-lifecycle')), {
			nodes: { ...plainNodes, ...nodes },
			credentials,
			onNodeDone: report.add,
		});
		if (error) throw error;
		const missing = Object.keys(STEPS).filter((name) => !report.done.includes(name));
		if (missing.length > 0) throw new Error(`These steps did not run: ${missing.join(', ')}`);
		await drawPhoneCode();
		console.log(`
All eight steps done, with ${simulator.tokenCalls} token call, on n8n's own engine and a simulated WeChat.
Next: \`npm run n8n\` (the editor) or \`npm run simulator\` (only WeChat), then open
${PHONE}, the customer's phone; out/${QR_FILE} holds the same address.
What WeChat answered: \`npm start -- --verbose\`.`);
	} finally {
		await simulator.close();
	}
}

/** The card of the run is deleted and its simulator has ended: the code to keep is that of a card which can be received. */
async function drawPhoneCode() {
	mkdirSync(OUT, { recursive: true });
	await qrImage.toFile(join(OUT, QR_FILE), PHONE, { width: 430, margin: 2 });
}

main().catch((error) => {
	console.error(`\nThe lifecycle stopped: ${error.message}\n${error.description ?? ''}`);
	process.exitCode = 1;
});
