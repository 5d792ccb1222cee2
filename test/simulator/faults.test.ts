import { answerOf, closeAll, post, start, startWithClient, tokenOf } from './client';
import type { Answer } from './client';

afterEach(closeAll);

const UPDATE = '/card/membercard/updateuser';
type Effect = Parameters<Awaited<ReturnType<typeof start>>['faults']['add']>[0]['effect'];

async function withMember() {
	const { simulator, call } = await startWithClient();
	const cardId = simulator.addCard();
	const [code, other] = simulator.addMembers({ cardId, count: 2 });
	const add = (toCode = code) =>
		call(UPDATE, { card_id: cardId, code: toCode, add_bonus: 1 }) as Promise<Answer>;
	return { simulator, call, cardId, code, other, add };
}

const causeOf = (error: { cause?: { code?: string } }) => error.cause?.code;

describe('a fault', () => {
	it.each([
		['an error', { errcode: 45061 }, { errcode: 45061 }, 0],
		[
			'an error with its own text',
			{ errcode: -1, errmsg: 'system busy' },
			{ errmsg: expect.stringMatching(/^system busy rid: /) },
			0,
		],
		['an error although the change was made', { errcode: -1, applied: true }, { errcode: -1 }, 1],
		['a delay', { delayMs: 20 }, { errcode: 0, result_bonus: 1 }, 1],
	])('answers %s', async (_name, effect: Effect, expected, bonus) => {
		const { simulator, add, code } = await withMember();
		simulator.faults.add({ path: UPDATE, effect });
		expect(await add()).toMatchObject(expected);
		expect(simulator.member(code)?.bonus).toBe(bonus);
	});

	it.each([
		['before', 0],
		['after', 1],
	] as const)('resets the connection %s the change', async (reset, bonus) => {
		const { simulator, add, code } = await withMember();
		simulator.faults.add({ path: UPDATE, times: 1, effect: { reset } });
		expect(await add().catch(causeOf)).toBe('ECONNRESET');
		expect(simulator.member(code)?.bonus).toBe(bonus);
		expect(await add()).toMatchObject({ result_bonus: bonus + 1 });
	});

	it.each([
		['before', 0],
		['after', 1],
	] as const)(
		'never answers, having hung %s the change, and ends with the simulator',
		async (hang, bonus) => {
			const { simulator, add, code } = await withMember();
			simulator.faults.add({ path: UPDATE, effect: { hang } });
			const answer = add().catch(causeOf);
			while (simulator.count(UPDATE) === 0) await tokenOf(simulator);
			await tokenOf(simulator);
			expect(simulator.member(code)?.bonus).toBe(bonus);
			await simulator.close();
			expect(await answer).toMatch(/^(UND_ERR_SOCKET|ECONNRESET)$/);
		},
	);

	it.each([
		['an HTML page', { html: 502 }, 502, 'text/html', /^<html>/, 0],
		['an HTML page after the change', { html: 504, applied: true }, 504, 'text/html', /^<html>/, 1],
		[
			'half an answer',
			{ truncated: true },
			200,
			'application/json; encoding=utf-8',
			/^\{"errcode":0,/,
			0,
		],
		[
			'half an answer after the change',
			{ truncated: true, applied: true },
			200,
			'application/json; encoding=utf-8',
			/^\{"errcode":0,"errmsg":"ok","result_bonus/,
			1,
		],
		['nothing', { empty: true }, 200, 'application/json; encoding=utf-8', /^$/, 0],
	])('answers %s', async (_name, effect, status, type, body, bonus) => {
		const { simulator, cardId, code } = await withMember();
		simulator.faults.add({ path: UPDATE, effect });
		const { access_token: token } = await tokenOf(simulator);
		const change = { card_id: cardId, code, add_bonus: 1 };
		const response = await post(simulator, `${UPDATE}?access_token=${token}`, change);
		expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
		const text = await response.text();
		expect(text).toMatch(body);
		expect(() => JSON.parse(text)).toThrow();
		expect(simulator.member(code)?.bonus).toBe(bonus);
	});

	it('begins with the nth call and lasts as many times as asked', async () => {
		const { simulator, add } = await withMember();
		simulator.faults.add({ path: UPDATE, nth: 2, times: 2, effect: { errcode: -1 } });
		const codes: number[] = [];
		for (let call = 0; call < 5; call++) codes.push((await add()).errcode);
		expect(codes).toEqual([0, -1, -1, 0, 0]);
	});

	it('hits once when only nth is given', async () => {
		const { simulator, add } = await withMember();
		simulator.faults.add({ path: '*', nth: 1, effect: { errcode: -1 } });
		expect([(await add()).errcode, (await add()).errcode]).toEqual([-1, 0]);
	});

	it('can be meant for one body', async () => {
		const { simulator, add, other } = await withMember();
		simulator.faults.add({ path: UPDATE, body: { code: other }, effect: { errcode: 45061 } });
		expect([(await add()).errcode, (await add(other)).errcode]).toEqual([0, 45061]);
	});

	it('can be removed alone or with all others', async () => {
		const { simulator, add } = await withMember();
		const remove = simulator.faults.add({ path: UPDATE, effect: { errcode: 1 } });
		simulator.faults.add({ path: UPDATE, effect: { errcode: 2 } });
		expect((await add()).errcode).toBe(1);
		remove();
		expect((await add()).errcode).toBe(2);
		simulator.faults.clear();
		expect((await add()).errcode).toBe(0);
	});

	it('drawn by probability is the same for the same seed', async () => {
		const run = async (seed: number) => {
			const { simulator, call } = await startWithClient({ seed });
			simulator.faults.add({ path: '/card/get', probability: 0.5, effect: { errcode: -1 } });
			const codes: number[] = [];
			for (let index = 0; index < 20; index++)
				codes.push((await call('/card/get', { card_id: 'p' })).errcode);
			return codes.join();
		};
		const [first, again, other] = [await run(1), await run(1), await run(2)];
		expect(first).toBe(again);
		expect(first).not.toBe(other);
		expect(new Set(first.split(','))).toEqual(new Set(['-1', '40073']));
	});

	it('reaches the token call too', async () => {
		const simulator = await start();
		simulator.faults.add({ path: '/cgi-bin/stable_token', times: 1, effect: { errcode: -1 } });
		expect(await tokenOf(simulator)).toMatchObject({ errcode: -1 });
		expect(await tokenOf(simulator)).toHaveProperty('access_token');
	});
});

describe('quotas', () => {
	it('refuse with 45009 for the day and 45011 for the minute, and are reported', async () => {
		let now = 1_780_000_000_000;
		const quota = { dailyQuota: { '/card/get': 3 }, minuteQuota: { '/card/get': 2 } };
		const { simulator, call } = await startWithClient({
			now: () => now,
			...quota,
			tokenLifeSeconds: 999999,
		});
		const get = async () => (await call('/card/get', { card_id: 'p' })).errcode;
		expect([await get(), await get(), await get()]).toEqual([40073, 40073, 45011]);
		now += 60_000;
		expect([await get(), await get()]).toEqual([40073, 45009]);
		expect(await call('/cgi-bin/openapi/quota/get', { cgi_path: '/card/get' })).toMatchObject({
			quota: { daily_limit: 3, used: 3, remain: 0 },
			rate_limit: { call_count: 2, refresh_second: 60 },
		});
		now += 86_400_000;
		expect(await get()).toBe(40073);
		expect(simulator.count('/card/get')).toBe(6);
	});

	it.each([
		[{ cgi_path: '/card/unknown' }, 76021],
		[{ cgi_path: 'https://api.weixin.qq.com/card/create' }, 76003],
		[{}, 41011],
	])('are not reported for %j', async (body, errcode) => {
		const { call } = await startWithClient();
		expect(await call('/cgi-bin/openapi/quota/get', body)).toMatchObject({ errcode });
	});
});

it('latency is added to every call', async () => {
	const simulator = await start({ latencyMs: 60 });
	const began = Date.now();
	await answerOf(await post(simulator, '/card/get', {}));
	expect(Date.now() - began).toBeGreaterThanOrEqual(55);
});

it('a spread makes some answers faster and some slower', async () => {
	const simulator = await start({ latencyMs: 60, latencySpread: 0.5 });
	const order: number[] = [];
	await Promise.all(
		Array.from({ length: 20 }, async (_value, index) => {
			await answerOf(await post(simulator, '/card/get', {}));
			order.push(index);
		}),
	);
	expect(order).not.toEqual([...order].sort((a, b) => a - b));
});
