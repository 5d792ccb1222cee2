import { refusal, WechatFailure } from '../../../../nodes/wechat/errors/failure';
import { Gate } from '../../../../nodes/wechat/transport/gate';
import { factsOf, LOST } from '../../../support/fakeWechat';
import { sleeps, OK, pass, refuse, isDone } from '../../../support/gates';

// Pauses end when the test says so.
jest.mock('n8n-workflow', () => ({
	sleep: async (ms: number, signal?: AbortSignal) =>
		await new Promise<void>((resolve, reject) => {
			sleeps.push({ ms, signal, end: resolve, cancel: () => reject(new Error('canceled')) });
		}),
}));

describe('the gate of a run', () => {
	let now = 0;

	beforeEach(() => {
		now = 1_000_000;
		sleeps.length = 0;
		jest.spyOn(Date, 'now').mockImplementation(() => now);
	});

	afterEach(() => jest.restoreAllMocks());

	it('lets every request through at once when there is no limit', async () => {
		const gate = new Gate(0);
		for (let request = 0; request < 3; request++) expect(await isDone(pass(gate))).toBe(true);
		expect(sleeps).toEqual([]);
	});

	it('gives each request a slot of the rate the user asked for', async () => {
		const gate = new Gate(20);
		expect(await isDone(pass(gate))).toBe(true);
		expect(await isDone(pass(gate))).toBe(false);
		void pass(gate);
		await isDone(Promise.resolve());
		expect(sleeps.map(({ ms }) => ms)).toEqual([50, 100]);
	});

	it('saves up no slots while nothing is sent', async () => {
		const gate = new Gate(20);
		await pass(gate);
		now += 500;
		expect(await isDone(pass(gate))).toBe(true);
		void pass(gate);
		await isDone(Promise.resolve());
		expect(sleeps.map(({ ms }) => ms)).toEqual([50]);
	});

	it('holds all lanes of all runs until the minute of a path is over, and no others', async () => {
		const [gate, other] = [new Gate(0), new Gate(0)];
		gate.join('wx1');
		other.join('wx1');
		await refuse(gate);
		const lanes = Promise.all([pass(gate), pass(other)]);
		expect(await isDone(lanes)).toBe(false);
		expect(await isDone(pass(gate, OK, '/other'))).toBe(true);
		sleeps[0].end();
		expect(await isDone(lanes)).toBe(true);
		expect(sleeps).toHaveLength(1);
	});

	it('ends waiting when the execution is canceled, and sends nothing then', async () => {
		const cancel = new AbortController();
		const gate = new Gate(0, cancel.signal);
		await refuse(gate);
		const lane = pass(gate);
		expect(await isDone(lane)).toBe(false);
		cancel.abort();
		expect(await factsOf(async () => await lane)).toMatchObject({
			class: 'canceled',
			outcome: 'notSent',
		});
		expect(await factsOf(async () => await pass(gate))).toMatchObject({ class: 'canceled' });
		// The minute is the account's, not the run's.
		expect(sleeps.map(({ signal }) => signal)).toEqual([undefined]);
	});

	it('waits for so long, but not for no time at all', async () => {
		const cancel = new AbortController();
		const gate = new Gate(0, cancel.signal);
		expect(await isDone(gate.wait(0))).toBe(true);
		expect(await isDone(gate.wait(-5))).toBe(true);
		const wait = gate.wait(1);
		expect(await isDone(wait)).toBe(false);
		sleeps[0].end();
		expect(await isDone(wait)).toBe(true);
		expect(sleeps).toMatchObject([{ ms: 1, signal: cancel.signal }]);
	});

	it('stops the clock of who is canceled while waiting', async () => {
		const cancel = new AbortController();
		const wait = new Gate(0, cancel.signal).wait(1000);
		expect(sleeps[0].signal?.aborted).toBe(false);
		cancel.abort();
		expect(await factsOf(async () => await wait)).toMatchObject({
			class: 'canceled',
			outcome: 'notSent',
		});
		expect(sleeps[0].signal?.aborted).toBe(true);
	});

	it('lets nothing through any more once it is closed, and names the first reason', async () => {
		const gate = new Gate(20);
		gate.close(new WechatFailure(LOST));
		gate.close(refusal(45009, 'later'));
		const expected = {
			...LOST,
			advice: 'This call was not sent. Try again.',
			outcome: 'notSent',
		};
		expect(await factsOf(async () => await pass(gate))).toEqual(expected);
		expect(await factsOf(async () => await pass(gate))).toEqual(expected);
		expect(sleeps).toEqual([]);
	});

	it('looks again after every wait: a lane that had a slot is not sent once the gate is closed', async () => {
		const gate = new Gate(1);
		await pass(gate);
		const lanes = Array.from({ length: 100 }, () => pass(gate));
		lanes.forEach((lane) => lane.catch(() => undefined));
		await isDone(Promise.resolve());
		gate.close(refusal(45009, 'gone'));
		sleeps.forEach(({ end }) => end());
		for (const lane of lanes)
			expect(await factsOf(async () => await lane)).toMatchObject({
				errcode: 45009,
				outcome: 'notSent',
			});
	});

	it('gives lanes that had a slot another one when the minute ended meanwhile', async () => {
		const gate = new Gate(10);
		const refused = refuse(gate);
		const lanes = [pass(gate), pass(gate)];
		await refused;
		expect(sleeps.map(({ ms }) => ms)).toEqual([100, 200, expect.any(Number)]);
		sleeps[0].end();
		sleeps[1].end();
		expect(await isDone(Promise.all(lanes))).toBe(false);
		now += sleeps[2].ms;
		sleeps[2].end();
		// One tries whether the new minute has begun, at once, since the rate allows it; then the other has its slot.
		expect(await isDone(lanes[0])).toBe(true);
		expect(await isDone(lanes[1])).toBe(false);
		expect(sleeps.slice(3).map(({ ms }) => ms)).toEqual([100]);
	});
});
