const assert = require('node:assert/strict');

const { readSheet } = require('read-excel-file/node');

const WRITE = '/card/membercard/updateuser';

/** A real spreadsheet in, WeChat's members changed, a real spreadsheet out by mail; and a second run changes nothing. */
async function run({ simulator, editor, mailbox }) {
	const sync = async () => {
		const before = simulator.count(WRITE);
		const id = await editor.execute('nightly-points-sync', "When clicking 'Execute workflow'");
		await editor.reached(id, 'success');
		return { mail: await mailbox.take('the report'), writes: simulator.count(WRITE) - before };
	};

	const first = await sync();
	assert.equal(first.writes, 4);
	const points = ['000481207351', '018830264417', '207715038846', '035562918204', '009274415580'];
	assert.deepEqual(
		points.map((code) => simulator.member(code).bonus),
		[1200, 350, 80, 2460, 615],
	);
	assert.equal(simulator.member('552093718460').bonus, 90);
	assert.deepEqual(first.mail.recipients, ['shop@example.com']);
	assert.equal(first.mail.subject, 'Points sync: 4 updated, 1 failed');
	assert.match(first.mail.text, /Updated\s+4\nUnchanged\s+2\nSkipped\s+1\nFailed\s+1\n/);
	const [header, ...rows] = await sheetIn(first.mail);
	assert.deepEqual(header, ['code', 'name', 'outcome', 'points_before', 'points_after', 'remark']);
	assert.deepEqual(
		rows.map((row) => row.slice(0, 5)),
		[
			['000481207351', '林晓', 'updated', 1150, 1200],
			['018830264417', '陈佳怡', 'unchanged', 350, 350],
			['207715038846', '王建国', 'updated', 0, 80],
			['035562918204', '赵敏', 'updated', 2400, 2460],
			['461180027395', '刘洋', 'unchanged', 0, 0],
			['009274415580', '孙倩', 'updated', 600, 615],
			['784400193326', '周浩', 'skipped', null, null],
			['552093718460', '吴婷', 'failed', null, null],
		],
	);
	console.log(rows.map((row) => row[5]));

	const second = await sync();
	assert.equal(second.writes, 0);
	assert.equal(second.mail.subject, 'Points sync: 0 updated, 1 failed');
}

async function sheetIn({ attachments }) {
	assert.equal(attachments.length, 1);
	const [{ filename, content }] = attachments;
	assert.match(filename, /^points-sync-\d{4}-\d\d-\d\d\.xlsx$/);
	return await readSheet(content);
}

module.exports = { title: 'Nightly points sync', run };
