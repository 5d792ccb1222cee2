const assert = require('node:assert/strict');

const { readExample } = require('./stage');
const { until } = require('./until');

const NAME = 'new-member-to-crm';
const ACTIVATE = '/card/membercard/activate';

const FORM = {
	required_form: {
		can_modify: true,
		common_field_id_list: ['USER_FORM_INFO_FLAG_MOBILE', 'USER_FORM_INFO_FLAG_NAME'],
	},
	optional_form: { can_modify: true, common_field_id_list: ['USER_FORM_INFO_FLAG_EMAIL'] },
};
const ANSWERS = {
	USER_FORM_INFO_FLAG_MOBILE: '13800000518',
	USER_FORM_INFO_FLAG_NAME: '何静',
	USER_FORM_INFO_FLAG_EMAIL: 'hejing@example.com',
};

/**
 * Customers receive cards and fill in a form; WeChat's encrypted events reach the production URL; rows in PostgreSQL,
 * the membership and the mail are looked at.
 */
async function run(stage) {
	const { simulator, clock, editor, crm, mailbox, cardId } = stage;
	await editor.reached(await editor.execute(NAME, "Once: click 'Execute workflow'"), 'success');
	await editor.publish(NAME);
	const { nodes } = await readExample(NAME);
	const { webhookId } = nodes.find(({ type }) => type.endsWith('.memberCardTrigger'));
	const url = `${stage.url}/webhook/${webhookId}/webhook`;
	const formCardId = simulator.addCard({ wx_activate: true });
	simulator.card(formCardId).form = FORM;
	simulator.push.configure({ url, mode: 'secure' });
	try {
		await react(stage, 'a card that we activate', async () => {
			const { customer } = simulator;
			const { code } = customer.scan({ cardId });
			const row = await rowOf(crm, code, 'user_get_card');
			assert.deepEqual([row.card_id, row.mobile, row.points], [cardId, '', 0]);
			await until('the activation', () => simulator.member(code).has_active);
			const { membership_number: number, bonus } = simulator.member(code);
			assert.deepEqual([number, bonus], [code, 100]);
		});

		const { code } = await react(stage, 'a card with a form', () => {
			const received = simulator.customer.scan({ cardId: formCardId });
			return received;
		});
		const received = await rowOf(crm, code, 'user_get_card');
		assert.deepEqual([received.mobile, received.email, received.welcomed_at], ['', '', null]);
		assert.equal(simulator.member(code).has_active, false);

		const fill = (answers) =>
			simulator.customer.submitForm({ card_id: formCardId, code, answers });
		await react(stage, 'a form that is filled in', () => fill(ANSWERS));
		const mail = await mailbox.take('the welcome');
		assert.deepEqual(mail.recipients, ['hejing@example.com']);
		assert.equal(mail.subject, '欢迎加入青禾会员');
		assert.ok(mail.text.startsWith('何静：') && mail.text.includes(code), mail.text);
		const filled = await rowOf(crm, code, 'submit_membercard_user_info');
		assert.deepEqual([filled.mobile, filled.name], ['13800000518', '何静']);
		assert.ok(filled.welcomed_at);
		assert.equal(simulator.count(ACTIVATE), 1);

		// WeChat tells events of one customer and card apart by the second only.
		clock.shiftMs = 60_000;
		await react(stage, 'a form that is changed', () =>
			fill({ ...ANSWERS, USER_FORM_INFO_FLAG_MOBILE: '13900000777' }),
		);
		const changed = await rowOf(crm, code, 'submit_membercard_user_info');
		assert.equal(changed.mobile, '13900000777');
		assert.deepEqual(mailbox.mails, []);
		assert.equal((await crm.rows('SELECT code FROM wechat_members')).length, 2);
		assert.deepEqual(
			simulator.pushed.map(({ attempt, answer }) => [attempt, answer]),
			Array(4).fill([1, 'success']),
		);
	} finally {
		clock.shiftMs = 0;
		simulator.push.configure(undefined);
	}
}

/** What the customer does, until the execution it starts has ended well. */
async function react({ simulator, editor }, what, act) {
	const before = (await editor.executions(NAME)).length;
	const result = await act();
	await simulator.push.settled();
	const execution = await until(`an execution for ${what}`, async () => {
		const executions = await editor.executions(NAME);
		return executions.length > before && executions[0];
	});
	await editor.reached(execution.id, 'success');
	return result;
}

async function rowOf(crm, code, event) {
	return await until(`the row of ${code} after ${event}`, async () => {
		const rows = await crm.rows(`SELECT * FROM wechat_members WHERE code = '${code}'`);
		return rows.find((row) => row.last_event === event);
	});
}

module.exports = { title: 'New member to CRM', run };
