import { createClient } from '../../../../nodes/wechat/transport/client';
import type { FailureFacts } from '../../../../nodes/wechat/errors/failure';
import { Gate } from '../../../../nodes/wechat/transport/gate';
import type { WechatRequest } from '../../../../nodes/wechat/transport/request';
import { fakeContext, STABLE } from '../../../support/fakeContext';
import type { HttpReply } from '../../../support/fakeHttp';
import { factsOf, inputFacts } from '../../../support/fakeWechat';

const pauses: number[] = [];

// Pauses are recorded instead of waited for.
jest.mock('n8n-workflow', () => ({
	sleep: async (ms: number) => {
		pauses.push(ms);
	},
}));

const SAFE: WechatRequest = { path: '/card/get', body: { card_id: 'p1' }, repeat: 'safe' };
const NEVER: WechatRequest = { path: '/card/create', body: { card: {} }, repeat: 'never' };
const OK = { body: { errcode: 0, errmsg: 'ok' } };
const BUSY = { body: { errcode: -1, errmsg: 'system error' } };
const MINUTE = { body: { errcode: 45011, errmsg: 'api minute-quota reach limit' } };
const REFUSED = { body: { errcode: 40073, errmsg: 'invalid card id' } };
const REJECTED = { body: { errcode: 40001, errmsg: 'invalid credential' } };
const error = (code: string) => Object.assign(new Error('no'), { code });
const LOOK_FIRST =
	'It is not known whether WeChat carried this out, and a second call would act twice: look at the card or member first, and run it again only if nothing has changed.';

/** A client whose calls are answered in turn; every token call gets a new token. */
function clientFor(replies: HttpReply[], settings: { retries?: number; credential?: object } = {}) {
	let tokens = 0;
	const used: string[] = [];
	const { context, arrived, calls } = fakeContext(({ path }, token) => {
		if (path === STABLE) return { body: { access_token: `T${++tokens}`, expires_in: 7200 } };
		used.push(token);
		return replies.shift() ?? new Error('one call too many');
	}, settings.credential);
	const gate = new Gate(0);
	const client = createClient(context, { timeoutMs: 300, retries: settings.retries ?? 3, gate });
	return { client, arrived, calls, used, gate };
}

beforeEach(() => {
	pauses.length = 0;
	jest.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => jest.restoreAllMocks());

it.each([
	[undefined, false],
	['', false],
	['  ', false],
	['k', true],
])('a client knows that an EncodingAESKey of %j is there: %s', async (encodingAesKey, isThere) => {
	const { client } = clientFor([], { credential: { encodingAesKey } });
	expect(await client.hasEncodingAesKey()).toBe(isThere);
});

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

describe('a run that is pointless to go on with', () => {
	const next = async (replies: HttpReply[], retries = 0) => {
		const { client, calls } = clientFor(replies, { retries });
		const first = await factsOf(async () => await client.call(SAFE));
		const second = await factsOf(async () => await client.call(SAFE)).catch(
			(): FailureFacts | undefined => undefined,
		);
		return { first, second, count: calls().length };
	};

	it.each([45009, 45040])('sends nothing more after errcode %i', async (errcode) => {
		const { first, second, count } = await next([{ body: { errcode, errmsg: 'quota' } }, OK]);
		expect(first).toMatchObject({ errcode, outcome: 'refused' });
		expect(second).toMatchObject({ errcode, outcome: 'notSent' });
		expect(count).toBe(1);
	});

	it('sends nothing more once the host has stayed unreachable through all tries', async () => {
		const down = error('ECONNREFUSED');
		const { first, second, count } = await next([down, down, OK], 1);
		expect(first.class).toBe('unreachable');
		expect(second).toMatchObject({ class: 'unreachable', outcome: 'notSent' });
		expect(count).toBe(2);
	});

	it.each([
		['a refusal', REFUSED],
		['a used-up per-minute limit', MINUTE],
		['a lost answer', error('ECONNRESET')],
	])('is not one after %s', async (_title, reply) => {
		const { second, count } = await next([reply, OK]);
		expect([second, count]).toEqual([undefined, 2]);
	});
});

describe('a rejected access token', () => {
	it('is replaced, and the call goes out again without counting as a repeat', async () => {
		const { client, used } = clientFor([REJECTED, OK], { retries: 0 });
		await expect(client.call(NEVER)).resolves.toEqual(OK.body);
		expect(used).toEqual(['T1', 'T2']);
		expect(pauses).toEqual([]);
	});

	it('is given up after two fresh ones, for a person to look at', async () => {
		const { client, used } = clientFor([REJECTED, REJECTED, REJECTED, OK]);
		expect(await factsOf(async () => await client.call(SAFE))).toMatchObject({
			class: 'credential',
			what: 'WeChat rejects even a fresh access token (errcode 40001)',
			advice:
				'Check that App ID, App Secret and Base URL of the credential belong together, and that the token server, if you use one, serves this account.',
			outcome: 'refused',
			errcode: 40001,
		});
		expect(used).toEqual(['T1', 'T2', 'T3']);
	});
});

describe('the rest of the client', () => {
	it('proves a token by fetching one, although a stored one may still work', async () => {
		const stored = {
			accessToken: 'S',
			expiresAt: Number.MAX_SAFE_INTEGER,
			issuedTo: 'wx1 at https://host',
		};
		const { client, arrived } = clientFor([], { credential: stored });
		await expect(client.proveToken()).resolves.toBe('appSecret');
		expect(arrived.map(({ path }) => path)).toEqual([STABLE]);
		const { client: wrong } = clientFor([], { credential: { appSecret: '' } });
		expect(await factsOf(async () => await wrong.proveToken())).toEqual(
			inputFacts('appSecret', 'is empty', 'Copy it from the WeChat console.'),
		);
	});

	it('tells whether the credential has a key for pushes', async () => {
		const has = async (credential: object) =>
			await clientFor([], { credential }).client.hasEncodingAesKey();
		expect(await has({ encodingAesKey: 'k'.repeat(43) })).toBe(true);
		expect(await has({ encodingAesKey: ' ' })).toBe(false);
		expect(await has({})).toBe(false);
	});

	it('backs off like a repeat of its own', async () => {
		const { client } = clientFor([]);
		await client.backOff(0);
		await client.backOff(2);
		expect(pauses).toEqual([1000, 4000]);
	});

	it('gets the card ticket', async () => {
		const { client, calls } = clientFor([{ body: { errcode: 0, ticket: 'ticket' } }], {
			credential: { appId: 'wxTicket' },
		});
		await expect(client.cardTicket()).resolves.toBe('ticket');
		expect(calls()).toMatchObject([{ method: 'GET', query: { type: 'wx_card' } }]);
	});

	it.each([
		['89504e47', 'qrcode.png', 'image/png'],
		['ffd8ff', 'qrcode.jpg', 'image/jpeg'],
	])('downloads a picture that begins with %s as %s', async (head, fileName, mimeType) => {
		const bytes = Buffer.from(`${head}0a0b`, 'hex');
		const { client, calls } = clientFor([{ body: bytes }]);
		const picture = await client.download('https://mp/x');
		expect(picture).toEqual({ bytes, fileName, mimeType });
		expect(calls()).toMatchObject([{ path: 'https://mp/x', method: 'GET' }]);
	});

	it('says so when there is no picture', async () => {
		const { client } = clientFor([{ body: 'GIF89a', statusCode: 404 }], { retries: 0 });
		expect(await factsOf(async () => await client.download('https://mp/x'))).toEqual({
			class: 'brokenAnswer',
			what: 'WeChat sent no picture (HTTP 404)',
			advice: 'Create the QR code again; its ticket may have run out.',
			outcome: 'refused',
		});
	});

	it('goes on with other calls when the host of the pictures is out of reach', async () => {
		const { client } = clientFor([error('ENOTFOUND'), OK], { retries: 0 });
		expect(await factsOf(async () => await client.download('https://mp/x'))).toMatchObject({
			class: 'unreachable',
		});
		await expect(client.call(SAFE)).resolves.toEqual(OK.body);
	});

	it('downloads again after a cut connection', async () => {
		const bytes = Buffer.from('ffd8ff', 'hex');
		const { client, calls } = clientFor([error('ECONNRESET'), { body: bytes }]);
		await expect(client.download('https://mp/x')).resolves.toMatchObject({ bytes });
		expect(calls()).toHaveLength(2);
	});
});
