const assert = require('node:assert/strict');

const { until } = require('../../until');

const NAME = 'points-for-orders';
const UPDATE = '/card/membercard/updateuser';
const MORNING = 'Every Morning at 8';
/** The till adds so much while an order is open; no order of these checks has as many points. */
const OF_THE_TILL = 500;

async function deliver({ url }, order) {
	const answer = await fetch(`${url}/webhook/order-paid`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(order),
	});
	return { status: answer.status, said: /** @type {any} */ (await answer.json()) };
}

const rowsWhere = async ({ database }, condition) =>
	await database.rows(`SELECT * FROM order_points WHERE ${condition}`);

async function untilSettled(stage) {
	await until(
		'ledger without open orders',
		async () => (await rowsWhere(stage, "state IN ('received', 'open')")).length === 0,
	);
}

/** The rows that executions leave when they are killed: before anything was written down, sent, answered. */
const CRASHES = [
	{ order: 'C-1', wasWrittenDown: false, counted: 0, state: 'done', sends: 1, note: /^$/ },
	{ order: 'C-2', wasWrittenDown: true, counted: 0, state: 'done', sends: 1, note: /sent again/ },
	{ order: 'C-3', wasWrittenDown: true, counted: 20, state: 'done', sends: 0, note: /counted/ },
	{
		order: 'C-4',
		wasWrittenDown: true,
		counted: OF_THE_TILL,
		state: 'undecided',
		sends: 0,
		note: /^left open: 80 before, 100 wanted, 580 now$/,
	},
];

module.exports = {
	'points for orders: an order delivered three times at once counts once': async (stage) => {
		const { simulator, cardId, editor, session } = stage;
		await editor.reached(await editor.execute(NAME), 'success');
		await session.publish(await session.workflow(NAME));
		await until('answer of the webhook', async () => (await deliver(stage, {})).status === 400);
		const [code] = simulator.addMembers({ cardId, count: 1, bonus: 80 });
		const order = { order_no: 'A-1', code, points: 23 };
		const answers = await Promise.all([order, order, order].map((each) => deliver(stage, each)));
		assert.deepEqual(
			answers.map(({ status }) => status),
			[200, 200, 200],
		);
		await untilSettled(stage);
		const [row] = await rowsWhere(stage, "order_no = 'A-1'");
		const { state, deliveries, points_before: before, points_after: after } = row;
		assert.deepEqual([state, deliveries, before, after], ['done', 3, 80, 103]);
		assert.equal(simulator.member(code).bonus, 103);

		const other = await deliver(stage, { ...order, points: 24 });
		assert.equal(other.status, 409, JSON.stringify(other));
		for (const points of [2.5, 'many', null, 2 ** 31])
			assert.equal((await deliver(stage, { ...order, points })).status, 400, `${points}`);
		assert.equal(simulator.member(code).bonus, 103);
	},

	'points for orders: what a crash leaves open is finished, and what nobody can know is undecided':
		async (stage) => {
			const { simulator, cardId, database } = stage;
			const codes = simulator.addMembers({ cardId, count: CRASHES.length, bonus: 80 });
			const values = CRASHES.map(({ order, wasWrittenDown, counted }, nth) => {
				simulator.member(codes[nth]).bonus += counted;
				const before = wasWrittenDown ? 80 : 'NULL';
				return `('${order}', '${cardId}', '${codes[nth]}', 20, 'open', ${before}, 1, now() - interval '1 hour')`;
			});
			await database.execute(
				`INSERT INTO order_points (order_no, card_id, code, points, state, points_before, attempt, opened_at) VALUES ${values}`,
			);
			await untilSettled(stage);
			const rows = await rowsWhere(stage, "order_no LIKE 'C-%' ORDER BY order_no");
			for (const [nth, { order, counted, state, sends, note }] of CRASHES.entries()) {
				assert.equal(rows[nth].state, state, JSON.stringify(rows[nth]));
				assert.match(rows[nth].note, note, order);
				assert.equal(simulator.member(codes[nth]).bonus, 80 + counted + sends * 20, order);
			}
		},

	'points for orders: an order WeChat refuses stays open with its reason, and holds nobody else up':
		async (stage) => {
			const { simulator, cardId } = stage;
			const [code] = simulator.addMembers({ cardId, count: 1, bonus: 0 });
			const before = simulator.count(UPDATE);
			await deliver(stage, { order_no: 'R-1', code: '999999999999', points: 5 });
			await deliver(stage, { order_no: 'R-2', code, points: 5 });
			await until(
				'order of the other member',
				async () => (await rowsWhere(stage, "order_no = 'R-2' AND state = 'done'")).length === 1,
			);
			const [row] = await until('reason', async () => {
				const rows = await rowsWhere(stage, "order_no = 'R-1' AND note <> ''");
				return rows.length > 0 && rows;
			});
			assert.deepEqual([row.state, row.points_before], ['open', null]);
			assert.match(row.note, /40056/);
			assert.equal(simulator.count(UPDATE), before + 1);
		},

	'points for orders: a mail names the orders for a person': async (stage) => {
		const { editor, mailbox, database } = stage;
		await database.execute("UPDATE order_points SET attempt = 5 WHERE order_no = 'R-1'");
		await editor.reached(await editor.execute(NAME, MORNING), 'success');
		const mail = await mailbox.take(/^Points for orders: 2 for a person$/);
		assert.match(mail.text, /C-4 .* undecided .*80 before, 100 wanted, 580 now/);
		assert.match(mail.text, /R-1 .* open .*40056/);
		await database.execute("DELETE FROM order_points WHERE order_no = 'R-1'");
	},
};
