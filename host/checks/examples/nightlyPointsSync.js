const assert = require('node:assert/strict');
const { readFile } = require('node:fs/promises');
const { join } = require('node:path');

const { readSheet } = require('read-excel-file/node');

const WRITE = '/card/membercard/updateuser';

const NOT_A_NUMBER = /"n\/a", not a whole number/;

/** The report of the first run: what became of each row of the sample file. */
const REPORT = [
	['outcome', 'code', 'name', 'points_before', 'points_after', 'reason', 'error'],
	['updated', '000481207351', '林晓', 80, 1200, null, null],
	['updated', '018830264417', '陈佳怡', 80, 350, null, null],
	['unchanged', '207715038846', '王建国', 80, 80, null, null],
	['updated', '035562918204', '赵敏', 80, 2460, null, null],
	['updated', '461180027395', '刘洋', 80, 0, null, null],
	['updated', '009274415580', '孙倩', 80, 615, null, null],
	['skipped', '784400193326', '周浩', null, null, /not known .*40056/, null],
	['failed', '552093718460', '吴婷', null, null, NOT_A_NUMBER, NOT_A_NUMBER],
];

async function sync({ simulator, editor, mailbox }) {
	const before = simulator.count(WRITE);
	await editor.reached(await editor.execute('nightly-points-sync'), 'success');
	const mail = await mailbox.take(/^Points sync/);
	return { mail, writes: simulator.count(WRITE) - before };
}

async function checkReport({ attachments }) {
	assert.equal(attachments.length, 1);
	const [{ filename, content }] = attachments;
	assert.match(filename, /^points-sync-\d{4}-\d\d-\d\d\.xlsx$/);
	const rows = await readSheet(content);
	assert.equal(rows.length, REPORT.length);
	REPORT.forEach((expected, row) =>
		expected.forEach((value, column) => {
			const there = rows[row][column];
			const place = `row ${row}, ${REPORT[0][column]}`;
			if (value instanceof RegExp) assert.match(String(there), value, place);
			else assert.equal(there, value, place);
		}),
	);
}

module.exports = {
	'points sync: a spreadsheet goes in, WeChat gets what differs, a spreadsheet comes by mail':
		async (stage) => {
			const { mail, writes } = await sync(stage);
			assert.equal(writes, 5);
			const { simulator } = stage;
			for (const [, code, , , points] of REPORT.slice(1).filter((row) => row[4] !== null))
				assert.equal(simulator.member(code).bonus, points, String(code));
			assert.equal(simulator.member('552093718460').bonus, 80);
			assert.deepEqual(mail.recipients, ['shop@example.com']);
			assert.equal(mail.subject, 'Points sync: 5 updated, 1 failed');
			assert.match(mail.text, /Updated +5\nUnchanged +1\nSkipped +1\nFailed +1\n/);
			await checkReport(mail);
		},

	'points sync: the second run writes nothing': async (stage) => {
		const { mail, writes } = await sync(stage);
		assert.equal(writes, 0);
		assert.equal(mail.subject, 'Points sync: 0 updated, 1 failed');
	},

	"points sync: with the day's quota used up, the report says what is missing": async (stage) => {
		const { simulator } = stage;
		for (const code of ['000481207351', '018830264417']) simulator.member(code).bonus = 1;
		simulator.faults.add({ path: WRITE, effect: { errcode: 45009 } });
		const { mail } = await sync(stage);
		simulator.faults.clear();
		assert.equal(mail.subject, 'Points sync: 0 updated, 3 failed');
		const rows = await readSheet(mail.attachments[0].content);
		for (const [outcome, code, , before, after, , error] of rows.slice(1, 3)) {
			assert.deepEqual([outcome, before, after], ['failed', 1, null], String(code));
			assert.match(String(error), /daily quota .*45009/);
		}
		const { mail: next } = await sync(stage);
		assert.equal(next.subject, 'Points sync: 2 updated, 1 failed');
	},

	'points sync: an Excel of their own goes in by a form': async (stage) => {
		const { simulator, editor, mailbox, files, url } = stage;
		const form = `${url}/form/sync-points`;
		await editor.publish('nightly-points-sync', form);
		simulator.member('000481207351').bonus = 7;
		const body = new FormData();
		body.append('field-0', new Blob([await readFile(join(files, 'members.xlsx'))]), 'own.xlsx');
		const answer = await fetch(form, { method: 'POST', body });
		assert.equal(answer.status, 200, await answer.text());
		const { subject } = await mailbox.take(/^Points sync/);
		assert.equal(subject, 'Points sync: 1 updated, 1 failed');
		assert.equal(simulator.member('000481207351').bonus, 1200);
	},
};
