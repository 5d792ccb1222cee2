import { Deliveries } from '../../../nodes/MemberCardTrigger/deliveries';
import { FakeResponse } from '../../support/push/webhook';

const LIMITS = { maxEntries: 3, maxAgeMs: 60_000, maxWaitMs: 4000 };

let deliveries: Deliveries;
let response: FakeResponse;

beforeEach(() => {
	jest.useFakeTimers();
	deliveries = new Deliveries(LIMITS);
	response = new FakeResponse();
});

afterEach(() => jest.useRealTimers());

/** The claim of a repeat after so much time. */
async function claimAfter(ms: number, key = 'event'): Promise<string> {
	const claim = deliveries.claim(key, new FakeResponse());
	await jest.advanceTimersByTimeAsync(ms);
	return await Promise.race([claim, Promise.resolve('waiting')]);
}

describe('a delivery', () => {
	it('is new the first time and a repeat once n8n has accepted it', async () => {
		expect(await deliveries.claim('event', response)).toBe('new');
		response.answerLikeN8n(200);
		expect(await deliveries.claim('event', new FakeResponse())).toBe('repeat');
	});

	it('is new again if n8n could not start its run', async () => {
		await deliveries.claim('event', response);
		response.answerLikeN8n(500);
		expect(await deliveries.claim('event', new FakeResponse())).toBe('new');
	});

	it('waits for the first one and is a repeat if that is accepted', async () => {
		await deliveries.claim('event', response);
		const repeat = deliveries.claim('event', new FakeResponse());
		await jest.advanceTimersByTimeAsync(1000);
		response.answerLikeN8n(200);
		await jest.advanceTimersByTimeAsync(100);
		expect(await repeat).toBe('repeat');
	});

	it('waits for the first one and takes over if that fails, but only one of two that wait', async () => {
		await deliveries.claim('event', response);
		const repeats = [1, 2].map(async () => await deliveries.claim('event', new FakeResponse()));
		await jest.advanceTimersByTimeAsync(1000);
		response.answerLikeN8n(500);
		await jest.advanceTimersByTimeAsync(5000);
		expect((await Promise.all(repeats)).sort()).toEqual(['new', 'undecided']);
	});

	it('is undecided after waiting as long as WeChat does', async () => {
		await deliveries.claim('event', response);
		expect(await claimAfter(3900)).toBe('waiting');
		expect(await claimAfter(4100)).toBe('undecided');
	});

	it('stays undecided after WeChat has hung up, until n8n answers', async () => {
		await deliveries.claim('event', response);
		response.close();
		expect(await claimAfter(4100)).toBe('undecided');
		response.answerLikeN8n(200);
		expect(await claimAfter(100)).toBe('repeat');
	});

	it('counts as lost if n8n never answers after WeChat has hung up', async () => {
		deliveries = new Deliveries({ ...LIMITS, maxAgeMs: 3_600_000 });
		await deliveries.claim('event', response);
		response.close();
		await jest.advanceTimersByTimeAsync(301_000);
		expect(await deliveries.claim('event', new FakeResponse())).toBe('new');
	});

	it.each([
		['is answered', () => response.answerLikeN8n(200)],
		['has been closed for so long that its run is lost', () => response.close()],
	])('lets go of the response as soon as it %s', async (_name, end) => {
		const held = () => {
			const { entries } = deliveries as unknown as { entries: Map<string, object> };
			return [...entries.values()].flatMap((delivery) => Object.values(delivery) as unknown[]);
		};
		await deliveries.claim('event', response);
		expect(held()).toContain(response);
		end();
		await jest.advanceTimersByTimeAsync(301_000);
		expect(held()).not.toContain(response);
	});

	it('counts as accepted where the response cannot be watched', async () => {
		await deliveries.claim('event', undefined);
		expect(await deliveries.claim('event', undefined)).toBe('repeat');
	});
});

describe('what is remembered', () => {
	const accept = async (key: string) => {
		const answered = new FakeResponse();
		const claim = await deliveries.claim(key, answered);
		answered.answerLikeN8n(200);
		return claim;
	};

	it('never exceeds the number of entries and forgets the oldest first', async () => {
		for (const key of ['a', 'b', 'c', 'd', 'e']) await accept(key);
		expect(deliveries.size).toBe(LIMITS.maxEntries);
		expect(await accept('e')).toBe('repeat');
		expect(await accept('a')).toBe('new');
	});

	it('is forgotten after its time', async () => {
		await accept('a');
		jest.advanceTimersByTime(LIMITS.maxAgeMs - 1);
		expect(await accept('a')).toBe('repeat');
		jest.advanceTimersByTime(1);
		expect(await accept('a')).toBe('new');
	});

	it('is not renewed by a repeat', async () => {
		await accept('a');
		jest.advanceTimersByTime(LIMITS.maxAgeMs / 2);
		await accept('a');
		jest.advanceTimersByTime(LIMITS.maxAgeMs / 2);
		expect(await accept('a')).toBe('new');
	});
});
