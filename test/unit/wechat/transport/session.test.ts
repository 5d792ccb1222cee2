import type { WechatCredentials } from '../../../../nodes/wechat/transport/credentials';
import { inputFailure, refusal, WechatFailure } from '../../../../nodes/wechat/errors/failure';
import { Session } from '../../../../nodes/wechat/transport/session';
import { factsOf, LOST, lost } from '../../../support/fakeWechat';
import { HOLDER, REQUEST, EMPTY, holding, sessionOn } from '../../../support/tokenSessions';

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
