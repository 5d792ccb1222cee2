const assert = require('node:assert/strict');

const { readSheet } = require('read-excel-file/node');

const WRITE = '/card/membercard/updateuser';

/** The report of the first run: what became of each row of the sample file. */
const REPORT = [
	['code', 'name', 'outcome', 'points_before', 'points_after', 'remark'],
	['000481207351', '林晓', 'updated', 80, 1200, null],
	['018830264417', '陈佳怡', 'updated', 80, 350, null],
	['207715038846', '王建国', 'unchanged', 80, 80, null],
	['035562918204', '赵敏', 'updated', 80, 2460, null],
	['461180027395', '刘洋', 'updated', 80, 0, null],
	['009274415580', '孙倩', 'updated', 80, 615, null],
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
		if (remark instanceof RegExp) assert.match(String(remarkThere), remark);
		else assert.equal(remarkThere, remark);
	});
}

module.exports = {
	'points sync: a spreadsheet goes in, WeChat gets what differs, a spreadsheet comes by mail':
		async (stage) => {
			const { mail, writes } = await sync(stage);
			assert.equal(writes, 5);
			const { simulator } = stage;
			for (const [code, , , , points] of REPORT.slice(1).filter((row) => row[4] !== null))
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
		for (const [code, , outcome, before, after, remark] of rows.slice(1, 3)) {
			assert.deepEqual([outcome, before, after], ['failed', 1, null], String(code));
			assert.match(String(remark), /daily quota .*45009/);
		}
		const { mail: next } = await sync(stage);
		assert.equal(next.subject, 'Points sync: 2 updated, 1 failed');
	},
};
