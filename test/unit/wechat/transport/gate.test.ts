import { refusal, WechatFailure } from '../../../../nodes/wechat/errors/failure';
import { Gate } from '../../../../nodes/wechat/transport/gate';
import { factsOf, LOST } from '../../../support/fakeWechat';

interface Sleep {
	ms: number;
	signal?: AbortSignal;
	end(): void;
	cancel(): void;
}

const sleeps: Sleep[] = [];

// Pauses end when the test says so.
jest.mock('n8n-workflow', () => ({
	sleep: async (ms: number, signal?: AbortSignal) =>
		await new Promise<void>((resolve, reject) => {
			sleeps.push({ ms, signal, end: resolve, cancel: () => reject(new Error('canceled')) });
		}),
}));

/** Whether `work` is done once everything that can go on has gone on. */
async function isDone(work: Promise<unknown>): Promise<boolean> {
	let done = false;
	void work.then(
		() => (done = true),
		() => (done = true),
	);
	for (let turn = 0; turn < 20; turn++) await Promise.resolve();
	return done;
}

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
		for (let request = 0; request < 3; request++) expect(await isDone(gate.pass())).toBe(true);
		expect(sleeps).toEqual([]);
	});

	it('gives each request a slot of the rate the user asked for', async () => {
		const gate = new Gate(20);
		expect(await isDone(gate.pass())).toBe(true);
		expect(await isDone(gate.pass())).toBe(false);
		void gate.pass();
		await isDone(Promise.resolve());
		expect(sleeps.map(({ ms }) => ms)).toEqual([50, 100]);
	});

	it('saves up no slots while nothing is sent', async () => {
		const gate = new Gate(20);
		await gate.pass();
		now += 500;
		expect(await isDone(gate.pass())).toBe(true);
		void gate.pass();
		await isDone(Promise.resolve());
		expect(sleeps.map(({ ms }) => ms)).toEqual([50]);
	});

	it('holds all lanes during a pause and opens for all of them', async () => {
		const gate = new Gate(0);
		gate.pause(10_000);
		const lanes = Promise.all([gate.pass(), gate.pass()]);
		expect(await isDone(lanes)).toBe(false);
		sleeps[0].end();
		expect(await isDone(lanes)).toBe(true);
		expect(sleeps.map(({ ms }) => ms)).toEqual([10_000]);
		expect(await isDone(gate.pass())).toBe(true);
	});

	it('keeps a longer pause that is set already, and one that ends at the same time', async () => {
		const gate = new Gate(0);
		gate.pause(10_000);
		gate.pause(9_999);
		gate.pause(10_000);
		expect(sleeps.map(({ ms }) => ms)).toEqual([10_000]);
	});

	it('makes a pause longer when another one ends later', async () => {
		const gate = new Gate(0);
		gate.pause(10_000);
		now += 5_000;
		gate.pause(10_000);
		const lane = gate.pass();
		sleeps[0].end();
		expect(await isDone(lane)).toBe(false);
		sleeps[1].end();
		expect(await isDone(lane)).toBe(true);
	});

	it('ends a pause when the execution is canceled, and sends nothing then', async () => {
		const cancel = new AbortController();
		const gate = new Gate(0, cancel.signal);
		gate.pause(10_000);
		const lane = gate.pass();
		lane.catch(() => undefined);
		expect(sleeps[0].signal).toBe(cancel.signal);
		cancel.abort(new Error('canceled by the user'));
		sleeps[0].cancel();
		await expect(lane).rejects.toThrow('canceled by the user');
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

	it('lets nothing through any more once it is closed, and names the first reason', async () => {
		const gate = new Gate(20);
		gate.close(new WechatFailure(LOST));
		gate.close(refusal(45009, 'later'));
		const expected = {
			...LOST,
			advice: 'This call was not sent. Try again.',
			outcome: 'notSent',
		};
		expect(await factsOf(async () => await gate.pass())).toEqual(expected);
		expect(await factsOf(async () => await gate.pass())).toEqual(expected);
		expect(sleeps).toEqual([]);
	});
});
