const assert = require('node:assert/strict');
const { join } = require('node:path');

const { byHand } = require('../byHand');
const { test } = require('../newcomer');
const { until } = require('../until');
const { chain, manualTrigger, memberCard } = require('../workflows');
const { writeSheet } = require('./spreadsheet');

const ROWS = [
	{ 卡号: '000481207351', 姓名: '林晓', 本月积分: 1210, 备注: '六月' },
	{ 卡号: '018830264417', 姓名: '陈佳怡', 本月积分: 360, 备注: '六月' },
	{ 卡号: '207715038846', 姓名: '王建国', 本月积分: 90, 备注: '六月' },
];
const PICTURE = join(__dirname, '../../out/newcomer-mapped.png');
const BUILT_NODE = join(__dirname, '../../dist/nodes/MemberCard/MemberCard.node');

const bonusOf = (simulator) => ROWS.map(({ 卡号: code }) => simulator.member(code)?.bonus);

/** A node for everything the package can do, one after the other. */
function everyOperation() {
	const { MemberCard } = require(BUILT_NODE);
	const { properties } = new MemberCard().description;
	const nodes = properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options, displayOptions }) =>
			options.map(({ action, value }) =>
				memberCard(action, { resource: displayOptions.show.resource[0], operation: value }),
			),
		);
	return chain('Every operation', [manualTrigger, ...nodes]);
}

/** In the world of the newcomer's checks. */
const EMPTY_CANVAS_CHECKS = {
	'a spreadsheet of their own is synced from an empty canvas, with fields dragged onto columns':
		async ({ program, folder, desk, editor, server, simulator }) => {
			const file = join(folder, 'points.xlsx');
			await writeSheet(program, file, ROWS);
			const hand = byHand(editor);
			await hand.openEmptyCanvas(server.url);
			await hand.addNode({ words: 'form', node: 'n8n Form', action: 'On new n8n Form event' });
			await hand.fillIn('formTitle', 'Points');
			await editor.getByRole('button', { name: 'Add Form Element' }).click();
			await hand.fillIn('fieldLabel', 'Spreadsheet');
			await hand.choose('fieldType', 'File');
			await hand.closeNode();

			await hand.addNode({
				after: 'On form submission',
				words: 'excel',
				node: 'Extract from File',
				action: 'Extract from XLSX',
			});
			await hand.fillIn('binaryPropertyName', 'Spreadsheet');
			const opened = desk.waitForEvent('page');
			await hand.execute();
			const form = await opened;
			await form.setInputFiles('input[type=file]', file);
			await form.getByRole('button', { name: 'Submit' }).click();
			assert.match(await hand.output(), /3 items/);
			await form.close();
			await hand.closeNode();

			await hand.addNode({
				after: 'Extract from File',
				words: '会员卡',
				node: 'WeChat Member Card',
				action: 'Sync member points and fields',
			});
			await hand.chooseCard('青禾会员卡');
			await hand.drag('卡号', 'code');
			await hand.drag('本月积分', 'bonus');
			await hand.drag('备注', 'record_bonus');
			await editor.screenshot({ path: PICTURE });
			await hand.execute();
			const said = await hand.output();
			assert.match(said, /3 rows: 3 updated\./);
			assert.doesNotMatch(said, /undefined/);
			await until('points of the spreadsheet', async () => {
				const points = ROWS.map(({ 本月积分: bonus }) => bonus);
				return bonusOf(simulator).join() === points.join();
			});
		},

	'no line below a node is cut off': async ({ editor, server, session }) => {
		const { id } = await session.createWorkflow(everyOperation());
		await editor.goto(`${server.url}/workflow/${id}`);
		await editor.locator(test('canvas-node')).last().waitFor();
		const lines = await editor.locator('[class*="subtitle"]').evaluateAll((all) =>
			all.map(({ textContent, scrollWidth, clientWidth }) => ({
				text: textContent?.trim(),
				isCut: scrollWidth > clientWidth,
			})),
		);
		assert.ok(lines.length >= 45, `${lines.length} lines`);
		const cut = lines.filter(({ isCut }) => isCut).map(({ text }) => text);
		assert.deepEqual(cut, []);
	},
};

module.exports = { EMPTY_CANVAS_CHECKS };
