const assert = require('node:assert/strict');

const NAME = 'leavers-with-approval';
const INVALIDATE = '/card/code/unavailable';
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** A spreadsheet of leavers, a mail with two buttons that are really clicked: nothing happens before, all of it after. */
async function run({ simulator, editor, mailbox }) {
	const refused = await ask(editor, mailbox);
	await click(refused.links['Leave them']);
	await editor.reached(refused.execution, 'success');
	assert.equal(simulator.count(INVALIDATE), 0);
	assert.equal(simulator.member('207715038846').user_card_status, 'NORMAL');

	const approved = await ask(editor, mailbox);
	assert.equal(simulator.count(INVALIDATE), 0);
	await click(approved.links['Make them invalid'], 'Googlebot/2.1 (+http://www.google.com/bot.html)');
	await editor.reached(approved.execution, 'waiting');
	await click(approved.links['Make them invalid']);
	await editor.reached(approved.execution, 'success');
	assert.deepEqual(
		['207715038846', '461180027395'].map((code) => simulator.member(code).user_card_status),
		['UNAVAILABLE', 'UNAVAILABLE'],
	);
	assert.equal(simulator.member('000481207351').user_card_status, 'NORMAL');

	const calls = simulator.count(INVALIDATE);
	await click(approved.links['Make them invalid'], BROWSER, 409);
	assert.equal(simulator.count(INVALIDATE), calls);

	const rows = await editor.tableRows('Member card leavers');
	assert.deepEqual(
		rows.map(({ code, name, outcome, remark }) => [code, name, outcome, remark]),
		[
			['', '', 'refused', '3 cards were left as they are'],
			['207715038846', '王建国', 'invalidated', '搬离本市'],
			['461180027395', '刘洋', 'invalidated', '本人要求'],
			['030000000017', '郑凯', 'failed', rows[3].remark],
		],
	);
	assert.match(rows[3].remark, /40056/);
}

/** Starts the workflow and waits until it waits. */
async function ask(editor, mailbox) {
	const execution = await editor.execute(NAME, "When clicking 'Execute workflow'");
	const mail = await mailbox.take('the question');
	await editor.reached(execution, 'waiting');
	assert.deepEqual(mail.recipients, ['manager@example.com']);
	assert.equal(mail.subject, 'Make 3 member cards invalid?');
	for (const words of ['207715038846', '王建国', '030000000017', 'cannot be undone'])
		assert.ok(mail.html.includes(words), `${words} in ${mail.html}`);
	const buttons = [...mail.html.matchAll(/<a href="([^"]+)"[^>]*>([^<]+)<\/a>/g)];
	const links = Object.fromEntries(buttons.map(([, url, label]) => [label.trim(), url]));
	return { execution, links };
}

async function click(url, agent = BROWSER, status = 200) {
	const answer = await fetch(url.replaceAll('&amp;', '&'), { headers: { 'user-agent': agent } });
	assert.equal(answer.status, status, await answer.text());
}

module.exports = { title: 'Leavers with approval', run };
