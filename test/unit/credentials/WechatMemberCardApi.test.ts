import { WechatMemberCardApi } from '../../../credentials/WechatMemberCardApi.credentials';
import { errcodes } from '../../../nodes/wechat/errors/errcodes';

describe("the credential's test", () => {
	const rules = new WechatMemberCardApi().test.rules ?? [];

	it('asks for what any account may call, wherever Base URL points', () => {
		const { request } = new WechatMemberCardApi().test;
		expect(request).toEqual({
			baseURL: '={{$credentials.baseUrl}}',
			url: '/cgi-bin/getcallbackip',
		});
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
