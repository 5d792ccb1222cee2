const assert = require('node:assert/strict');
const { readFile } = require('node:fs/promises');
const { join } = require('node:path');

const { readSheet } = require('read-excel-file/node');

const NAME = 'daily-statistics';
const DAY_MS = 86_400_000;
const BEIJING_MS = 8 * 3_600_000;

const COLUMNS = [
	'date',
	'account_views',
	'account_receipts',
	'cards_receipts',
	'cards_activations',
	'cards_members',
	'card_views',
	'card_new_members',
	'card_members',
];

/** Two receive the card and one of them opens it; a third receives a card that activates itself. */
function liveThroughYesterday({ simulator, clock, cardId }) {
	clock.shiftMs = -DAY_MS;
	const { customer } = simulator;
	customer.view(customer.scan({ cardId }));
	customer.scan({ cardId });
	customer.scan({ cardId: simulator.addCard({ auto_activate: true }) });
	clock.shiftMs = 0;
	const yesterday = new Date(Date.now() - DAY_MS + BEIJING_MS).toISOString().slice(0, 10);
	return [yesterday, 1, 3, 3, 1, 1, 1, 0, 0];
}

async function runAndRead({ editor, files }) {
	await editor.reached(await editor.execute(NAME), 'success');
	const [header, ...rows] = await readSheet(
		await readFile(join(files, 'member-card-statistics.xlsx')),
	);
	assert.deepEqual(header, COLUMNS);
	return rows;
}

module.exports = {
	"statistics: yesterday's figures stand in a spreadsheet": async (stage) => {
		stage.figures = liveThroughYesterday(stage);
		assert.deepEqual(await runAndRead(stage), [stage.figures]);
	},

	'statistics: the same day again is corrected, not doubled': async (stage) => {
		assert.deepEqual(await runAndRead(stage), [stage.figures]);
		const [row, ...more] = await stage.editor.tableRows('Member card statistics');
		assert.deepEqual(
			COLUMNS.map((name) => row[name]),
			stage.figures,
		);
		assert.deepEqual(more, []);
	},
};
