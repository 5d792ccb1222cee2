import type { IHttpRequestOptions } from 'n8n-workflow';

import { ACCOUNT, plainPush, securePush } from '../../support/push/account';
import { callWebhook, type Call } from '../../support/push/webhook';

const TEXT =
	'<xml>\n <ToUserName>gh_1</ToUserName><FromUserName>o1</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>hi</Content><MsgId>1</MsgId></xml>\n';
const URL_BEFORE = 'https://crm.example.com/wechat';

const forward = (call: Call, options = {}, parameters = {}) =>
	callWebhook({
		...call,
		parameters: { options: { forwardTo: URL_BEFORE, ...options }, ...parameters },
	});

const REPLY = '<xml><Content>你好</Content></xml>';
const replying = async () => ({
	statusCode: 200,
	headers: { 'content-type': 'application/xml' },
	body: Buffer.from(REPLY) as never,
});

describe('Forward Other Messages To', () => {
	it.each([
		['plain', plainPush(TEXT)],
		['secure', securePush(TEXT)],
	])('sends a message in %s mode on unchanged and gives back the answer', async (_name, push) => {
		const url = `/webhook/1/webhook?signature=a%2Fb&openid=o1&x=1+2&x=%20`;
		const call = {
			...push,
			url,
			headers: { 'content-type': 'text/xml; charset=utf-8' },
			upstream: replying,
		};
		const { forwarded, answer, returned } = await forward(call);
		expect(forwarded).toEqual([
			expect.objectContaining({
				method: 'POST',
				url: `${URL_BEFORE}?signature=a%2Fb&openid=o1&x=1+2&x=%20`,
				body: push.body,
				headers: { 'content-type': 'text/xml; charset=utf-8', 'x-wechat-push-hops': '1' },
				encoding: 'arraybuffer',
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
				timeout: 4000,
			}),
		]);
		expect(answer).toEqual({
			status: 200,
			contentType: 'application/xml',
			body: Buffer.from(REPLY),
		});
		expect(returned).toEqual({ noWebhookResponse: true });
	});

	it('keeps the query the other system has in its own address', async () => {
		const call = { ...plainPush(TEXT), url: '/w?signature=1' };
		const { forwarded } = await forward(call, { forwardTo: `${URL_BEFORE}?site=2` });
		expect(forwarded[0].url).toBe(`${URL_BEFORE}?site=2&signature=1`);
	});

	it.each([
		['a selected event', {}, 0],
		['an event that is not selected', { events: ['user_del_card'] }, 1],
		['an event of another card', { cardIds: 'pOther' }, 1],
	])('given %s', async (name, parameters, times) => {
		const { forwarded, item } = await forward(
			{ ...securePush(ACCOUNT.message), workflowId: name },
			{},
			parameters,
		);
		expect(forwarded).toHaveLength(times);
		expect(item === undefined).toBe(times === 1);
	});

	it.each([200, 302, 500])('hands on the status %i of the other system', async (statusCode) => {
		const { answer } = await forward({
			...plainPush(TEXT),
			upstream: async () => ({ statusCode }),
		});
		expect(answer).toMatchObject({ status: statusCode, contentType: 'text/plain' });
	});

	it.each([
		['text/xml', 'text/xml'],
		['application/xml; charset=gbk', 'application/xml; charset=gbk'],
		['Text/Plain;charset=UTF-8', 'Text/Plain;charset=UTF-8'],
		['text/html', 'text/plain'],
		['text/html; text/xml', 'text/plain'],
		['application/xhtml+xml', 'text/plain'],
		['image/svg+xml', 'text/plain'],
		['text/xml-external-parsed-entity', 'text/plain'],
	])('gives back an answer of type %s as %s and never as a page', async (contentType, sent) => {
		const { response } = await forward({
			...plainPush(TEXT),
			upstream: async () => ({ headers: { 'content-type': contentType } }),
		});
		expect(response.headers).toEqual({
			'content-type': sent,
			'content-security-policy': expect.stringMatching(/^sandbox /) as string,
			'x-content-type-options': 'nosniff',
		});
		expect(response.headers['content-security-policy']).not.toContain('allow-same-origin');
	});

	it.each([
		['is late', Object.assign(new Error('timeout of 4000ms exceeded'), { code: 'ECONNABORTED' })],
		['is unreachable', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })],
		['has no valid address', new TypeError('Invalid URL')],
	])('answers success when the other system %s, and logs no address', async (_name, failure) => {
		const { answer, item, log } = await forward({
			...plainPush(TEXT),
			upstream: async () => await Promise.reject(failure),
		});
		expect(answer).toEqual({ status: 200, contentType: 'text/plain', body: 'success' });
		expect(item).toBeUndefined();
		expect(log).toHaveLength(1);
		expect(log[0]).not.toMatch(/signature|crm\.example/);
	});

	it('ends an answer that drips in', async () => {
		let signal: IHttpRequestOptions['abortSignal'];
		const upstream: Call['upstream'] = async ({ abortSignal }) => {
			signal = abortSignal;
			return await new Promise((_resolve, reject) => {
				abortSignal?.addEventListener?.('abort', () => reject(new Error('aborted')));
			});
		};
		const { answer } = await forward({ ...plainPush(TEXT), upstream }, { forwardTimeout: 100 });
		expect(signal?.aborted).toBe(true);
		expect(answer.body).toBe('success');
	});

	it.each([
		[100, 100],
		[9000, 4500],
		[1, 100],
		['2500', 2500],
		[0, 4000],
		[-1, 4000],
		['4 seconds', 4000],
		[Number.NaN, 4000],
		['', 4000],
		[null, 4000],
		[undefined, 4000],
	])('waits %p ms as %i, never as long as WeChat', async (forwardTimeout, timeout) => {
		const { forwarded } = await forward(plainPush(TEXT), { forwardTimeout });
		expect(forwarded[0].timeout).toBe(timeout);
	});

	it('counts its hops and ends a circle of triggers with success', async () => {
		const after = async (hops: string) =>
			await forward({ ...plainPush(TEXT), headers: { 'x-wechat-push-hops': hops } });
		const fourth = await after('4');
		expect(fourth.forwarded[0].headers).toMatchObject({ 'x-wechat-push-hops': '5' });
		const fifth = await after('5');
		expect(fifth.forwarded).toEqual([]);
		expect(fifth.answer.body).toBe('success');
		expect((await after('many')).forwarded).toHaveLength(1);
	});
});
