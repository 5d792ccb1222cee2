const assert = require('node:assert/strict');
const { readFile } = require('node:fs/promises');
const { join } = require('node:path');

const { readSheet } = require('read-excel-file/node');

const DAY_MS = 86_400_000;
const BEIJING_MS = 8 * 3_600_000;

/** Figures of yesterday from WeChat into a Data Table and a real spreadsheet, once however often it runs. */
async function run({ simulator, clock, cardId, editor, files }) {
	const yesterday = new Date(Date.now() - DAY_MS + BEIJING_MS).toISOString().slice(0, 10);
	clock.shiftMs = -DAY_MS;
	const [first, second] = [1, 2].map(() => simulator.customer.scan({ cardId }));
	simulator.customer.view(first);
	simulator.customer.scan({ cardId: simulator.addCard({ auto_activate: true }) });
	clock.shiftMs = 0;
	assert.notEqual(first.code, second.code);

	const row = [yesterday, 1, 3, 3, 1, 1, 1, 0, 0];
	for (const run of [1, 2]) {
		const id = await editor.execute('daily-statistics', "When clicking 'Execute workflow'");
		await editor.reached(id, 'success');
		const [header, ...rows] = await readSheet(
			await readFile(join(files, 'member-card-statistics.xlsx')),
		);
		assert.deepEqual(header, [
			'date',
			'account_views',
			'account_receipts',
			'cards_receipts',
			'cards_activations',
			'cards_members',
			'card_views',
			'card_new_members',
			'card_members',
		]);
		assert.deepEqual(rows, [row], `run ${run}`);
	}
	const stored = await editor.tableRows('Member card statistics');
	assert.deepEqual(
		stored.map(({ date, account_receipts: receipts }) => [date, receipts]),
		[[yesterday, 3]],
	);
}

module.exports = { title: 'Daily statistics', run };
