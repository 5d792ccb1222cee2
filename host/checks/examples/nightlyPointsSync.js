const assert = require('node:assert/strict');

const { readSheet } = require('read-excel-file/node');

const WRITE = '/card/membercard/updateuser';

/** The report of the first run: what became of each row of the sample file. */
const REPORT = [
	['code', 'name', 'outcome', 'points_before', 'points_after', 'remark'],
	['000481207351', '林晓', 'updated', 1150, 1200, null],
	['018830264417', '陈佳怡', 'unchanged', 350, 350, null],
	['207715038846', '王建国', 'updated', 0, 80, null],
	['035562918204', '赵敏', 'updated', 2400, 2460, null],
	['461180027395', '刘洋', 'unchanged', 0, 0, null],
	['009274415580', '孙倩', 'updated', 600, 615, null],
	['784400193326', '周浩', 'skipped', null, null, /not known .*40056/],
	['552093718460', '吴婷', 'failed', null, null, /"n\/a", not a whole number/],
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
	REPORT.forEach((expected, index) => {
		const [remark, ...values] = expected.toReversed();
		const [remarkThere, ...valuesThere] = rows[index].toReversed();
		assert.deepEqual(valuesThere.reverse(), values.reverse());
		if (remark instanceof RegExp) assert.match(remarkThere, remark);
		else assert.equal(remarkThere, remark);
	});
}

module.exports = {
	'points sync: a spreadsheet goes in, WeChat gets what differs, a spreadsheet comes by mail':
		async (stage) => {
			const { mail, writes } = await sync(stage);
			assert.equal(writes, 4);
			const { simulator } = stage;
			for (const [code, , , , points] of REPORT.slice(1).filter((row) => row[4] !== null))
				assert.equal(simulator.member(code).bonus, points, code);
			assert.equal(simulator.member('552093718460').bonus, 90);
			assert.deepEqual(mail.recipients, ['shop@example.com']);
			assert.equal(mail.subject, 'Points sync: 4 updated, 1 failed');
			assert.match(mail.text, /Updated +4\nUnchanged +2\nSkipped +1\nFailed +1\n/);
			await checkReport(mail);
		},

	'points sync: the second run writes nothing': async (stage) => {
		const { mail, writes } = await sync(stage);
		assert.equal(writes, 0);
		assert.equal(mail.subject, 'Points sync: 0 updated, 1 failed');
	},
};
