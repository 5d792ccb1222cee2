import type { WechatRequest } from '../../../../nodes/wechat/transport/request';
import { STABLE } from '../../../support/fakeContext';
import { factsOf } from '../../../support/fakeWechat';
import {
	pauses,
	SAFE,
	NEVER,
	OK,
	BUSY,
	MINUTE,
	REFUSED,
	error,
	LOOK_FIRST,
	clientFor,
} from '../../../support/clients';

// Pauses are recorded instead of waited for.
jest.mock('n8n-workflow', () => ({
	sleep: async (ms: number) => {
		pauses.push(ms);
	},
}));

beforeEach(() => {
	pauses.length = 0;
	jest.spyOn(Math, 'random').mockReturnValue(0.5);
});

afterEach(() => jest.restoreAllMocks());

describe('a call', () => {
	it('that was lost stays unknown, although its repeat was refused', async () => {
		const replies = () => [error('ECONNRESET'), { body: { errcode: 45009, errmsg: 'quota' } }];
		const outcomeOf = async (request: WechatRequest) =>
			(await factsOf(async () => await clientFor(replies()).client.call(request))).outcome;
		expect(await outcomeOf(SAFE)).toBe('unknown');
		expect(await outcomeOf({ ...SAFE, repeat: 'read' })).toBe('refused');
	});

	it('fetches a token, sends once and gives the answer', async () => {
		const { client, arrived } = clientFor([{ body: { errcode: 0, card: {} } }]);
		await expect(client.call(SAFE)).resolves.toEqual({ errcode: 0, card: {} });
		expect(arrived.map(({ path, method }) => [path, method])).toEqual([
			[STABLE, 'POST'],
			['/card/get', 'POST'],
		]);
		expect(arrived[1].body).toEqual({ card_id: 'p1' });
	});

	it.each([
		['"system busy"', BUSY],
		['a web page', { body: '<html>', statusCode: 502 }],
		['a cut connection', error('ECONNRESET')],
		['an unreachable host', error('ECONNREFUSED')],
	])('is repeated after %s with growing pauses', async (_title, reply) => {
		const { client, calls } = clientFor([reply, reply, OK]);
		await expect(client.call(SAFE)).resolves.toEqual(OK.body);
		expect(calls()).toHaveLength(3);
		expect(pauses).toEqual([1000, 2000]);
	});

	it('is repeated as often as the user allows, then fails for the last reason', async () => {
		const { client, calls } = clientFor([BUSY, BUSY, BUSY, OK], { retries: 2 });
		expect((await factsOf(async () => await client.call(SAFE))).errcode).toBe(-1);
		expect(calls()).toHaveLength(3);
		const once = clientFor([BUSY, OK], { retries: 0 });
		await factsOf(async () => await once.client.call(SAFE));
		expect(once.calls()).toHaveLength(1);
	});

	it('that WeChat refuses is not repeated', async () => {
		const { client, calls } = clientFor([REFUSED, OK]);
		const { errcode, outcome, advice } = await factsOf(async () => await client.call(SAFE));
		expect([errcode, outcome]).toEqual([40073, 'refused']);
		expect(advice).not.toBe(LOOK_FIRST);
		expect([calls().length, pauses]).toEqual([1, []]);
	});

	it('that would act twice is not repeated in the dark, and the user learns to look first', async () => {
		const { client, calls } = clientFor([BUSY, OK]);
		expect(await factsOf(async () => await client.call(NEVER))).toMatchObject({
			errcode: -1,
			outcome: 'unknown',
			advice: LOOK_FIRST,
		});
		expect(calls()).toHaveLength(1);
	});

	it('that would act twice is repeated when it certainly was not carried out', async () => {
		const { client, calls } = clientFor([error('ECONNREFUSED'), OK]);
		await expect(client.call(NEVER)).resolves.toEqual(OK.body);
		expect(calls()).toHaveLength(2);
		const refused = clientFor([REFUSED]);
		expect((await factsOf(async () => await refused.client.call(NEVER))).advice).not.toBe(
			LOOK_FIRST,
		);
	});

	it('that only looks has changed nothing, whatever became of it', async () => {
		for (const reply of [BUSY, error('ECONNRESET'), { body: '{}' }]) {
			const { client, calls } = clientFor([reply, OK], { retries: 0 });
			const facts = await factsOf(
				async () => await client.call({ path: '/card/get', repeat: 'read' }),
			);
			expect(facts.outcome).toBe('refused');
			expect(facts.advice).not.toBe(LOOK_FIRST);
			expect(calls()).toHaveLength(1);
		}
		const again = clientFor([BUSY, OK]);
		await expect(again.client.call({ path: '/card/get', repeat: 'read' })).resolves.toEqual(
			OK.body,
		);
	});

	it('without a verdict of WeChat is not done, unless it brings what it is known by', async () => {
		const rows = { body: { list: [] } };
		const { client } = clientFor([rows, rows], { retries: 0 });
		expect(await factsOf(async () => await client.call(SAFE))).toMatchObject({
			class: 'brokenAnswer',
			outcome: 'unknown',
		});
		await expect(client.call({ ...SAFE, knownBy: 'list' })).resolves.toEqual({ list: [] });
	});

	it('that may be repeated keeps its own advice when no answer came', async () => {
		const { client } = clientFor([error('ECONNRESET')], { retries: 0 });
		expect((await factsOf(async () => await client.call(SAFE))).advice).toContain('raise Timeout');
	});

	it('at the per-minute limit waits for the next minute, however often it was let in too early', async () => {
		const { client, calls, gate } = clientFor([MINUTE, MINUTE, MINUTE, MINUTE, MINUTE, OK]);
		await client.call(SAFE);
		expect(calls()).toHaveLength(6);
		expect(pauses[0]).toBeGreaterThan(1_000);
		expect(pauses[0]).toBeLessThanOrEqual(61_000);
		expect(pauses.slice(1)).toEqual([5_000, 5_000, 5_000, 5_000]);
		expect(gate.isStuck(SAFE.path)).toBe(false);
	});

	it('gives up on a limit that stays for minutes', async () => {
		const { client, calls } = clientFor(Array.from({ length: 99 }, () => MINUTE));
		expect(await factsOf(async () => await client.call(SAFE))).toMatchObject({ errcode: 45011 });
		expect(calls()).toHaveLength(60);
	});
});
