import type { WechatCredentials } from '../../../../nodes/wechat/transport/credentials';
import { inputFailure, refusal, WechatFailure } from '../../../../nodes/wechat/errors/failure';
import type { WechatRequest } from '../../../../nodes/wechat/transport/request';
import { Session, type Exchange } from '../../../../nodes/wechat/transport/session';
import { factsOf, LOST, lost } from '../../../support/fakeWechat';

const HOLDER = 'wx1 at https://api.weixin.qq.com';
const REQUEST: WechatRequest = { path: '/card/get', repeat: 'safe' };
const EMPTY = {
	appId: 'wx1',
	baseUrl: '',
	accessToken: '',
	expiresAt: 0,
	issuedTo: '',
	rejectedToken: '',
} as unknown as WechatCredentials;
const holding = (accessToken: string): WechatCredentials => ({
	...EMPTY,
	accessToken,
	expiresAt: Number.MAX_SAFE_INTEGER,
	issuedTo: HOLDER,
});

/**
 * A session over n8n as it behaves: a request without a token fetches one, stores it and writes it into the object it
 * was given. `answers` may fail, before or after that.
 */
function sessionOn(
	stored: WechatCredentials,
	settings: { failures?: Array<Error | undefined>; keepsToken?: boolean } = {},
) {
	const state = { stored, reads: 0, tokens: 0 };
	const sent: Array<{ token: string; rejected: string }> = [];
	const exchange: Exchange = async (_request, credentials) => {
		const entry = { token: credentials.accessToken, rejected: credentials.rejectedToken };
		sent.push(entry);
		await Promise.resolve();
		const failure = settings.failures?.shift();
		if (credentials.accessToken === '' && (failure === undefined || settings.keepsToken)) {
			Object.assign(credentials, holding(`T${++state.tokens}`));
			state.stored = { ...credentials };
			entry.token = credentials.accessToken;
		}
		if (failure !== undefined) throw failure;
		return { statusCode: 200, body: Buffer.from(credentials.accessToken) };
	};
	const session = new Session(async () => {
		state.reads += 1;
		return await Promise.resolve({ ...state.stored });
	}, exchange);
	const send = async () => (await session.send(REQUEST)).accessToken;
	return { session, send, state, sent };
}

describe('the session of a run', () => {
	it('reads the credential once and uses its token for everything', async () => {
		const { send, state, sent } = sessionOn(holding('S'));
		expect(await Promise.all([send(), send(), send()])).toEqual(['S', 'S', 'S']);
		expect([state.reads, state.tokens, sent.length]).toEqual([1, 0, 3]);
	});

	it('fetches one token with the first request while the other lanes wait', async () => {
		const { send, state, sent } = sessionOn(EMPTY);
		expect(await Promise.all([send(), send(), send()])).toEqual(['T1', 'T1', 'T1']);
		expect([state.reads, state.tokens, sent.length]).toEqual([1, 1, 3]);
		await expect(send()).resolves.toBe('T1');
		expect(state.tokens).toBe(1);
	});

	it('hands the answer out with the token it came with', async () => {
		const { session } = sessionOn(EMPTY);
		expect(await session.send(REQUEST)).toEqual({
			answer: { statusCode: 200, body: Buffer.from('T1') },
			accessToken: 'T1',
		});
	});

	it.each<[string, WechatCredentials]>([
		['past its time', { ...holding('S'), expiresAt: 1 }],
		['of another account', { ...holding('S'), issuedTo: 'wx2 at https://api.weixin.qq.com' }],
	])('does not send a stored token %s', async (_title, stored) => {
		const { send, sent } = sessionOn(stored);
		await expect(send()).resolves.toBe('T1');
		expect(sent.map(({ token }) => token)).toEqual(['T1']);
	});

	it('does not let n8n change what it holds', async () => {
		const { session, state } = sessionOn(holding('S'));
		const seen: WechatCredentials[] = [];
		const other = new Session(
			async () => await Promise.resolve(state.stored),
			async (_request, credentials) => {
				seen.push({ ...credentials });
				credentials.accessToken = 'spoilt';
				return await Promise.resolve({ statusCode: 200, body: Buffer.from('') });
			},
		);
		await other.send(REQUEST);
		await other.send(REQUEST);
		expect(seen.map(({ accessToken }) => accessToken)).toEqual(['S', 'S']);
		await session.send(REQUEST);
	});
});

describe('a rejected token', () => {
	it('is replaced once for all lanes that met it, and named to whoever fetches', async () => {
		const { session, send, state, sent } = sessionOn(holding('S'));
		await send();
		await Promise.all([session.reject('S'), session.reject('S'), session.reject('S')]);
		expect(await Promise.all([send(), send()])).toEqual(['T1', 'T1']);
		expect(sent.map(({ rejected }) => rejected)).toEqual(['', 'S', '']);
		expect([state.reads, state.tokens]).toEqual([2, 1]);
	});

	it('gives way to one that another worker has stored meanwhile', async () => {
		const { session, send, state } = sessionOn(holding('S'));
		await send();
		state.stored = holding('W');
		await session.reject('S');
		await expect(send()).resolves.toBe('W');
		expect(state.tokens).toBe(0);
	});

	it.each<[string, WechatCredentials]>([
		['cannot be used', { ...holding('W'), expiresAt: 1 }],
		['is the same', holding('S')],
	])('does not give way to a stored one that %s', async (_title, stored) => {
		const { session, send, state, sent } = sessionOn(holding('S'));
		await send();
		state.stored = stored;
		await session.reject('S');
		await expect(send()).resolves.toBe('T1');
		expect(sent.at(-1)?.rejected).toBe('S');
	});

	it('that has been replaced already is no news', async () => {
		const { session, send, state } = sessionOn(EMPTY);
		await send();
		await session.reject('an older one');
		await expect(send()).resolves.toBe('T1');
		expect([state.reads, state.tokens]).toEqual([1, 1]);
	});
});

describe('a request that fetches the token and fails', () => {
	it('keeps a token that came before the failure', async () => {
		const { send, state } = sessionOn(EMPTY, { failures: [lost()], keepsToken: true });
		expect(await factsOf(send)).toEqual(LOST);
		await expect(send()).resolves.toBe('T1');
		expect(state.tokens).toBe(1);
	});

	it.each([
		['a wrong secret', refusal(40125, 'invalid appsecret')],
		['an empty App ID', inputFailure('appId', 'is empty', 'Copy it.')],
		['a used-up quota', refusal(45009, 'reach max api daily quota limit')],
	])('for %s makes every other request fail without a call', async (_title, failure) => {
		const { send, sent } = sessionOn(EMPTY, { failures: [failure] });
		const results = await Promise.all([1, 2, 3].map(async () => await factsOf(send)));
		expect(results).toEqual([failure.facts, failure.facts, failure.facts]);
		expect(await factsOf(send)).toEqual(failure.facts);
		expect(sent).toHaveLength(1);
	});

	it('because nothing answered is tried again by the next one', async () => {
		const down = new WechatFailure({ ...LOST, class: 'unreachable', outcome: 'notSent' });
		const { send, sent } = sessionOn(EMPTY, { failures: [down, undefined] });
		expect((await factsOf(send)).class).toBe('unreachable');
		await expect(send()).resolves.toBe('T1');
		expect(sent).toHaveLength(2);
	});

	it('with a refusal of the call itself does not end the run, since a token came', async () => {
		const { send } = sessionOn(EMPTY, {
			failures: [refusal(48001, 'api unauthorized')],
			keepsToken: true,
		});
		expect((await factsOf(send)).errcode).toBe(48001);
		await expect(send()).resolves.toBe('T1');
	});

	it('for a defect passes it on', async () => {
		const defect = new TypeError('a defect');
		const { send } = sessionOn(EMPTY, { failures: [defect] });
		await expect(send()).rejects.toBe(defect);
		await expect(send()).resolves.toBe('T1');
	});

	it('to read the credential is tried again', async () => {
		let reads = 0;
		const session = new Session(
			async () => {
				if (reads++ === 0) throw new Error('no credential');
				return await Promise.resolve(holding('S'));
			},
			async () => await Promise.resolve({ statusCode: 200, body: Buffer.from('') }),
		);
		await expect(session.send(REQUEST)).rejects.toThrow('no credential');
		await expect(session.send(REQUEST)).resolves.toMatchObject({ accessToken: 'S' });
	});
});

describe('the key of what lives as long as the token', () => {
	it('names account and token, and is none without a usable token', async () => {
		expect(await sessionOn(holding('S')).session.tokenKey()).toBe(`${HOLDER} S`);
		expect(await sessionOn(EMPTY).session.tokenKey()).toBeUndefined();
		expect(await sessionOn({ ...holding('S'), expiresAt: 1 }).session.tokenKey()).toBeUndefined();
	});

	it('waits for a token that is being fetched', async () => {
		const { session, send, sent } = sessionOn(EMPTY);
		const first = send();
		while (sent.length === 0) await Promise.resolve();
		await expect(session.tokenKey()).resolves.toBe(`${HOLDER} T1`);
		await first;
	});
});
