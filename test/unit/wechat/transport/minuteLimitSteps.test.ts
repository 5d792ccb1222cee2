import { MinuteLimit } from '../../../../nodes/wechat/transport/minuteLimit';

const MINUTE = 60_000;
const NOON = Date.parse('2026-06-01T12:00:00Z');
/** The first call of a minute whose beginning is known by the clock goes out a second after it. */
const SECOND_MINUTE = NOON + MINUTE + 1000;

let limit: MinuteLimit;

/** A call goes out at once, and stays open. @returns its minute */
const begin = (): number => {
	const minute = limit.passAtOnce();
	if (minute === undefined) throw new Error('it would have to wait');
	return minute;
};
const take = (): void => limit.note(begin(), 'taken');
const refuse = (): void => limit.note(begin(), 'refused');
const goTo = async (time: number): Promise<void> =>
	await jest.advanceTimersByTimeAsync(time - Date.now());

/** How many calls go out at once while all of them stay open. */
function free(): number {
	for (let count = 0; ; count++) if (limit.passAtOnce() === undefined) return count;
}

/** A minute in which so many calls are taken before the limit is reached. */
function findLimitOf(calls: number): void {
	for (let call = 0; call < calls; call++) take();
	refuse();
}

beforeEach(() => {
	jest.useFakeTimers({ now: NOON });
	limit = new MinuteLimit();
});

afterEach(() => jest.useRealTimers());

describe('the allowance of a minute', () => {
	it('is what was taken in the minute before, and the first call goes alone', async () => {
		findLimitOf(4);
		await goTo(SECOND_MINUTE);
		const trial = begin();
		expect(free()).toBe(0);
		limit.note(trial, 'taken');
		expect(free()).toBe(3);
	});

	it('counts from the beginning of the minute by the clock, not from the first call', async () => {
		await goTo(NOON + 50_000);
		for (let call = 0; call < 5; call++) take();
		await goTo(NOON + 70_000);
		findLimitOf(3);
		await goTo(NOON + 2 * MINUTE + 1000);
		take();
		expect(free()).toBe(2);
	});

	it('is one call at least, even if none was taken', async () => {
		findLimitOf(0);
		await goTo(SECOND_MINUTE);
		take();
		expect(free()).toBe(1);
	});

	it('has a place again that was given back', async () => {
		findLimitOf(3);
		await goTo(SECOND_MINUTE);
		take();
		begin();
		begin();
		expect(free()).toBe(0);
		limit.giveBack();
		expect(free()).toBe(1);
	});
});

describe('a minute', () => {
	it('is over sixty seconds after its first call once the limit is known, to the millisecond', async () => {
		findLimitOf(2);
		await goTo(SECOND_MINUTE);
		take();
		begin();
		await goTo(SECOND_MINUTE + MINUTE - 1);
		expect(free()).toBe(0);
		await goTo(SECOND_MINUTE + MINUTE);
		// The call that is still open counts for this one.
		expect(free()).toBe(1);
	});

	it('that is used up opens again sixty seconds after its first call, not with the clock', async () => {
		findLimitOf(1);
		await goTo(SECOND_MINUTE);
		take();
		await goTo(NOON + 150_000);
		take();
		await goTo(NOON + 155_000);
		refuse();
		await goTo(NOON + 150_000 + MINUTE - 1);
		expect(limit.isClosed).toBe(true);
		await goTo(NOON + 150_000 + MINUTE);
		expect(limit.isClosed).toBe(false);
		take();
	});

	it('stays closed when a call is taken that was out already', () => {
		const other = begin();
		refuse();
		limit.note(other, 'taken');
		expect(limit.isClosed).toBe(true);
		expect(free()).toBe(0);
	});

	it('is not closed by the refusal of a call of the minute before', async () => {
		const late = begin();
		await goTo(NOON + MINUTE);
		take();
		limit.note(late, 'refused');
		expect(limit.isClosed).toBe(false);
	});
});

describe('who waits', () => {
	it('goes before those who come later', async () => {
		findLimitOf(2);
		const order: string[] = [];
		const waits = limit.pass().then(() => order.push('first'));
		await goTo(SECOND_MINUTE - 1);
		expect(order).toEqual([]);
		void limit.pass().then(() => order.push('second'));
		await goTo(SECOND_MINUTE);
		await waits;
		expect(limit.passAtOnce()).toBeUndefined();
		expect(order).toEqual(['first']);
	});

	it('and is canceled leaves his place to the next one, and nobody else', async () => {
		findLimitOf(2);
		const cancel = new AbortController();
		const [first, canceled, last] = [limit.pass(), limit.pass(cancel.signal), limit.pass()];
		cancel.abort();
		expect(await canceled).toBeUndefined();
		await goTo(SECOND_MINUTE);
		limit.note((await first) as number, 'taken');
		expect(await last).toBe(await first);
	});
});
