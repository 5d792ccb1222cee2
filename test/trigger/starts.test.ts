import { Starts } from '../../nodes/MemberCardTrigger/starts';
import { FakeResponse } from './support/webhook';

const LIMITS = { maxStarting: 2, maxWaitMs: 15_000, maxFirstWaitMs: 3000 };

let starts: Starts;

beforeEach(() => {
	jest.useFakeTimers();
	starts = new Starts(LIMITS);
});

afterEach(() => jest.useRealTimers());

/** How many of so many runs may start within some time. */
async function startedOf(runs: number, withinMs: number): Promise<number> {
	let started = 0;
	for (let run = 0; run < runs; run++) void starts.turn(new FakeResponse()).then(() => started++);
	await jest.advanceTimersByTimeAsync(withinMs);
	return started;
}

describe('runs', () => {
	it('start a few at a time where they begin', async () => {
		starts.begun();
		expect(await startedOf(5, 10_000)).toBe(2);
	});

	it('start a few at a time as long as it is not known where they begin', async () => {
		expect(await startedOf(5, LIMITS.maxFirstWaitMs - 100)).toBe(2);
	});

	it('all start at once where none begin, as in a webhook process of a queue', async () => {
		expect(await startedOf(5, LIMITS.maxFirstWaitMs + 100)).toBe(5);
		expect(await startedOf(100, 0)).toBe(100);
	});

	it('start one by one as others begin', async () => {
		starts.begun();
		const order: number[] = [];
		[1, 2, 3, 4].forEach((run) => void starts.turn(new FakeResponse()).then(() => order.push(run)));
		await jest.advanceTimersByTimeAsync(100);
		expect(order).toEqual([1, 2]);
		starts.begun();
		await jest.advanceTimersByTimeAsync(100);
		expect(order).toEqual([1, 2, 3]);
		starts.begun();
		await jest.advanceTimersByTimeAsync(100);
		expect(order).toEqual([1, 2, 3, 4]);
	});

	it('start without a pause as long as they begin in time', async () => {
		for (let run = 0; run < 10; run++) {
			starts.begun();
			expect(await startedOf(1, 0)).toBe(1);
		}
	});

	it('are not held back for good by some that never begin', async () => {
		starts.begun();
		expect(await startedOf(5, LIMITS.maxWaitMs - 100)).toBe(2);
		expect(await startedOf(0, 200)).toBe(0);
		expect(await startedOf(50, 0)).toBe(50);
	});

	it('make room when n8n could not start them, not when it has only accepted them', async () => {
		starts.begun();
		const [accepted, refused] = [new FakeResponse(), new FakeResponse()];
		await starts.turn(accepted);
		await starts.turn(refused);
		accepted.answerLikeN8n(200);
		const next = jest.fn();
		void starts.turn(new FakeResponse()).then(next);
		await jest.advanceTimersByTimeAsync(100);
		expect(next).not.toHaveBeenCalled();
		refused.answerLikeN8n(500);
		await jest.advanceTimersByTimeAsync(100);
		expect(next).toHaveBeenCalled();
	});

	it('are counted again once one has begun after such a wait', async () => {
		starts.begun();
		await startedOf(3, LIMITS.maxWaitMs + 100);
		starts.begun();
		expect(await startedOf(5, 1000)).toBe(2);
	});
});
