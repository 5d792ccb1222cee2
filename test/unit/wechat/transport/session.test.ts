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
 * was given. `failures` are met before or after that, in turn; tokens in `rejected` are answered with 40001. A call
 * gives the token it went out with.
 */
function sessionOn(
	stored: WechatCredentials,
	settings: { failures?: Array<Error | undefined>; keepsToken?: boolean; forces?: boolean } = {},
) {
	const state = { stored, reads: 0, tokens: 0, rejected: new Set<string>(), always: false };
	const sent: Array<{ token: string; rejected: string; mayForce?: boolean }> = [];
	const exchange: Exchange = async (_request, credentials) => {
		const entry = {
			token: credentials.accessToken,
			rejected: credentials.rejectedToken,
			mayForce: credentials.mayForce,
		};
		sent.push(entry);
		await Promise.resolve();
		const failure = settings.failures?.shift();
		if (credentials.accessToken === '' && (failure === undefined || settings.keepsToken)) {
			Object.assign(credentials, holding(`T${++state.tokens}`));
			if (settings.forces) credentials.hasForced = true;
			state.stored = { ...credentials };
			entry.token = credentials.accessToken;
		}
		if (failure !== undefined) throw failure;
		const isRejected = state.always || state.rejected.has(credentials.accessToken);
		const answer = isRejected
			? { errcode: 40001, errmsg: 'invalid credential' }
			: { errcode: 0, used: credentials.accessToken };
		return { statusCode: 200, body: Buffer.from(JSON.stringify(answer)) };
	};
	const session = new Session(async () => {
		state.reads += 1;
		return await Promise.resolve({ ...state.stored });
	}, exchange);
	const send = async () => (await session.call(REQUEST)).used;
	const reject = (...tokens: string[]) => tokens.forEach((token) => state.rejected.add(token));
	return { session, send, state, sent, reject };
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

	it.each<[string, WechatCredentials]>([
		['past its time', { ...holding('S'), expiresAt: 1 }],
		['of another account', { ...holding('S'), issuedTo: 'wx2 at https://api.weixin.qq.com' }],
	])('does not send a stored token %s', async (_title, stored) => {
		const { send, sent } = sessionOn(stored);
		await expect(send()).resolves.toBe('T1');
		expect(sent.map(({ token }) => token)).toEqual(['T1']);
	});

	it('does not let n8n change what it holds', async () => {
		const seen: string[] = [];
		const session = new Session(
			async () => await Promise.resolve(holding('S')),
			async (_request, credentials) => {
				seen.push(credentials.accessToken);
				credentials.accessToken = 'spoilt';
				return await Promise.resolve({ statusCode: 200, body: Buffer.from('{"errcode":0}') });
			},
		);
		await session.call(REQUEST);
		await session.call(REQUEST);
		expect(seen).toEqual(['S', 'S']);
	});

	it('knows its account without a token', async () => {
		const { session, state } = sessionOn(EMPTY);
		expect(await Promise.all([session.account(), session.account()])).toEqual([HOLDER, HOLDER]);
		expect([state.reads, state.tokens]).toEqual([1, 0]);
	});

	it('passes on what WeChat refuses, without secrets that somebody shows', async () => {
		const session = new Session(
			async () => await Promise.resolve(holding('a-token-of-some-length')),
			async () =>
				await Promise.resolve({
					statusCode: 200,
					body: Buffer.from('{"errcode":40056,"errmsg":"?access_token=a-token-of-some-length"}'),
				}),
		);
		const facts = await factsOf(async () => await session.call(REQUEST));
		expect(facts).toMatchObject({ errcode: 40056, errmsg: '?access_token=***' });
	});
});

describe('a rejected token', () => {
	it('is replaced once for all lanes that met it, and named to whoever fetches', async () => {
		const { send, state, sent, reject } = sessionOn(holding('S'));
		reject('S');
		expect(await Promise.all([send(), send(), send()])).toEqual(['T1', 'T1', 'T1']);
		expect(sent.map(({ token, rejected }) => [token, rejected])).toEqual([
			['S', ''],
			['S', ''],
			['S', ''],
			['T1', 'S'],
			['T1', ''],
			['T1', ''],
		]);
		expect([state.reads, state.tokens]).toEqual([2, 1]);
	});

	it('gives way to one that another worker has stored meanwhile, which one call tries out', async () => {
		const { send, state, sent, reject } = sessionOn(holding('S'));
		await send();
		state.stored = holding('W');
		reject('S');
		expect(await Promise.all([send(), send()])).toEqual(['W', 'W']);
		expect(state.tokens).toBe(0);
		expect(sent.map(({ token }) => token)).toEqual(['S', 'S', 'S', 'W', 'W']);
	});

	it('taken over from another worker costs one call if it is rejected as well', async () => {
		const { send, state, sent, reject } = sessionOn(holding('S'));
		await send();
		state.stored = holding('W');
		reject('S', 'W');
		expect(await Promise.all(Array.from({ length: 20 }, send))).toEqual(
			Array.from({ length: 20 }, () => 'T1'),
		);
		expect(sent.filter(({ token }) => token === 'W')).toHaveLength(1);
	});

	it.each<[string, WechatCredentials]>([
		['cannot be used', { ...holding('W'), expiresAt: 1 }],
		['is the same', holding('S')],
	])('does not give way to a stored one that %s', async (_title, stored) => {
		const { send, state, sent, reject } = sessionOn(holding('S'));
		await send();
		state.stored = stored;
		reject('S');
		await expect(send()).resolves.toBe('T1');
		expect(sent.at(-1)?.rejected).toBe('S');
	});

	it('costs one call at a time until a fresh one is accepted', async () => {
		const { send, sent, reject } = sessionOn(holding('S'));
		reject('S', 'T1');
		expect(await Promise.all(Array.from({ length: 20 }, send))).toEqual(
			Array.from({ length: 20 }, () => 'T2'),
		);
		expect(sent.filter(({ token }) => token === 'T1')).toHaveLength(1);
	});

	it('as often as others replace it costs nothing, as long as each was accepted once', async () => {
		const { send, reject, state } = sessionOn(EMPTY);
		for (let round = 1; round <= 10; round++) {
			expect(await Promise.all([send(), send()])).toEqual([`T${round}`, `T${round}`]);
			reject(`T${round}`);
		}
		expect(state.tokens).toBe(10);
	});

	it('that stays rejected ends the run after three, for all lanes and for good', async () => {
		const { session, send, sent, state } = sessionOn(holding('S'));
		state.always = true;
		const results = await Promise.all(Array.from({ length: 50 }, async () => await factsOf(send)));
		const expected = {
			class: 'credential',
			what: 'WeChat rejects even a fresh access token (errcode 40001)',
			advice:
				'Check that App ID, App Secret and Base URL of the credential belong together, and that the token server, if you use one, serves this account.',
			outcome: 'refused',
			errcode: 40001,
			errmsg: 'invalid credential',
		};
		expect(results).toEqual(results.map(() => expected));
		expect(session.end?.facts).toEqual(expected);
		expect(sent.map(({ token }) => token).slice(50)).toEqual(['T1', 'T2']);
		expect(await factsOf(send)).toEqual(expected);
		expect(sent).toHaveLength(52);
	});

	it('is forced at most once in a run', async () => {
		const { send, sent, reject } = sessionOn(holding('S'), { forces: true });
		reject('S');
		await send();
		reject('T1');
		await send();
		const fetching = sent.filter(({ rejected }) => rejected !== '');
		expect(fetching.map(({ mayForce }) => mayForce)).toEqual([true, false]);
	});

	it('of one call alone, however often others accept it, ends that call', async () => {
		const { session, state } = sessionOn(EMPTY);
		let rounds = 0;
		const unlucky = new Session(
			async () => await Promise.resolve({ ...holding(`R${rounds}`) }),
			async ({ path }, credentials) => {
				credentials.accessToken ||= `R${rounds}`;
				const isRejected = path === REQUEST.path;
				if (isRejected) rounds += 1;
				return await Promise.resolve({
					statusCode: 200,
					body: Buffer.from(isRejected ? '{"errcode":42001}' : '{"errcode":0}'),
				});
			},
		);
		const work = factsOf(async () => await unlucky.call(REQUEST));
		void (async () => {
			while (rounds < 20 && unlucky.end === undefined)
				await unlucky.call({ path: '/other', repeat: 'read' }).catch(() => undefined);
		})();
		expect((await work).class).toBe('credential');
		expect(rounds).toBeLessThanOrEqual(20);
		expect([session.end, state.tokens]).toEqual([undefined, 0]);
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

	it('because nothing answered is one failure for all that waited for it', async () => {
		const down = new WechatFailure({ ...LOST, class: 'unreachable', outcome: 'notSent' });
		const { send, sent } = sessionOn(EMPTY, { failures: [down, undefined] });
		const facts = await Promise.all([1, 2, 3].map(async () => await factsOf(send)));
		expect(facts).toEqual([down.facts, down.facts, down.facts]);
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
			async () => await Promise.resolve({ statusCode: 200, body: Buffer.from('{"errcode":0}') }),
		);
		await expect(session.call(REQUEST)).rejects.toThrow('no credential');
		await expect(session.call(REQUEST)).resolves.toEqual({ errcode: 0 });
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
