import { STABLE } from '../../../support/fakeContext';
import { factsOf, inputFacts } from '../../../support/fakeWechat';
import { isDone } from '../../../support/gates';
import { pauses, SAFE, OK, error, clientFor } from '../../../support/clients';

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

it.each([
	[undefined, false],
	['', false],
	['  ', false],
	['k', true],
])('a client knows that an EncodingAESKey of %j is there: %s', async (encodingAesKey, isThere) => {
	const { client } = clientFor([], { credential: { encodingAesKey } });
	expect(await client.hasEncodingAesKey()).toBe(isThere);
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

	it('takes turns for one key of one account only', async () => {
		const { client } = clientFor([]);
		const { client: other } = clientFor([], { credential: { appId: 'wxOther' } });
		let end: () => void = () => undefined;
		const held = client.inTurn(
			'member 1',
			async () => await new Promise<void>((resolve) => (end = resolve)),
		);
		const done = async () => 'done';
		await expect(client.inTurn('member 2', done)).resolves.toBe('done');
		await expect(other.inTurn('member 1', done)).resolves.toBe('done');
		const next = client.inTurn('member 1', done);
		expect(await isDone(next)).toBe(false);
		end();
		await held;
		await expect(next).resolves.toBe('done');
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
