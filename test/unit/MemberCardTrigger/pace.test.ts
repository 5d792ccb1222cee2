import { sleep } from 'n8n-workflow';

import { Pace, type Caller } from '../../../nodes/MemberCardTrigger/pace';
import { FakeResponse } from '../../support/push/webhook';

const LIMITS = {
	usualMs: 80,
	shortestMs: 10,
	longestMs: 1000,
	slackMs: 0,
	patienceMs: 300,
	maxWaiting: 250,
	maxAgeMs: 60_000,
};

interface Start {
	name: number;
	at: number;
	isAnswered: boolean;
}

let pace: Pace;
let starts: Start[];
let answered: number[];
let log: string[];

beforeEach(() => {
	jest.useFakeTimers({ now: 0 });
	pace = new Pace(LIMITS);
	[starts, answered, log] = [[], [], []];
});

afterEach(() => jest.useRealTimers());

/** One event; n8n takes so long to accept its run. */
function arrive(name: number, acceptedAfterMs = 10): void {
	const response = new FakeResponse();
	const caller: Caller = {
		response,
		answer: () => answered.push(name),
		warn: (text) => log.push(text),
	};
	void pace.turn(caller).then((isAnswered) => {
		starts.push({ name, at: Date.now(), isAnswered });
		void sleep(acceptedAfterMs).then(() => response.close());
	});
}

async function arriveEvery(ms: number, count: number, acceptedAfterMs?: number): Promise<void> {
	for (let name = 0; name < count; name++) {
		arrive(name, acceptedAfterMs);
		await jest.advanceTimersByTimeAsync(ms);
	}
}

const gaps = () => starts.slice(1).map(({ at }, index) => at - starts[index].at);

describe('in calm traffic', () => {
	it('every run starts at once, and n8n answers', async () => {
		await arriveEvery(100, 50);
		expect(starts.map(({ at }) => at)).toEqual(starts.map(({ name }) => name * 100));
		expect(answered).toEqual([]);
		expect(log).toEqual([]);
	});

	it('a few that come together start one after the other, and n8n still answers', async () => {
		await arriveEvery(0, 4);
		await jest.advanceTimersByTimeAsync(1000);
		expect(starts.map(({ name, isAnswered }) => [name, isAnswered])).toEqual(
			[0, 1, 2, 3].map((name) => [name, false]),
		);
		for (const gap of gaps()) expect(gap).toBeGreaterThan(60);
		expect(answered).toEqual([]);
	});
});

describe('in a burst of 200', () => {
	beforeEach(async () => await arriveEvery(5, 200));

	it('who would wait longer than 300 ms is answered when he comes, the others by n8n', () => {
		const early = starts.filter(({ isAnswered }) => !isAnswered).map(({ name }) => name);
		expect(early.length).toBeGreaterThan(1);
		expect(early.length).toBeLessThan(8);
		expect(answered).toHaveLength(200 - early.length);
		expect(starts.length).toBeLessThan(20);
	});

	it('each starts once, in the order of arrival, ever faster while n8n keeps up', async () => {
		await jest.advanceTimersByTimeAsync(60_000);
		expect(starts.map(({ name }) => name)).toEqual(Array.from({ length: 200 }, (_, at) => at));
		expect(new Set(answered).size).toBe(answered.length);
		const [first, last] = [gaps()[1], gaps().at(-1) as number];
		expect(last).toBeLessThan(first / 2);
		expect(Math.min(...gaps())).toBeGreaterThanOrEqual(LIMITS.shortestMs);
	});

	it('the log says when it begins and when all are started, once each', async () => {
		expect(log).toEqual([expect.stringContaining('would be lost')]);
		await jest.advanceTimersByTimeAsync(60_000);
		expect(log).toEqual([
			expect.stringContaining('would be lost'),
			expect.stringContaining(`all been started: ${answered.length},`),
		]);
	});

	it('afterwards everything is as before', async () => {
		await jest.advanceTimersByTimeAsync(60_000);
		const known = answered.length;
		starts = [];
		await arriveEvery(100, 20);
		expect(starts.every(({ isAnswered }) => !isAnswered)).toBe(true);
		expect(answered).toHaveLength(known);
	});
});

describe('the pace', () => {
	it('slows down when n8n takes long to accept a run, never beyond its bound, and recovers', async () => {
		await arriveEvery(1000, 30, 5000);
		starts = [];
		await arriveEvery(0, 3, 5000);
		await jest.advanceTimersByTimeAsync(10_000);
		for (const gap of gaps()) expect(gap).toBeGreaterThan(500);
		for (const gap of gaps()) expect(gap).toBeLessThanOrEqual(LIMITS.longestMs);
		await arriveEvery(2000, 30);
		starts = [];
		await arriveEvery(0, 3);
		await jest.advanceTimersByTimeAsync(1000);
		for (const gap of gaps()) expect(gap).toBeLessThanOrEqual(LIMITS.usualMs);
	});

	it('is given up for who has waited as long as the bound', async () => {
		pace = new Pace({ ...LIMITS, maxAgeMs: 2000 });
		await arriveEvery(1000, 30, 5000);
		starts = [];
		await arriveEvery(0, 20, 5000);
		await jest.advanceTimersByTimeAsync(1900);
		expect(starts.length).toBeLessThan(5);
		await jest.advanceTimersByTimeAsync(200);
		expect(starts).toHaveLength(20);
	});

	it('does not hold more than its bound: beyond it a run starts at once and n8n answers', async () => {
		await arriveEvery(0, 300);
		expect(answered.length).toBeLessThanOrEqual(LIMITS.maxWaiting);
		const atOnce = starts.filter(({ name }) => name > 0).map(({ name }) => name);
		expect(atOnce).toEqual(Array.from({ length: 49 }, (_, at) => 251 + at));
		expect(starts.every(({ isAnswered }) => !isAnswered)).toBe(true);
	});

	it('answers those who wait longer than was thought', async () => {
		await arriveEvery(0, 4, 5000);
		// n8n is busy with something else: nothing in this process goes on for two seconds.
		jest.setSystemTime(2000);
		await jest.advanceTimersByTimeAsync(100);
		expect(answered).toContain(3);
		await jest.advanceTimersByTimeAsync(5000);
		expect(starts.map(({ name }) => name)).toEqual([0, 1, 2, 3]);
	});
});
