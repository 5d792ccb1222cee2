import {
	baseUrlOf,
	CREDENTIAL_NAME,
	DEFAULT_BASE_URL,
	hasUsableToken,
	tokenHolder,
	type WechatCredentials,
} from '../../../../nodes/wechat/transport/credentials';

const STORED = {
	appId: 'wx1',
	baseUrl: '',
	accessToken: 'T',
	expiresAt: 1000,
	issuedTo: 'wx1 at https://api.weixin.qq.com',
} as WechatCredentials;

it('the credential keeps the name that workflows rely on', () => {
	expect([CREDENTIAL_NAME, DEFAULT_BASE_URL]).toEqual([
		'wechatMemberCardApi',
		'https://api.weixin.qq.com',
	]);
});

it.each([
	[undefined, DEFAULT_BASE_URL],
	['', DEFAULT_BASE_URL],
	['  ', DEFAULT_BASE_URL],
	[' https://proxy/wechat// ', 'https://proxy/wechat'],
	['https://a//b', 'https://a//b'],
])('the base URL %j means %s', (baseUrl, expected) => {
	expect(baseUrlOf({ baseUrl })).toBe(expected);
});

it('a token belongs to an App ID at a host', () => {
	expect(tokenHolder({ appId: ' wx1 ', baseUrl: 'https://x/' })).toBe('wx1 at https://x');
	expect(tokenHolder({})).toBe('at https://api.weixin.qq.com'.padStart(29));
});

describe('a stored token', () => {
	it('is used until its time', () => {
		expect(hasUsableToken(STORED, 999)).toBe(true);
		expect(hasUsableToken({ ...STORED, expiresAt: '1000' as never }, 999)).toBe(true);
	});

	it.each<[string, Partial<WechatCredentials>, number]>([
		['from its time on', {}, 1000],
		['when it is empty', { accessToken: '' }, 0],
		['when it was issued to another account', { appId: 'wx2' }, 0],
		['when it was issued by another host', { baseUrl: 'https://x' }, 0],
		['when its time is not known', { expiresAt: undefined as never }, 0],
	])('is not used %s', (_title, change, now) => {
		expect(hasUsableToken({ ...STORED, ...change } as WechatCredentials, now)).toBe(false);
	});
});
