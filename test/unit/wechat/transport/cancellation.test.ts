import { Ends } from '../../../../nodes/wechat/transport/ends';
import { Gate } from '../../../../nodes/wechat/transport/gate';
import { MinuteLimit } from '../../../../nodes/wechat/transport/minuteLimit';
import { SingleFlight } from '../../../../nodes/wechat/transport/singleFlight';
import { takeTurn } from '../../../../nodes/wechat/transport/turns';
import { countListeners } from '../../../support/listeners';

const LANES = 50;
const never = async () => await new Promise<never>(() => undefined);

async function turnOfEventLoop(): Promise<void> {
	for (let turn = 0; turn < 60; turn++) await Promise.resolve();
}

/** What a lane of a run may wait for, each with the signal of the run. */
const waits: Array<[string, (signal: AbortSignal) => () => Promise<unknown>]> = [
	[
		'the slot of its rate',
		(signal) => {
			const gate = new Gate(0.001, signal);
			return async () =>
				await gate.through({ path: '/card/get' }, async () => await Promise.resolve());
		},
	],
	[
		'the pause before a repeat',
		(signal) => {
			const gate = new Gate(0, signal);
			return async () => await gate.wait(60_000);
		},
	],
	[
		'the next minute',
		(signal) => {
			const limit = new MinuteLimit();
			limit.note(1, 'refused');
			return async () => await limit.pass(signal);
		},
	],
	['its turn', (signal) => async () => await takeTurn('one member', never, signal)],
	[
		'an answer',
		(signal) => {
			const ends = new Ends(signal);
			return async () => await ends.within(60_000, never);
		},
	],
	[
		'a token',
		(signal) => {
			const flights = new SingleFlight();
			return async () => await flights.join('account', signal, never);
		},
	],
];

describe('a canceled execution', () => {
	beforeEach(() => jest.useFakeTimers());
	afterEach(() => jest.useRealTimers());

	it.each(waits)('is heard once for all lanes that wait for %s', async (_title, waiting) => {
		const cancel = new AbortController();
		const wait = waiting(cancel.signal);
		const ended: number[] = [];
		for (let lane = 0; lane < LANES; lane++)
			void wait()
				.catch(() => undefined)
				.then(() => ended.push(lane));
		await turnOfEventLoop();
		const wentOn = ended.length;
		expect(countListeners(cancel.signal)).toBe(1);
		cancel.abort(new Error('canceled'));
		await turnOfEventLoop();
		// Whoever holds a turn is not ended by it: its own request is.
		expect(ended.length).toBeGreaterThanOrEqual(LANES - 1);
		expect(wentOn).toBeLessThanOrEqual(1);
		expect(countListeners(cancel.signal)).toBe(0);
	});

	it('is heard by lanes that wait for different things with one listener', async () => {
		const cancel = new AbortController();
		for (const [, waiting] of waits) void waiting(cancel.signal)().catch(() => undefined);
		for (const [, waiting] of waits) void waiting(cancel.signal)().catch(() => undefined);
		await turnOfEventLoop();
		expect(countListeners(cancel.signal)).toBe(1);
		cancel.abort();
	});
});
