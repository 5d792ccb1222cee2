import { WechatMemberCardApi } from '../../../credentials/WechatMemberCardApi.credentials';
import { errcodes } from '../../../nodes/wechat/errors/errcodes';
import { evaluate } from '../../support/evaluate';
import { baseUrlOf } from '../../../nodes/wechat/transport/credentials';

describe("the credential's test", () => {
	const rules = new WechatMemberCardApi().test.rules ?? [];

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

	it.each([40001, 40014, 41001, 42001, 48001, 50002, 50004])(
		'fails with the meaning and the advice of errcode %i',
		(errcode) => {
			const rule = rules.find(({ properties }) => properties.value === errcode);
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

	it('has a rule for nothing else', () => {
		expect(rules).toHaveLength(7);
	});
});
