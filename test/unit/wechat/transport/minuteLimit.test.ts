import { sleep } from 'n8n-workflow';

import { MinuteLimit } from '../../../../nodes/wechat/transport/minuteLimit';

const MINUTE = 60_000;
const NOON = Date.parse('2026-06-01T12:00:00Z');
const LATENCY = 20;

/** A WeChat that takes so many calls in a minute: by the clock, or in any sixty seconds. */
class Wechat {
	refused = 0;
	takenAt: number[] = [];

	constructor(
		private readonly limit: (minute: number) => number,
		private readonly kind: 'clock' | 'sliding' = 'clock',
	) {}

	async call(): Promise<boolean> {
		const now = Date.now();
		const from = this.kind === 'clock' ? now - (now % MINUTE) : now - MINUTE + 1;
		const used = this.takenAt.filter((at) => at >= from).length;
		const isTaken = used < this.limit(Math.floor((now - NOON) / MINUTE));
		if (isTaken) this.takenAt.push(now);
		else this.refused += 1;
		await sleep(LATENCY);
		return isTaken;
	}
}

interface Run {
	endedAt: number;
	longestWait: number;
}

/** So many calls in lanes, each repeated until it is taken, as the client does it. */
async function work(
	limit: MinuteLimit,
	wechat: Wechat,
	count: number,
	lanes: number,
): Promise<Run> {
	let left = count;
	let longestWait = 0;
	const lane = async () => {
		while (left > 0) {
			left -= 1;
			const since = Date.now();
			for (let isTaken = false; !isTaken;) {
				const minute = (await limit.pass()) as number;
				isTaken = await wechat.call();
				limit.note(minute, isTaken ? 'taken' : 'refused');
			}
			longestWait = Math.max(longestWait, Date.now() - since);
		}
	};
	await Promise.all(Array.from({ length: lanes }, lane));
	return { endedAt: Date.now(), longestWait };
}

/** Lets the faked time run until the work is done. */
async function inFakedTime<T>(started: Promise<T>): Promise<T> {
	let isDone = false;
	const ended = started.finally(() => (isDone = true));
	while (!isDone) await jest.advanceTimersByTimeAsync(1_000);
	return await ended;
}

describe('a limit per minute is found and used to the brim', () => {
	beforeEach(() => {
		jest.useFakeTimers({ now: NOON });
	});

	afterEach(() => {
		jest.useRealTimers();
	});

	it('nothing is held back before WeChat has refused a call', async () => {
		const wechat = new Wechat(() => Infinity);
		const { endedAt } = await inFakedTime(work(new MinuteLimit(), wechat, 3_000, 50));
		expect(endedAt - NOON).toBe((3_000 / 50) * LATENCY);
	});

	it.each([
		['by the clock', 'clock', 10],
		['by the clock, with many lanes', 'clock', 50],
		['in any sixty seconds', 'sliding', 50],
	] as const)('a limit %s costs hardly more time than it must', async (_title, kind, lanes) => {
		const wechat = new Wechat(() => 600, kind);
		const { endedAt } = await inFakedTime(work(new MinuteLimit(), wechat, 3_000, lanes));
		expect(wechat.takenAt).toHaveLength(3_000);
		// Five minutes' worth of calls: the last of them may go out as soon as the fifth minute begins.
		const limitAlone = 4 * MINUTE + (600 / lanes) * LATENCY;
		expect((endedAt - NOON) / limitAlone).toBeLessThan(1.15);
		expect(wechat.refused / 3_000).toBeLessThan(0.02);
	});

	it('two runs share what there is, and nobody waits longer than the others', async () => {
		const wechat = new Wechat(() => 300);
		const limit = new MinuteLimit();
		const [first, second] = await inFakedTime(
			Promise.all([work(limit, wechat, 750, 10), work(limit, wechat, 750, 10)]),
		);
		expect(Math.abs(first.endedAt - second.endedAt)).toBeLessThan(MINUTE);
		expect(Math.max(first.longestWait, second.longestWait)).toBeLessThan(2 * MINUTE);
		expect(wechat.refused / 1_500).toBeLessThan(0.02);
	});

	it('more is used as soon as others leave more, and less when they take more', async () => {
		const wechat = new Wechat((minute) => [100, 400, 400, 50][minute] ?? 200);
		await inFakedTime(work(new MinuteLimit(), wechat, 1_200, 10));
		const perMinute = (minute: number) =>
			wechat.takenAt.filter((at) => Math.floor((at - NOON) / MINUTE) === minute).length;
		expect([0, 1, 2, 3, 4].map(perMinute)).toEqual([100, 400, 400, 50, 200]);
		expect(wechat.refused).toBeLessThanOrEqual(24);
	});

	it('a clock that is half a minute off is found by asking', async () => {
		jest.setSystemTime(NOON + 30_000);
		const wechat = new Wechat(() => 100);
		const shifted = { call: async () => await wechat.call() };
		const behind = 20_000;
		const original = Date.now;
		shifted.call = async () => {
			// WeChat's clock is behind ours, so its minute ends later.
			const spy = jest.spyOn(Date, 'now').mockImplementation(() => original() - behind);
			const answer = wechat.call();
			spy.mockRestore();
			return await answer;
		};
		const { endedAt } = await inFakedTime(
			work(new MinuteLimit(), shifted as unknown as Wechat, 300, 10),
		);
		expect(endedAt - (NOON + 30_000)).toBeLessThan(3 * MINUTE);
		expect(wechat.refused).toBeLessThan(9 + 12);
	});

	it('who is canceled while waiting leaves the queue, and the others go on', async () => {
		const limit = new MinuteLimit();
		limit.note((await limit.pass()) as number, 'refused');
		const cancel = new AbortController();
		const canceled = limit.pass(cancel.signal);
		const waiting = limit.pass();
		cancel.abort();
		expect(await canceled).toBeUndefined();
		await jest.advanceTimersByTimeAsync(MINUTE + 2_000);
		expect(await waiting).toBeGreaterThan(1);
	});

	it('a limit that never opens is told from one of a minute', async () => {
		const limit = new MinuteLimit();
		let refused = 0;
		const tryOn = async () => {
			while (!limit.isStuck) {
				const minute = (await limit.pass()) as number;
				refused += 1;
				limit.note(minute, 'refused');
			}
		};
		await inFakedTime(tryOn());
		expect(refused).toBe(60);
		expect(Date.now() - NOON).toBeGreaterThan(5 * MINUTE);
		expect(Date.now() - NOON).toBeLessThan(7 * MINUTE);
	});
});
