import type { IHttpRequestOptions } from 'n8n-workflow';

import type { WechatCredentials } from '../../../../nodes/wechat/transport/credentials';
import { refusal, WechatFailure } from '../../../../nodes/wechat/errors/failure';
import { exchangeOver, fetchOver, type HttpContext } from '../../../../nodes/wechat/transport/http';
import type { WechatRequest } from '../../../../nodes/wechat/transport/request';
import { asAnswer, type HttpReply } from '../../../support/fakeHttp';
import { factsOf } from '../../../support/fakeWechat';

const CREDENTIALS = { baseUrl: 'https://host/', accessToken: 'T' } as WechatCredentials;
const RAW = {
	encoding: 'arraybuffer',
	returnFullResponse: true,
	ignoreHttpStatusErrors: true,
	// The time-out is an end of the package's own, see `Ends`.
	timeout: 0,
	abortSignal: expect.any(AbortSignal) as AbortSignal,
};
/** Only the picture may be somewhere else; a redirect of the API would get the access token. */
const API = { ...RAW, disableFollowRedirect: true };
const cut = () => Object.assign(new Error('https://host?access_token=T'), { code: 'ECONNRESET' });

interface Canceling {
	getExecutionCancelSignal(): AbortSignal | undefined;
}

/** n8n's context; `sent` has what it was asked to send, with the credential by its side. */
function context(reply: HttpReply, credential: object = { id: '7', name: 'Account' }) {
	const sent: Array<{ options: IHttpRequestOptions; name?: string; additional?: object }> = [];
	const fake = {
		getNode: () => ({ credentials: { wechatMemberCardApi: credential } }),
		helpers: {
			async httpRequestWithAuthentication(
				this: unknown,
				name: string,
				options: IHttpRequestOptions,
				additional: object,
			) {
				// n8n's context, but with the signal of this request in place of the execution's.
				expect(Object.getPrototypeOf(this)).toBe(fake);
				expect((this as Canceling).getExecutionCancelSignal()).toBe(options.abortSignal);
				sent.push({ options, name, additional });
				return asAnswer(reply);
			},
			async httpRequest(options: IHttpRequestOptions) {
				sent.push({ options });
				return asAnswer(reply);
			},
		},
	};
	return { context: fake as unknown as HttpContext, sent };
}

async function sentFor(request: WechatRequest) {
	const { context: fake, sent } = context({ body: '{"errcode":0}', statusCode: 500 });
	const answer = await exchangeOver(fake, 300)(request, CREDENTIALS);
	expect(answer).toMatchObject({ statusCode: 500, body: Buffer.from('{"errcode":0}') });
	return sent[0];
}

describe('a request over n8n', () => {
	it('posts JSON as bytes, with the credential of the node as the session has it', async () => {
		const body = { title: '金卡', card: {} };
		const { options, name, additional } = await sentFor({
			path: '/card/create',
			body,
			repeat: 'never',
		});
		expect(options).toEqual({
			url: 'https://host/card/create',
			method: 'POST',
			...API,
			body: Buffer.from('{"title":"金卡","card":{}}'),
			headers: { 'Content-Type': 'application/json' },
		});
		expect(name).toBe('wechatMemberCardApi');
		expect(additional).toEqual({
			credentialsDecrypted: {
				id: '7',
				name: 'Account',
				type: 'wechatMemberCardApi',
				data: CREDENTIALS,
			},
		});
	});

	it('sends an empty body as one', async () => {
		const { options } = await sentFor({ path: '/card/get', body: {}, repeat: 'safe' });
		expect(options.body).toEqual(Buffer.from('{}'));
	});

	it('gets what has no body, with its query', async () => {
		const { options } = await sentFor({
			path: '/cgi-bin/ticket/getticket',
			method: 'GET',
			query: { type: 'wx_card' },
			repeat: 'safe',
		});
		expect(options).toEqual({
			url: 'https://host/cgi-bin/ticket/getticket?type=wx_card',
			method: 'GET',
			...API,
		});
	});

	it('sends a file as multipart', async () => {
		const file = { bytes: Buffer.from('png'), fileName: 'a.png', mimeType: 'image/png' };
		const { options } = await sentFor({ path: '/cgi-bin/media/uploadimg', file, repeat: 'safe' });
		const type = options.headers?.['Content-Type'] as string;
		expect(type).toMatch(/^multipart\/form-data; boundary=----n8nMemberCard[\da-f]{24}$/);
		expect(String(options.body)).toContain('name="media"; filename="a.png"');
		expect(options).toMatchObject({ url: 'https://host/cgi-bin/media/uploadimg', ...API });
	});

	it('gets options of its own each time, since n8n writes the token into them', async () => {
		const { context: fake, sent } = context({ body: '{}' });
		const exchange = exchangeOver(fake, 300);
		const request: WechatRequest = { path: '/x', query: { a: 'b' }, repeat: 'safe' };
		await exchange(request, CREDENTIALS);
		Object.assign(sent[0].options, { url: `${sent[0].options.url}&access_token=T` });
		await exchange(request, CREDENTIALS);
		expect(sent[1].options.url).toBe('https://host/x?a=b');
		expect(request.query).toEqual({ a: 'b' });
	});

	it.each([undefined, {}])(
		'goes out without a chosen credential (%j) too, for n8n to refuse',
		async (credential) => {
			const { context: fake, sent } = context({ body: '{}' }, credential ?? (undefined as never));
			if (credential === undefined) fake.getNode = () => ({}) as never;
			await exchangeOver(fake, 300)({ path: '/x', repeat: 'safe' }, CREDENTIALS);
			expect(sent[0].additional).toMatchObject({ credentialsDecrypted: { id: '', name: '' } });
		},
	);

	it('that gets no answer fails without a word of the URL, which has the token in it', async () => {
		const { context: fake } = context(cut());
		const facts = await factsOf(
			async () => await exchangeOver(fake, 300)({ path: '/x', repeat: 'safe' }, CREDENTIALS),
		);
		expect(facts.what).toBe(
			'n8n got no answer from https://host: the connection was cut before the answer came',
		);
		expect(JSON.stringify(facts)).not.toContain('access_token');
	});

	it('whose token could not be fetched fails for that reason', async () => {
		const { facts } = refusal(40125, 'invalid appsecret');
		const { context: fake } = context(
			new Error('by n8n', { cause: refusal(40125, 'invalid appsecret') }),
		);
		expect(
			await factsOf(
				async () => await exchangeOver(fake, 300)({ path: '/x', repeat: 'safe' }, CREDENTIALS),
			),
		).toEqual(facts);
	});
});

describe('a request without a token', () => {
	const send = async (reply: HttpReply, accessToken = '') => {
		const { context: fake } = context(reply);
		return await factsOf(
			async () =>
				await exchangeOver(fake, 300)(
					{ path: '/x', repeat: 'safe' },
					{ ...CREDENTIALS, accessToken },
				),
		);
	};

	it('is two calls: n8n ends each after the time-out, and what fetches the token has the signal meanwhile', async () => {
		const { context: fake, sent } = context({ body: '{}' });
		const credentials: WechatCredentials = { ...CREDENTIALS, accessToken: '' };
		const sending = exchangeOver(fake, 300)({ path: '/x', repeat: 'safe' }, credentials);
		expect(credentials.cancelSignal).toBeInstanceOf(AbortSignal);
		expect(credentials.cancelSignal).toBe(sent[0].options.abortSignal);
		await sending;
		expect(sent[0].options.timeout).toBe(300);
		expect(credentials.cancelSignal).toBeUndefined();
	});

	it('with a token leaves the credential as it is', async () => {
		const { context: fake } = context({ body: '{}' });
		const credentials = { ...CREDENTIALS };
		const sending = exchangeOver(fake, 300)({ path: '/x', repeat: 'safe' }, credentials);
		expect(credentials).toEqual(CREDENTIALS);
		await sending;
		expect(credentials).toEqual(CREDENTIALS);
	});

	it('never left when fetching one failed', async () => {
		expect(await send(cut())).toMatchObject({ class: 'unreachable', outcome: 'notSent' });
		expect(await send(cut(), 'T')).toMatchObject({ class: 'brokenAnswer', outcome: 'unknown' });
	});

	it('is not broken by the answer of whoever hands out tokens', async () => {
		const broken = (outcome: 'unknown' | 'refused') => {
			const facts = {
				class: 'brokenAnswer',
				what: 'a web page',
				advice: 'Look.',
				outcome,
			} as const;
			return new Error('by n8n', { cause: new WechatFailure(facts) });
		};
		const expected = { class: 'unreachable', what: 'a web page', outcome: 'notSent' };
		expect(await send(broken('unknown'))).toMatchObject(expected);
		expect(await send(broken('refused'))).toMatchObject(expected);
		expect(await send(broken('unknown'), 'T')).toMatchObject({ class: 'brokenAnswer' });
	});

	it('keeps the word of WeChat on why there is none', async () => {
		const refused = new Error('by n8n', { cause: refusal(40125, 'invalid appsecret') });
		expect(await send(refused)).toEqual(refusal(40125, 'invalid appsecret').facts);
		const busy = new Error('by n8n', { cause: refusal(-1, 'system error') });
		expect(await send(busy)).toMatchObject({ errcode: -1, class: 'retry', outcome: 'notSent' });
	});
});

describe('a public picture', () => {
	it('is fetched by its URL alone, without the credential', async () => {
		const { context: fake, sent } = context({ body: 'png' });
		await expect(fetchOver(fake, 'https://mp/x?ticket=1', 300)).resolves.toMatchObject({
			body: Buffer.from('png'),
		});
		expect(sent).toEqual([{ options: { url: 'https://mp/x?ticket=1', method: 'GET', ...RAW } }]);
	});

	it.each([
		['https://mp.weixin.qq.com/x?ticket=1', 'https://mp.weixin.qq.com'],
		['no url', 'the address of the picture'],
	])('at %s that gets no answer names the host only', async (url, host) => {
		const { context: fake } = context(cut());
		expect((await factsOf(async () => await fetchOver(fake, url, 300))).what).toBe(
			`n8n got no answer from ${host}: the connection was cut before the answer came`,
		);
	});
});
