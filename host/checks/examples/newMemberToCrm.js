const assert = require('node:assert/strict');

const { until } = require('../../until');

const NAME = 'new-member-to-crm';
const ACTIVATE = '/card/membercard/activate';
const MINUTE_MS = 60_000;

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

/** Publishes the workflow: from then on the events of this world come to its production URL by themselves. */
async function goLive(stage) {
	const { simulator, editor, examples, url } = stage;
	const { nodes } = examples.find(({ id }) => id === NAME);
	const { webhookId } = nodes.find(({ type }) => type.endsWith('.memberCardTrigger'));
	await simulator.push.settled();
	await editor.publish(NAME, `${url}/webhook/${webhookId}/webhook`);
	stage.pushedBefore = simulator.pushed.length;
}

/** What a customer does, until the execution it starts has ended well. The clock goes on: WeChat's time is in seconds. */
async function react({ simulator, clock, editor }, act) {
	const before = (await editor.executions(NAME)).length;
	clock.shiftMs += MINUTE_MS;
	const result = await act(simulator.customer);
	await simulator.push.settled();
	const [{ id }] = await until('execution for the event', async () => {
		const executions = await editor.executions(NAME);
		return executions.length > before && executions;
	});
	await editor.reached(id, 'success');
	return result;
}

const rowsOf = async ({ editor }) => await editor.tableRows('WeChat members');

async function rowOf(stage, code) {
	return (await rowsOf(stage)).find((row) => row.code === code);
}

async function fillIn(stage, answers) {
	const { formCardId: card_id, code } = stage;
	await react(stage, (customer) => customer.submitForm({ card_id, code, answers }));
	return await rowOf(stage, code);
}

module.exports = {
	'new member: a card without a form is received, stands in a Data Table and is activated': async (
		stage,
	) => {
		await goLive(stage);
		const { simulator, cardId } = stage;
		const { code, openid } = await react(stage, (customer) => customer.scan({ cardId }));
		const row = await rowOf(stage, code);
		assert.deepEqual(
			[row.card_id, row.openid, row.last_event, row.mobile],
			[cardId, openid, 'user_get_card', ''],
		);
		const { has_active: isActive, membership_number: number, bonus } = simulator.member(code);
		assert.deepEqual([isActive, number, bonus], [true, code, 100]);
	},

	'new member: a card with a form is saved and left to its customer': async (stage) => {
		const { simulator } = stage;
		stage.formCardId = simulator.addCard({ wx_activate: true });
		simulator.card(stage.formCardId).form = FORM;
		const given = { cardId: stage.formCardId };
		const { code } = await react(stage, (customer) => customer.scan(given));
		stage.code = code;
		const row = await rowOf(stage, code);
		assert.deepEqual([row.mobile, row.welcomed_at], ['', null]);
		assert.equal(simulator.member(code).has_active, false);
	},

	'new member: the submitted form fills the row and brings one welcome': async (stage) => {
		const row = await fillIn(stage, ANSWERS);
		assert.deepEqual([row.mobile, row.name], ['13800000518', '何静']);
		assert.equal(row.last_event, 'submit_membercard_user_info');
		assert.ok(row.welcomed_at);
		const mail = await stage.mailbox.take(/^欢迎加入青禾会员$/);
		assert.deepEqual(mail.recipients, ['hejing@example.com']);
		assert.ok(mail.text.startsWith('何静：') && mail.text.includes(stage.code), mail.text);
	},

	'new member: a changed form changes the row and sends nothing': async (stage) => {
		const mobile = '13900000777';
		const row = await fillIn(stage, { ...ANSWERS, USER_FORM_INFO_FLAG_MOBILE: mobile });
		assert.equal(row.mobile, mobile);
		assert.deepEqual(stage.mailbox.left(), []);
		const { simulator } = stage;
		assert.equal(simulator.count(ACTIVATE), 1);
		assert.equal((await rowsOf(stage)).length, 2);
		const answers = simulator.pushed
			.slice(stage.pushedBefore)
			.map(({ attempt, answer }) => [attempt, answer]);
		assert.deepEqual(answers, Array(4).fill([1, 'success']));
	},
};
