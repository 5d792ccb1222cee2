const assert = require('node:assert/strict');

const NAME = 'leavers-with-approval';
const INVALIDATE = '/card/code/unavailable';
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const ROBOT = 'Googlebot/2.1 (+http://www.google.com/bot.html)';

/** Of the sample file the third code is unknown to WeChat. */
const LEAVERS = ['207715038846', '461180027395'];
const UNKNOWN = '030000000017';

/** Starts the workflow and waits until it waits. */
async function ask({ editor, mailbox }) {
	const execution = await editor.execute(NAME);
	await editor.reached(execution, 'waiting');
	const { recipients, subject, html } = await mailbox.take(/invalid\?$/);
	assert.deepEqual(recipients, ['manager@example.com']);
	assert.equal(subject, 'Make 3 member cards invalid?');
	for (const words of [...LEAVERS, UNKNOWN, '王建国', 'cannot be undone'])
		assert.ok(html.includes(words), `${words} is missing in the mail`);
	const buttons = [...html.matchAll(/<a href="([^"]+)"[^>]*>([^<]+)<\/a>/g)];
	const links = Object.fromEntries(
		buttons.map(([, url, label]) => [label.trim(), url.replaceAll('&amp;', '&')]),
	);
	return { execution, links };
}

async function click(url, agent = BROWSER) {
	const answer = await fetch(url, { headers: { 'user-agent': agent } });
	assert.equal(answer.status, 200, await answer.text());
}

const statuses = ({ simulator }) => LEAVERS.map((code) => simulator.member(code).user_card_status);

async function log({ editor }) {
	const rows = await editor.tableRows('Member card leavers');
	return rows.map(({ code, name, outcome, remark }) => [code, name, outcome, remark]);
}

module.exports = {
	'leavers: the mail lists them, and nothing is done before a click': async (stage) => {
		stage.refused = await ask(stage);
		await click(stage.refused.links['Make them invalid'], ROBOT);
		await stage.editor.reached(stage.refused.execution, 'waiting');
		assert.equal(stage.simulator.count(INVALIDATE), 0);
	},

	'leavers: refused, it is logged and the cards stay valid': async (stage) => {
		const { execution, links } = stage.refused;
		await click(links['Leave them']);
		await stage.editor.reached(execution, 'success');
		await click(links['Make them invalid']);
		assert.equal(stage.simulator.count(INVALIDATE), 0);
		assert.deepEqual(statuses(stage), ['NORMAL', 'NORMAL']);
		assert.deepEqual(await log(stage), [['', '', 'refused', '3 cards were left as they are']]);
	},

	'leavers: approved, the cards become invalid and each stands in the Data Table': async (
		stage,
	) => {
		const { execution, links } = await ask(stage);
		await click(links['Make them invalid']);
		await stage.editor.reached(execution, 'success');
		assert.deepEqual(statuses(stage), ['UNAVAILABLE', 'UNAVAILABLE']);
		assert.equal(stage.simulator.member('000481207351').user_card_status, 'NORMAL');
		const [first, second, third, ...more] = (await log(stage)).slice(1);
		assert.deepEqual(first, ['207715038846', '王建国', 'invalidated', '搬离本市']);
		assert.deepEqual(second, ['461180027395', '刘洋', 'invalidated', '本人要求']);
		assert.deepEqual(third.slice(0, 3), [UNKNOWN, '郑凯', 'failed']);
		assert.match(third[3], /40056/);
		assert.deepEqual(more, []);

		const calls = stage.simulator.count(INVALIDATE);
		await click(links['Make them invalid']);
		assert.equal(stage.simulator.count(INVALIDATE), calls);
	},
};
