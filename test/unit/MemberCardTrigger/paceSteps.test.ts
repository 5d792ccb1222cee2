import { sleep } from 'n8n-workflow';

import { Pace, type Caller, type PaceLimits } from '../../../nodes/MemberCardTrigger/pace';
import { FakeResponse } from '../../support/push/webhook';

const LIMITS: PaceLimits = {
	usualMs: 100,
	shortestMs: 10,
	longestMs: 1000,
	slackMs: 0,
	patienceMs: 300,
	maxWaiting: 250,
	maxAgeMs: 60_000,
};

/** When runs start, by the step, and what is said meanwhile. */
function paceWith(limits: Partial<PaceLimits> = {}) {
	const pace = new Pace({ ...LIMITS, ...limits });
	const starts: number[] = [];
	const answered: number[] = [];
	const log: string[] = [];
	/** `count` events at once; n8n takes so long to accept each. */
	const arrive = (count: number, acceptedAfterMs: number) => {
		for (let name = 0; name < count; name++) {
			const response = new FakeResponse();
			const caller: Caller = {
				response,
				answer: () => answered.push(name),
				warn: (text) => log.push(text),
			};
			void pace.turn(caller).then(() => {
				starts.push(Date.now());
				void sleep(acceptedAfterMs).then(() => response.close());
			});
		}
	};
	/** One event after the other, each accepted before the next one comes. */
	const settle = async (count: number, acceptedAfterMs: number) => {
		for (let event = 0; event < count; event++) {
			arrive(1, acceptedAfterMs);
			await jest.advanceTimersByTimeAsync(20_000);
		}
		starts.length = 0;
	};
	/** Milliseconds between the first and the second of two that come together. */
	const gap = async () => {
		starts.length = 0;
		arrive(2, 1);
		await jest.advanceTimersByTimeAsync(20_000);
		return starts[1] - starts[0];
	};
	return { arrive, settle, gap, starts, answered, log };
}

beforeEach(() => jest.useFakeTimers({ now: 0 }));
afterEach(() => jest.useRealTimers());

describe('the interval between two starts', () => {
	it('is the usual one at first', async () => {
		expect(await paceWith().gap()).toBe(100);
	});

	it.each([
		// Two and a half intervals are not slow yet, and one run that is slow is no reason.
		[[250, 250], 100],
		[[5000], 100],
		[[251, 250, 251], 100],
		[[251, 251], 150],
		[[400, 400, 400], 225],
		// It has grown to 150, of which 375 are not too much: it goes back by a tenth.
		[[251, 376, 375], 135],
	])('is after runs that took %j ms one of %d ms', async (taken, expected) => {
		const { settle, gap } = paceWith();
		for (const acceptedAfterMs of taken) await settle(1, acceptedAfterMs);
		expect(await gap()).toBe(expected);
	});

	it.each([
		[[0, 100, 200, 399], 100],
		[[0, 400], 150],
		[[0, 100, 400], 150],
	])('with runs of 400 ms that began at %j is one of %d ms', async (begins, expected) => {
		const { arrive, gap } = paceWith();
		for (const at of begins) {
			await jest.advanceTimersByTimeAsync(at - Date.now());
			arrive(1, 400);
		}
		await jest.advanceTimersByTimeAsync(20_000);
		expect(await gap()).toBe(expected);
	});

	it('is never longer than its bound, and comes back to the usual one', async () => {
		const { settle, gap } = paceWith();
		await settle(10, 5000);
		expect(await gap()).toBe(1000);
		await settle(40, 1);
		expect(await gap()).toBe(100);
	});

	it('gets a hundredth shorter with every start while others wait, down to its bound', async () => {
		const { arrive, starts } = paceWith({ shortestMs: 95 });
		arrive(12, 1_000_000);
		await jest.advanceTimersByTimeAsync(3000);
		const gaps = starts.slice(1).map((at, index) => at - starts[index]);
		expect(gaps[0]).toBe(100);
		expect(gaps.slice(0, 5)).toEqual([...gaps.slice(0, 5)].sort((a, b) => b - a));
		expect(Math.min(...gaps)).toBe(95);
		expect(gaps.slice(-3)).toEqual([95, 95, 95]);
	});
});

describe('who comes while others wait', () => {
	it('is answered at once from the first who would wait longer than patience lasts', () => {
		const { arrive, answered, log } = paceWith();
		arrive(6, 1);
		// 100, 200 and 300 ms are waited for, 400 ms are not.
		expect(answered).toEqual([4, 5]);
		expect(log).toEqual([
			'WeChat card events come faster than n8n starts runs: they are answered and kept in memory until their turn, and would be lost if n8n ended now',
		]);
	});

	it('is told of once all of them have started, with the longest wait', async () => {
		const { arrive, starts, log } = paceWith();
		arrive(6, 1_000_000);
		await jest.advanceTimersByTimeAsync(5000);
		expect(log).toHaveLength(2);
		expect(log[1]).toBe(
			`The WeChat card events kept in memory have all been started: 2, none later than ${starts[5]} ms after it came`,
		);
		arrive(6, 1_000_000);
		await jest.advanceTimersByTimeAsync(5000);
		expect(log).toHaveLength(4);
		expect(log[3]).toContain('started: 2, none');
	});

	it('starts at once when as many wait as may', async () => {
		const { arrive, starts, answered } = paceWith({ maxWaiting: 2 });
		arrive(4, 1);
		await jest.advanceTimersByTimeAsync(0);
		expect(starts).toEqual([0, 0]);
		expect(answered).toEqual([]);
	});

	it('starts when the time is over that anybody waits', async () => {
		const { arrive, starts } = paceWith({ maxAgeMs: 150 });
		arrive(5, 1_000_000);
		await jest.advanceTimersByTimeAsync(1000);
		// A pause of nothing takes a millisecond.
		expect(starts).toEqual([0, 100, 150, 151, 152]);
	});

	it('starts at once when the interval is over', async () => {
		const { arrive, starts } = paceWith();
		arrive(1, 1);
		await jest.advanceTimersByTimeAsync(100);
		arrive(1, 1);
		await jest.advanceTimersByTimeAsync(99);
		arrive(1, 1);
		await jest.advanceTimersByTimeAsync(100);
		expect(starts).toEqual([0, 100, 200]);
	});
});

describe('the slack', () => {
	const STEADY = { slackMs: 150, shortestMs: 100 };

	it('lets as many start together as it has room for', async () => {
		const { arrive, starts, answered } = paceWith(STEADY);
		arrive(4, 1);
		await jest.advanceTimersByTimeAsync(1000);
		expect(starts).toEqual([0, 0, 50, 150]);
		expect(answered).toEqual([]);
	});

	it('spares those who come in time the wait for one who came late, until it is used up', async () => {
		const { arrive, starts } = paceWith(STEADY);
		for (const at of [0, 100, 270, 300, 400, 410, 415]) {
			await jest.advanceTimersByTimeAsync(at - Date.now());
			arrive(1, 1);
		}
		await jest.advanceTimersByTimeAsync(1000);
		expect(starts).toEqual([0, 100, 270, 300, 400, 420, 520]);
	});

	it('makes up for nothing while others wait, however late n8n is', async () => {
		const { arrive, starts } = paceWith({ ...STEADY, patienceMs: 10_000 });
		arrive(4, 1);
		await jest.advanceTimersByTimeAsync(0);
		// n8n is busy with something else: nothing in this process goes on for three seconds.
		jest.setSystemTime(3000);
		arrive(2, 1);
		await jest.advanceTimersByTimeAsync(3000);
		expect(starts).toHaveLength(6);
		const gaps = starts.slice(3).map((at, index) => at - starts[index + 2]);
		for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(100);
	});
});
