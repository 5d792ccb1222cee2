import { answerOf, closeAll, post, start, startWithClient, tokenOf } from './client';

afterEach(closeAll);

async function sendRaw(body: string | Uint8Array, headers?: Record<string, string>) {
	const simulator = await start();
	const { access_token: token } = await tokenOf(simulator);
	return await answerOf(await post(simulator, `/card/get?access_token=${token}`, body, headers));
}

describe('a JSON body', () => {
	it.each([
		['nothing', '', 44002],
		['broken JSON', '{"card_id":', 47001],
		['JSON followed by something', '{"card_id":"p"} x', 47001],
		['an array', '["p"]', 47001],
		['null', 'null', 47001],
		['a number instead of a text', '{"card_id":12}', 47001],
		['a byte order mark', '\ufeff{"card_id":"p"}', 47001],
		['a form', 'card_id=p', 47001],
		['an escaped Chinese character', '{"card_id":"\\u9752"}', 40033],
		['an escaped accent', '{"card_id":"\\u00e9"}', 40033],
		['a lone surrogate as JSON.stringify writes it', JSON.stringify({ card_id: '\ud83d' }), 40033],
		[
			'bytes that are not UTF-8',
			new Uint8Array([0x7b, 0x22, 0xc7, 0xe0, 0x22, 0x3a, 0x31, 0x7d]),
			47001,
		],
	])('of %s is refused', async (_name, body, errcode) => {
		expect(await sendRaw(body)).toMatchObject({ errcode });
	});

	it.each([
		['the word null in a text', '{"card_id":"null"}'],
		['an escaped control character', '{"card_id":"p\\u001f"}'],
		['an escaped backslash before u', '{"card_id":"\\\\u9752"}'],
		['a null, which look-ups of some SDKs send', '{"card_id":"p","x":{"y":[null,{"z":null}]}}'],
		['raw Chinese', '{"card_id":"青"}'],
	])('with %s is read', async (_name, body) => {
		expect(await sendRaw(body)).toMatchObject({ errcode: 40073 });
	});

	it.each(['/card/create', '/card/update', '/card/membercard/updateuser'])(
		'with a null is refused by %s',
		async (path) => {
			const { call } = await startWithClient();
			expect(await call(path, { card: { x: [null] } })).toMatchObject({ errcode: 47001 });
		},
	);

	it('is read whatever its content type says', async () => {
		const body = '{"card_id":"p"}';
		const headers = { 'content-type': 'application/x-www-form-urlencoded' };
		expect(await sendRaw(body, headers)).toMatchObject({ errcode: 40073 });
	});
});

describe('a path', () => {
	it.each([
		['/card/get', 'GET', 43002],
		['/card/getapplyprotocol', 'POST', 43001],
		['/card/paygiftcard/update', 'POST', 40097],
	])('%s by %s is refused', async (path, method, errcode) => {
		const { call } = await startWithClient();
		expect(await call(path, method === 'GET' ? undefined : {})).toMatchObject({ errcode });
	});

	it('of cards and statistics is refused without the card function, of the account not', async () => {
		const { call } = await startWithClient({ permissions: { card: false } });
		expect(await call('/card/get', { card_id: 'p' })).toMatchObject({ errcode: 48001 });
		expect(await call('/datacube/getcardbizuininfo', {})).toMatchObject({ errcode: 48001 });
		expect(await call('/cgi-bin/openapi/quota/get', { cgi_path: '/card/create' })).toMatchObject({
			errcode: 0,
		});
	});
});

describe('the record of requests', () => {
	it('keeps what arrived and what was answered, without token and secret', async () => {
		const { simulator, call } = await startWithClient();
		await call('/card/get', { card_id: 'p青' });
		const [, request] = simulator.requests;
		expect(request).toMatchObject({
			method: 'POST',
			path: '/card/get',
			query: {},
			body: { card_id: 'p青' },
			answer: { errcode: 40073 },
		});
		expect(request.rawBody.toString('utf8')).toBe('{"card_id":"p青"}');
		expect(request.headers['content-type']).toContain('text/plain');
		expect(simulator.count('/card/get')).toBe(1);
		expect(simulator.count('/card/create')).toBe(0);
	});

	it('can be switched off while counting goes on', async () => {
		const { simulator, call } = await startWithClient({ recordRequests: false });
		await call('/card/get', { card_id: 'p' });
		expect(simulator.requests).toEqual([]);
		expect([simulator.count('/card/get'), simulator.tokenCalls]).toEqual([1, 1]);
	});

	it('knows how many calls were open at once', async () => {
		const { simulator, call } = await startWithClient({ latencyMs: 40 });
		expect(simulator.peakConcurrency).toBe(1);
		await Promise.all(Array.from({ length: 7 }, () => call('/card/get', { card_id: 'p' })));
		expect(simulator.peakConcurrency).toBe(7);
	});
});
