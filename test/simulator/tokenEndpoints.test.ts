import { answerOf, client, closeAll, post, start, tokenOf } from './client';

afterEach(closeAll);

const card = { card_id: 'pNoSuchCard' };

describe('the stable token', () => {
	it('is the same one with the remaining life until shortly before its end', async () => {
		let now = 1_780_000_000_000;
		const simulator = await start({ now: () => now });
		const first = await tokenOf(simulator);
		expect(first).toEqual({
			access_token: expect.stringMatching(/^\d+_[\w-]{100,}$/),
			expires_in: 7200,
		});
		now += 1_000_000;
		expect(await tokenOf(simulator)).toEqual({ ...first, expires_in: 6200 });
		now += 5_950_000;
		const renewed = await tokenOf(simulator);
		expect(renewed).toMatchObject({ expires_in: 7200 });
		expect(renewed.access_token).not.toBe(first.access_token);
	});

	it('keeps the old and the new token working during the renewal, then only the new one', async () => {
		let now = 1_780_000_000_000;
		const simulator = await start({ now: () => now });
		const old = await client(simulator);
		now += 6_950_000;
		const renewed = await client(simulator);
		expect(await old('/card/get', card)).toMatchObject({ errcode: 40073 });
		expect(await renewed('/card/get', card)).toMatchObject({ errcode: 40073 });
		now += 300_000;
		expect(await old('/card/get', card)).toMatchObject({ errcode: 42001 });
		expect(await renewed('/card/get', card)).toMatchObject({ errcode: 40073 });
	});

	it('is replaced at once by a forced refresh', async () => {
		const simulator = await start();
		const call = await client(simulator);
		const forced = await tokenOf(simulator, { force_refresh: true });
		expect(await call('/card/get', card)).toMatchObject({ errcode: 40001 });
		expect(await tokenOf(simulator)).toEqual({ ...forced, expires_in: expect.any(Number) });
		expect([simulator.tokenCalls, simulator.forcedTokenCalls]).toEqual([2, 1]);
	});

	it('is not refreshed by force within the spacing or more than 20 times a day', async () => {
		let now = 1_780_000_000_000;
		const simulator = await start({ now: () => now, forceRefreshSpacingMs: 30_000 });
		const seen = new Set([(await tokenOf(simulator)).access_token]);
		for (let attempt = 0; attempt < 45; attempt++) {
			seen.add((await tokenOf(simulator, { force_refresh: true })).access_token);
			now += 15_000;
		}
		expect(seen.size).toBe(21);
	});

	it.each([
		['wrong secret', { secret: 'x' }, 40125],
		['wrong appid', { appid: 'wx00' }, 40013],
		['no appid', { appid: undefined }, 41002],
		['no secret', { secret: undefined }, 41004],
		['wrong grant_type', { grant_type: 'password' }, 40002],
		['force_refresh as text', { force_refresh: 'true' }, 47001],
	])('is refused for %s', async (_name, change, errcode) => {
		const answer = await tokenOf(await start(), change);
		expect(answer).toEqual({
			errcode,
			errmsg: expect.stringMatching(/ rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/),
		});
	});

	it('is answered as text/plain with HTTP status 200 and refuses GET', async () => {
		const simulator = await start();
		const refused = await post(simulator, '/cgi-bin/stable_token', {});
		expect([refused.status, refused.headers.get('content-type')]).toEqual([200, 'text/plain']);
		const get = await fetch(`${simulator.url}/cgi-bin/stable_token`);
		expect(await get.json()).toMatchObject({ errcode: 43002 });
	});

	it('names the caller when the address is not on the allow-list', async () => {
		const simulator = await start({ allowedIps: ['203.0.113.7'] });
		const { errcode, errmsg } = await tokenOf(simulator);
		expect(errcode).toBe(40164);
		expect(errmsg).toMatch(
			/^invalid ip 127\.0\.0\.1 ipv6 ::ffff:127\.0\.0\.1, not in whitelist rid: /,
		);
		const listed = await start({ allowedIps: ['127.0.0.1'] });
		expect(await tokenOf(listed)).toHaveProperty('access_token');
	});
});

describe('the plain token', () => {
	it('retires the one before after five minutes', async () => {
		let now = 1_780_000_000_000;
		const simulator = await start({ now: () => now });
		const query = `grant_type=client_credential&appid=${simulator.appId}&secret=${simulator.appSecret}`;
		const fetchPlain = async () =>
			(await answerOf(await fetch(`${simulator.url}/cgi-bin/token?${query}`))).access_token;
		const first = await fetchPlain();
		const second = await fetchPlain();
		const codeWith = async (token: string) =>
			(await answerOf(await post(simulator, `/card/get?access_token=${token}`, card))).errcode;
		expect([await codeWith(first), await codeWith(second)]).toEqual([40073, 40073]);
		now += 301_000;
		expect([await codeWith(first), await codeWith(second)]).toEqual([40001, 40073]);
		expect(simulator.requests[0].query).toEqual({
			grant_type: 'client_credential',
			appid: simulator.appId,
		});
	});
});

describe('a business call', () => {
	it.each([
		['', 41001],
		['?access_token=', 41001],
		['?access_token=wrong', 40014],
		[`?access_token=92_${'x'.repeat(120)}`, 40001],
	])('with the query "%s" is refused', async (query, errcode) => {
		const response = await post(await start(), `/card/get${query}`, card);
		expect([response.status, await response.json()]).toEqual([
			200,
			{ errcode, errmsg: expect.stringContaining(' rid: ') },
		]);
		expect(response.headers.get('content-type')).toBe('application/json; encoding=utf-8');
	});

	it('does not accept the token of another account', async () => {
		const call = await client(await start({ appId: 'wxaaaaaaaaaaaaaaaa' }));
		const other = await start({ appId: 'wxbbbbbbbbbbbbbbbb' });
		const { access_token: foreign } = await tokenOf(await start({ appId: 'wxaaaaaaaaaaaaaaaa' }));
		expect(await call('/card/get', card)).toMatchObject({ errcode: 40073 });
		const answer = await (await post(other, `/card/get?access_token=${foreign}`, card)).json();
		expect(answer).toMatchObject({ errcode: 40001 });
	});

	it.each([
		['revokeToken', 40001, true],
		['rejectCurrentToken', 40001, false],
		['expireToken', 42001, true],
	] as const)('after %s is refused with %i', async (action, errcode, renewsByItself) => {
		const simulator = await start();
		const call = await client(simulator);
		const { access_token: before } = await tokenOf(simulator);
		simulator[action]();
		expect(await call('/card/get', card)).toMatchObject({ errcode });
		const { access_token: normal } = await tokenOf(simulator);
		expect(normal !== before).toBe(renewsByItself);
		const { access_token: forced } = await tokenOf(simulator, { force_refresh: true });
		const answer = await (await post(simulator, `/card/get?access_token=${forced}`, card)).json();
		expect(answer).toMatchObject({ errcode: 40073 });
	});
});
