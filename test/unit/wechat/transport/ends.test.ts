import { SingleFlight } from '../../../../nodes/wechat/transport/singleFlight';
import { Ends } from '../../../../nodes/wechat/transport/ends';
import { factsOf } from '../../../support/fakeWechat';

const never = async () => await new Promise<never>(() => undefined);

describe('a request with an end', () => {
	it('gives what it brings in time, and its signal stays quiet', async () => {
		let seen: AbortSignal | undefined;
		await expect(
			new Ends().within(60_000, async (signal) => {
				seen = signal;
				return await Promise.resolve('answer');
			}),
		).resolves.toBe('answer');
		expect(seen?.aborted).toBe(false);
	});

	it('passes on what it fails with', async () => {
		await expect(
			new Ends().within(60_000, async () => await Promise.reject(new Error('cut'))),
		).rejects.toThrow('cut');
	});

	it.each([1, 0.5])('of %d ms ends, whether it listens to its signal or not', async (ms) => {
		let seen: AbortSignal | undefined;
		await expect(
			new Ends().within(ms, async (signal) => {
				seen = signal;
				return await never();
			}),
		).rejects.toMatchObject({ code: 'ETIMEDOUT' });
		expect(seen?.aborted).toBe(true);
	});

	it('leaves no ended signal to the next one, and shares none with another that is under way', async () => {
		const ends = new Ends();
		const seen: AbortSignal[] = [];
		/** As n8n's helper does: it rejects when its signal fires. */
		const untilEnded = async (signal: AbortSignal) =>
			await new Promise<never>((_, reject) => {
				seen.push(signal);
				signal.addEventListener('abort', () => reject(new Error('ended')));
			});
		const atOnce = async (signal: AbortSignal) => await Promise.resolve(seen.push(signal));
		await expect(ends.within(1, untilEnded)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
		await ends.within(60_000, atOnce);
		await ends.within(60_000, async (signal) => {
			await atOnce(signal);
			await ends.within(60_000, atOnce);
		});
		const [ended, first, outer, inner] = seen;
		expect(seen.map(({ aborted }) => aborted)).toEqual([true, false, false, false]);
		expect(outer).toBe(first);
		expect(new Set([ended, outer, inner]).size).toBe(3);
	});

	it('takes any number of milliseconds', async () => {
		await expect(new Ends().within(1e15, async () => await Promise.resolve(1))).resolves.toBe(1);
	});

	it('ends when the execution is canceled, with an unknown outcome', async () => {
		const cancel = new AbortController();
		const work = factsOf(
			async () =>
				await new Ends(cancel.signal).within(60_000, async () => {
					cancel.abort();
					return await never();
				}),
		);
		expect(await work).toMatchObject({ class: 'canceled', outcome: 'unknown' });
	});

	it('is not sent any more when the execution is canceled already', async () => {
		const send = jest.fn(never);
		expect(
			await factsOf(async () => await new Ends(AbortSignal.abort()).within(60_000, send)),
		).toMatchObject({ class: 'canceled', outcome: 'notSent' });
		expect(send).not.toHaveBeenCalled();
	});

	it('shares one listener with all others of its execution, and leaves none behind', async () => {
		const { signal } = new AbortController();
		const add = jest.spyOn(signal, 'addEventListener');
		const remove = jest.spyOn(signal, 'removeEventListener');
		const ends = new Ends(signal);
		await Promise.all(
			Array.from(
				{ length: 100 },
				async () => await ends.within(60_000, async () => await Promise.resolve()),
			),
		);
		expect([add.mock.calls.length, remove.mock.calls.length]).toEqual([1, 1]);
		expect(add.mock.calls[0].slice(0, 2)).toEqual(remove.mock.calls[0].slice(0, 2));
	});

	it('shares a timer with those that begin at the same moment, and none ends early', async () => {
		const timeout = jest.spyOn(AbortSignal, 'timeout');
		const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
		const ends = new Ends();
		const begin = async (ms: number) => await ends.within(ms, async () => await Promise.resolve());
		for (const at of [0, 999, 1_000, 1_999, 2_000]) {
			clock.mockReturnValue(at);
			await begin(30_000);
		}
		await begin(600);
		expect(timeout.mock.calls).toEqual([[31_000], [31_000], [31_000], [660]]);
		jest.restoreAllMocks();
	});
});

describe('work that is done once for all who ask', () => {
	const flying = () => {
		const ends: Array<(value: string) => void> = [];
		const signals: AbortSignal[] = [];
		const flights = new SingleFlight<string>();
		const join = async (signal?: AbortSignal, key = 'key') =>
			await flights.join(key, signal, async (ended) => {
				signals.push(ended);
				return await new Promise<string>((resolve) => ends.push(resolve));
			});
		return { join, ends, signals };
	};

	it('is shared by key, and done anew afterwards', async () => {
		const { join, ends } = flying();
		const all = [join(), join(), join(undefined, 'other')];
		ends[0]('one');
		ends[1]('two');
		expect(await Promise.all(all)).toEqual(['one', 'one', 'two']);
		const again = join();
		ends[2]('three');
		await expect(again).resolves.toBe('three');
	});

	it('goes on when one of two leaves, and ends when the last one does', async () => {
		const { join, ends, signals } = flying();
		const [first, second] = [new AbortController(), new AbortController()];
		const works = [join(first.signal), join(second.signal)].map(
			async (work) => await factsOf(async () => await work),
		);
		first.abort();
		expect(await works[0]).toMatchObject({ class: 'canceled', outcome: 'notSent' });
		expect(signals[0].aborted).toBe(false);
		second.abort();
		expect(await works[1]).toMatchObject({ class: 'canceled' });
		expect(signals[0].aborted).toBe(true);

		// Whoever comes then does not wait for what was ended.
		const later = join();
		ends[1]('anew');
		await expect(later).resolves.toBe('anew');
	});

	it('fails for all alike, and not for those who are canceled already', async () => {
		const flights = new SingleFlight<string>();
		const fail = async () => await Promise.reject<string>(new Error('no'));
		const all = [flights.join('key', undefined, fail), flights.join('key', undefined, fail)];
		for (const work of all) await expect(work).rejects.toThrow('no');
		const { join, signals } = flying();
		expect(await factsOf(async () => await join(AbortSignal.abort()))).toMatchObject({
			class: 'canceled',
		});
		expect(signals).toEqual([]);
	});
});
