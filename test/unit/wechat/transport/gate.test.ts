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

const PATH = '/card/get';
const OK = { errcode: 0 };

/** One call through the gate, which succeeds unless the test says otherwise. */
async function pass(gate: Gate, reply: object = OK, path = PATH): Promise<unknown> {
	return await gate.through({ path }, async () =>
		reply instanceof Error ? await Promise.reject(reply) : reply,
	);
}

/** A call that WeChat refuses because its minute is used up. */
async function refuse(gate: Gate): Promise<unknown> {
	return await pass(gate, refusal(45011, 'api minute-quota reach limit'));
}

/** Whether `work` is done once everything that can go on has gone on. */
async function isDone(work: Promise<unknown>): Promise<boolean> {
	let done = false;
	void work.then(
		() => (done = true),
		() => (done = true),
	);
	for (let turn = 0; turn < 60; turn++) await Promise.resolve();
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

describe('the gates of one account', () => {
	let now = 0;
	let account = 0;
	const gates = (...rates: number[]) => {
		account += 1;
		return rates.map((rate) => {
			const gate = new Gate(rate);
			gate.join(`wx${account} at https://host`);
			return gate;
		});
	};

	beforeEach(() => {
		now += 3_600_000;
		sleeps.length = 0;
		jest.spyOn(Date, 'now').mockImplementation(() => now);
	});

	afterEach(() => jest.restoreAllMocks());

	it('share a limit per minute, and other accounts do not', async () => {
		const [one, two] = gates(0, 0);
		const [other] = gates(0);
		await refuse(one);
		const lane = pass(two);
		expect(await isDone(lane)).toBe(false);
		expect(await isDone(pass(other))).toBe(true);
		sleeps[0].end();
		expect(await isDone(lane)).toBe(true);
	});

	it('share the slots of a rate; a run without a rate takes none', async () => {
		const [one, two, free] = gates(10, 5, 0);
		await pass(one);
		void pass(two);
		void pass(one);
		await isDone(Promise.resolve());
		expect(sleeps.map(({ ms }) => ms)).toEqual([100, 300]);
		expect(await isDone(pass(free))).toBe(true);
	});

	it('that are open when a quota ends are closed for its path; other paths go on', async () => {
		const [one, two] = gates(0, 0);
		await pass(one, refusal(45009, 'gone'));
		expect(await isDone(pass(two, OK, '/card/update'))).toBe(true);
		expect(await factsOf(async () => await pass(two))).toMatchObject({
			errcode: 45009,
			outcome: 'notSent',
		});
		expect(await factsOf(async () => await pass(one, OK, '/card/update'))).toMatchObject({
			errcode: 45009,
		});
	});

	it('of later runs try one call after a quota has ended; the others wait for what it meets', async () => {
		const [one] = gates(0);
		await pass(one, refusal(45009, 'gone'));
		const later = () => {
			const gate = new Gate(0);
			gate.join(`wx${account} at https://host`);
			return gate;
		};
		let answer: (reply: object) => void = () => undefined;
		const sent: number[] = [];
		const trying = later();
		const trial = trying.through({ path: PATH }, async () => {
			sent.push(1);
			return await new Promise<object>((resolve) => (answer = resolve));
		});
		const waiting = pass(trying).then(() => sent.push(2));
		const elsewhere = pass(later()).then(() => sent.push(3));
		expect(await isDone(Promise.race([trial, waiting, elsewhere]))).toBe(false);
		expect(sent).toEqual([1]);
		answer(OK);
		await Promise.all([trial, waiting, elsewhere]);
		expect(sent.sort()).toEqual([1, 2, 3]);

		// Nothing is left of the stop.
		expect(await isDone(Promise.all([pass(later()), pass(later())]))).toBe(true);
	});

	it('of later runs end again when the quota is still gone, and go on trying after a lost answer', async () => {
		const [one] = gates(0);
		const join = () => {
			const gate = new Gate(0);
			gate.join(`wx${account} at https://host`);
			return gate;
		};
		await pass(one, refusal(45009, 'gone'));
		const second = join();
		await pass(second, new WechatFailure(LOST));
		expect(await isDone(pass(second, refusal(45009, 'still gone')))).toBe(true);
		expect(await factsOf(async () => await pass(second))).toMatchObject({
			errmsg: 'still gone',
			outcome: 'notSent',
		});
	});

	it('let the next one in when the one that tries ends in a defect', async () => {
		const [one] = gates(0);
		await pass(one, refusal(45009, 'gone'));
		const gate = new Gate(0);
		gate.join(`wx${account} at https://host`);
		await expect(pass(gate, new TypeError('a defect'))).rejects.toThrow('a defect');
		await expect(pass(gate)).resolves.toBe(OK);
	});

	it('are forgotten when nobody calls the account for ten minutes', async () => {
		const [one] = gates(0);
		await pass(one, refusal(45009, 'gone'));
		now += 10 * 60_000 + 1;
		const gate = new Gate(0);
		gate.join(`wx${account} at https://host`);
		expect(await isDone(Promise.all([pass(gate), pass(gate)]))).toBe(true);
	});
});
