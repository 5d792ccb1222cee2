import type { IHttpRequestOptions } from 'n8n-workflow';

import { WechatMemberCardApi } from '../../../credentials/WechatMemberCardApi.credentials';
import { errcodes } from '../../../nodes/wechat/errors/errcodes';
import { evaluate } from '../../support/evaluate';
import { baseUrlOf } from '../../../nodes/wechat/transport/credentials';
import { fakeHttp } from '../../support/fakeHttp';
import { GATEWAY_ANSWERS } from '../../support/gatewayAnswers';

describe("the credential's test", () => {
	const rules = () => new WechatMemberCardApi().test.rules ?? [];

	it('asks for what any account may call, wherever Base URL points', () => {
		const { request } = new WechatMemberCardApi().test;
		expect(Object.keys(request)).toEqual(['url']);
	});

	it.each([
		['https://api.weixin.qq.com', 'https://api.weixin.qq.com'],
		['', 'https://api.weixin.qq.com'],
		[undefined, 'https://api.weixin.qq.com'],
		['  ', 'https://api.weixin.qq.com'],
		[' https://proxy.example/wechat/ ', 'https://proxy.example/wechat'],
		['http://127.0.0.1:8080//', 'http://127.0.0.1:8080'],
	])('asks at Base URL %j where a run would call', (baseUrl, address) => {
		const [, expression, path] =
			/^=\{\{ (.*) \}\}(.*)$/.exec(new WechatMemberCardApi().test.request.url ?? '') ?? [];
		expect(String(evaluate(expression, { baseUrl })) + path).toBe(
			`${address}/cgi-bin/getcallbackip`,
		);
		expect(baseUrlOf({ baseUrl })).toBe(address);
	});

	it.each([-1, 40001, 40014, 41001, 42001, 45009, 45011, 48001, 50002, 50004])(
		'fails with the meaning and the advice of errcode %i',
		(errcode) => {
			const rule = rules().find(({ properties }) => properties.value === errcode);
			expect(rule).toEqual({
				type: 'responseSuccessBody',
				properties: {
					key: 'errcode',
					value: errcode,
					message: `${errcodes[errcode].meaning} (errcode ${errcode}). ${errcodes[errcode].advice}`,
				},
			});
		},
	);

	/** What n8n shows of HTTP 200: the first rule whose key has its value fails the test, a missing key is undefined. */
	const messageOf = (answer: Record<string, unknown>) =>
		rules().find(
			({ type, properties }) =>
				type === 'responseSuccessBody' && answer[properties.key as string] === properties.value,
		)?.properties.message;

	it('is green on what WeChat answers', () => {
		expect(messageOf({ ip_list: ['203.0.113.1'] })).toBeUndefined();
	});

	it.each([
		...GATEWAY_ANSWERS.filter(({ status }) => status === 200).map(({ body }) => body),
		'{"errcode":99999,"errmsg":"something new"}',
		'{"errcode":0,"errmsg":"ok"}',
	])('is red on %s', (body) => {
		expect(messageOf(JSON.parse(body) as Record<string, unknown>)).toContain(
			"The answer is not WeChat's",
		);
	});

	it('has a rule for nothing else', () => {
		expect(rules()).toHaveLength(11);
	});
});

describe('the access token of a request', () => {
	type Authenticate = (credentials: object, request: object) => Promise<IHttpRequestOptions>;
	const authenticate = async (request: Partial<IHttpRequestOptions>) =>
		await (new WechatMemberCardApi().authenticate as Authenticate)(
			{ accessToken: 'T/+ 1' },
			{ method: 'GET', ...request },
		);

	it.each([
		['https://host/card/get', 'https://host/card/get?access_token=T%2F%2B%201'],
		['https://host/card/get?a=b', 'https://host/card/get?a=b&access_token=T%2F%2B%201'],
	])('stands in the address %s', async (url, expected) => {
		expect(await authenticate({ url })).toEqual({ method: 'GET', url: expected });
	});

	it('stands in the query of a request that has one, or has no address', async () => {
		const url = 'https://host/card/get';
		expect(await authenticate({ url, qs: { a: 'b' } })).toEqual({
			method: 'GET',
			url,
			qs: { a: 'b', access_token: 'T/+ 1' },
		});
		expect(await authenticate({})).toEqual({ method: 'GET', qs: { access_token: 'T/+ 1' } });
	});

	it('is fetched for the account of the credential', async () => {
		const { http, requests } = fakeHttp(() => ({ body: { access_token: 'T', expires_in: 7200 } }));
		const credential = { appId: 'wxOfCredential', appSecret: 's', baseUrl: 'https://host' };
		const fetched = await new WechatMemberCardApi().preAuthentication.call(http, credential);
		expect(fetched).toMatchObject({ accessToken: 'T', issuedTo: 'wxOfCredential at https://host' });
		expect(requests).toHaveLength(1);
	});
});
