const assert = require('node:assert/strict');
const { existsSync } = require('node:fs');
const { readFile } = require('node:fs/promises');
const { join } = require('node:path');

const { startSimulator } = require('../../simulator');
const { n8nCommands } = require('../commands');
const { readExample, withCredentials } = require('../examples');
const { exampleCredential } = require('../workflows');

const EXAMPLE = 'member-card-lifecycle';

/** What each step must have answered. */
const ANSWERS = {
	'Upload Logo': { url: /^http:\/\/mmbiz\.qpic\.cn\// },
	'Create Card': { errcode: 0, card_id: /^p/ },
	'Set Activation Form': { errcode: 0, card_id: /^p/ },
	'Create QR Code': { errcode: 0, ticket: /./, url: /./ },
	'Customer Scans the QR Code': { code: /^\d{12}$/, has_active: false },
	'Customer Fills In the Form': { activate_ticket: /./ },
	'Get Submission': { mobile: '13800000518' },
	'Activate Member': { errcode: 0, membership_number: /^\d{12}$/ },
	'Read Member': { bonus: 50, has_active: true, mobile: '13800000518' },
	'Update Points': { errcode: 0, result_bonus: 90 },
	'Invalidate Card of Member': { errcode: 0, invalidated: true },
	'Delete Card': { errcode: 0, deleted: true },
};

function checkAnswer(name, json) {
	for (const [field, wanted] of Object.entries(ANSWERS[name])) {
		const what = `${name}: ${field}`;
		if (wanted instanceof RegExp) assert.match(String(json[field]), wanted, what);
		else assert.equal(json[field], wanted, what);
	}
}

const firstItem = (runs) => runs?.[0]?.data?.main?.[0]?.[0];

/** Where n8n keeps files; the first n8n 2 had another name for it. */
function storageIn(userFolder) {
	const folders = ['storage', 'binaryData'].map((name) => join(userFolder, '.n8n', name));
	return folders.find((folder) => existsSync(folder)) ?? folders[0];
}

module.exports = {
	title: 'the life of a card, as n8n execute runs the example',

	async open({ program, userFolder }) {
		const simulator = await startSimulator({});
		const example = withCredentials(readExample(EXAMPLE));
		const commands = n8nCommands(program, { userFolder });
		await commands.importCredentials([exampleCredential(simulator)]);
		await commands.importWorkflows([example]);
		const runs = await commands.execute(EXAMPLE);
		return { simulator, example, runs, storage: storageIn(userFolder) };
	},

	close: async ({ simulator }) => await simulator.close(),

	checks: {
		'every node has run and given an item': async ({ example, runs }) => {
			for (const { name, type } of example.nodes) {
				if (type === 'n8n-nodes-base.stickyNote') continue;
				assert.equal(runs[name]?.[0]?.executionStatus, 'success', name);
				assert.ok(firstItem(runs[name]), `${name} gave nothing`);
			}
		},

		'every step has answered what it should': async ({ runs }) => {
			for (const name of Object.keys(ANSWERS)) checkAnswer(name, firstItem(runs[name])?.json);
		},

		'the QR code is a PNG file': async ({ runs, storage }) => {
			const { id, mimeType, data } = firstItem(runs['Create QR Code']).binary.data;
			assert.equal(mimeType, 'image/png');
			// n8n 2 keeps files on disk and names the place after the way they are kept, n8n 1 keeps them in memory.
			const bytes = id
				? await readFile(join(storage, id.slice(id.indexOf(':') + 1)))
				: Buffer.from(data, 'base64');
			assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
		},

		'WeChat has it all, for one token': async ({ simulator, runs }) => {
			const { card_id: cardId, code } = firstItem(runs['Update Points']).json;
			const { bonus, user_card_status: status } = simulator.member(code, cardId);
			assert.deepEqual({ bonus, status }, { bonus: 90, status: 'UNAVAILABLE' });
			assert.equal(simulator.tokenCalls + simulator.forcedTokenCalls, 1);
		},
	},
};
