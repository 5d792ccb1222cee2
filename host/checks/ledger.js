const assert = require('node:assert/strict');

const { startSimulator } = require('../../simulator');
const { readExample, withCredentials } = require('../examples');
const { LOOPBACK } = require('../ports');
const { startQueueMode } = require('../queueMode');
const { openSession } = require('../session');
const { until } = require('../until');
const { databaseCredential, exampleCredential } = require('../workflows');
const { editorOf } = require('./examples/editor');
const { deliverAll, ordersFrom } = require('./shop');

const OWNER = { email: 'owner@example.com', password: 'Only4TheseChecks' };
const EXAMPLE = 'points-for-orders';
const UPDATE = '/card/membercard/updateuser';

const MEMBERS = 40;
const ORDERS = 500;
const ORDERS_BESIDE_TILLS = 120;
const START = 1000;
/** A till's sale: more than all orders of a member together, so that both can be told apart in a total. */
const SALE = 1_000_000;
/** Of the example's 300, so that the check does not wait for them; a credit takes 12 s here when its first request hangs. */
const FINISH_AFTER_SECONDS = 30;
const LATENCY = { latencyMs: 35, latencySpread: 0.4 };
const CONCURRENCY = 5;
const WITHIN_MS = 600_000;
/** Each member's total moves every other second. */
const SALE_EVERY_MS = 2000 / MEMBERS;

/** Credentials as a user makes them in the editor, in the nodes of the example. */
async function exampleIn(session, { simulator, postgres }) {
	const smtp = { name: 'SMTP account', type: 'smtp', data: { host: LOOPBACK, port: 25 } };
	const ids = {};
	for (const credential of [exampleCredential(simulator), databaseCredential(postgres), smtp])
		ids[credential.type] = await session.createCredential({ ...credential, id: undefined });
	const { name, connections, settings, ...example } = withCredentials(readExample(EXAMPLE));
	const nodes = example.nodes.map((node) => ({
		...node,
		credentials: Object.fromEntries(
			Object.keys(node.credentials ?? {}).map((type) => [
				type,
				{ id: ids[type].id, name: ids[type].name },
			]),
		),
	}));
	const { assignments } = nodes.find((node) => node.name === 'Settings').parameters.assignments;
	assignments.find((field) => field.name === 'finish_after_seconds').value = FINISH_AFTER_SECONDS;
	return await session.createWorkflow({ name, nodes, connections, settings });
}

const rowsOf = async ({ postgres }, prefix, condition = 'true') =>
	await postgres.rows(
		`SELECT * FROM order_points WHERE order_no LIKE '${prefix}-%' AND ${condition}`,
	);

async function settled(fixture, prefix, count) {
	const hasEnded = "state IN ('done', 'undecided')";
	const look = async () => (await rowsOf(fixture, prefix, hasEnded)).length === count;
	await until(`end of ${count} orders`, look, WITHIN_MS).catch(async ({ message }) => {
		const open = await rowsOf(fixture, prefix, `NOT ${hasEnded}`);
		const known = (await rowsOf(fixture, prefix)).length;
		throw new Error(`${message}; ${known} are in the table, not ended: ${JSON.stringify(open)}`);
	});
	return await rowsOf(fixture, prefix);
}

const credits = ({ simulator }) => simulator.ledger.filter(({ bonus }) => bonus?.delta);

/** @throws {assert.AssertionError} unless WeChat has counted every order once, for its member, and the table says so */
function assertCountedOnce(fixture, orders, rows, from) {
	const undecided = rows.filter(({ state }) => state !== 'done');
	assert.deepEqual(undecided, [], 'orders nobody can decide');
	const counted = credits(fixture)
		.slice(from)
		.map(({ code, bonus }) => `${code} ${bonus.delta}`);
	const wanted = orders.map(({ code, points }) => `${code} ${points}`);
	assert.deepEqual(counted.sort(), wanted.sort(), 'what WeChat has counted');
	for (const { order_no: no, points, points_before: before, points_after: after } of rows)
		assert.ok(after - before >= points, `${no}: ${before} before, ${after} after`);
}

const wroteSome = async (fixture, from, count) =>
	await until(`${count} credits`, () => credits(fixture).length - from >= count, WITHIN_MS);

/** More requests without an answer than one worker has jobs, half of them carried out: some are of the other. */
async function hang({ simulator: { faults } }) {
	const name = 'hangs';
	faults.add({ name, path: UPDATE, times: CONCURRENCY, effect: { hang: 'after' } });
	faults.add({ name, path: UPDATE, effect: { hang: 'before' } });
	const hits = () => faults.list().reduce((sum, fault) => sum + fault.hits, 0);
	await until('requests that hang', () => hits() >= 2 * CONCURRENCY - 2);
	return () => faults.remove(name);
}

/** A worker, then the main process, both without a word; each is started again as a supervisor does. */
async function killBoth(fixture, from) {
	await wroteSome(fixture, from, ORDERS / 4);
	const goOn = await hang(fixture);
	await fixture.workers[1].stop({ signal: 'SIGKILL' });
	goOn();
	// The other one goes on alone until this one is there.
	await Promise.all([replaceWorker(fixture), killMain(fixture, from)]);
}

async function replaceWorker(fixture) {
	fixture.workers[1] = await fixture.startWorker('worker-3');
}

async function killMain(fixture, from) {
	await wroteSome(fixture, from, ORDERS / 2);
	const port = Number(new URL(fixture.main.url).port);
	await fixture.main.stop({ signal: 'SIGKILL' });
	fixture.main = await fixture.startMain({ port });
}

module.exports = {
	title: 'points for every order, exactly once: queue mode, two workers',

	async open(stage) {
		const simulator = await startSimulator({ ...LATENCY, recordRequests: false });
		const cardId = simulator.addCard();
		const codes = simulator.addMembers({ cardId, count: MEMBERS, bonus: START });
		const queue = await startQueueMode(stage, { workers: 2, concurrency: CONCURRENCY });
		try {
			const session = await openSession(queue.main.url, OWNER);
			const fixture = { ...queue, simulator, cardId, codes };
			const workflow = await exampleIn(session, fixture);
			const editor = editorOf(session);
			await editor.reached(await editor.execute(workflow.id), 'success');
			await session.publish(workflow);
			return fixture;
		} catch (error) {
			await queue.stop();
			throw error;
		}
	},

	async close({ simulator, stop }) {
		await stop();
		await simulator.close();
	},

	checks: {
		[`${ORDERS} orders on ${MEMBERS} members, a worker and the main killed in the middle: each counts once`]:
			async (fixture) => {
				const { orders, deliveries } = ordersFrom(fixture, 'K', ORDERS);
				const startedAt = Date.now();
				const [{ repeats, othersWords }] = await Promise.all([
					deliverAll(fixture, deliveries),
					killBoth(fixture, 0),
				]);
				const rows = await settled(fixture, 'K', ORDERS);
				const seconds = ((Date.now() - startedAt) / 1000).toFixed(0);
				assertCountedOnce(fixture, orders, rows, 0);
				for (const code of fixture.codes) {
					const own = orders.filter((order) => order.code === code);
					const sum = own.reduce((total, { points }) => total + points, START);
					assert.equal(fixture.simulator.member(code).bonus, sum, code);
				}
				const noted = (words) => rows.filter(({ note }) => note.includes(words)).length;
				assert.ok(noted('left open') > 0, 'the killed worker left nothing open');
				return `${seconds} s; ${deliveries.length} deliveries and ${repeats} repeats; 200 with words not of the workflow: ${JSON.stringify(othersWords)}; of the orders left open ${noted('sent again')} were sent again and ${noted('found counted')} found counted; 0 undecided`;
			},

		[`${ORDERS_BESIDE_TILLS} orders while tills write to the same members: nobody loses anything`]:
			async (fixture) => {
				const { simulator, codes } = fixture;
				const from = credits(fixture).length;
				const { orders, deliveries } = ordersFrom(fixture, 'T', ORDERS_BESIDE_TILLS);
				const before = codes.map((code) => simulator.member(code).bonus);
				const sales = codes.map(() => 0);
				let nth = 0;
				const till = setInterval(() => {
					sales[nth % MEMBERS]++;
					simulator.member(codes[nth++ % MEMBERS]).bonus += SALE;
				}, SALE_EVERY_MS);
				const rows = await deliverAll(fixture, deliveries)
					.then(async () => await settled(fixture, 'T', ORDERS_BESIDE_TILLS))
					.finally(() => clearInterval(till));
				assertCountedOnce(fixture, orders, rows, from);
				for (const [member, code] of codes.entries()) {
					const own = orders.filter((order) => order.code === code);
					const sum = own.reduce((total, { points }) => total + points, before[member]);
					assert.equal(simulator.member(code).bonus, sum + sales[member] * SALE, code);
				}
				const again = rows.filter(({ attempt }) => attempt > 1);
				assert.ok(again.length > 0, 'no till has ever been faster');
				return `${again.length} orders put back because a till was faster, nothing sent`;
			},
	},
};
