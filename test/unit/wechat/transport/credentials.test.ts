import {
	baseUrlOf,
	checkedBaseUrl,
	CREDENTIAL_NAME,
	DEFAULT_BASE_URL,
	hasUsableToken,
	originOf,
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

it.each(['', 'https://proxy/wechat/', 'HTTP://127.0.0.1:8080', 'https://a:b@host'])(
	'requests can go to %j',
	(baseUrl) => {
		expect(checkedBaseUrl({ baseUrl })).toBe(baseUrlOf({ baseUrl }));
	},
);

it.each([
	['api.weixin.qq.com', 'is not an address that begins with https:// or http://'],
	['ftp://host', 'Enter https://api.weixin.qq.com, or the address of your proxy.'],
	['see https://host', 'is not an address'],
	['https://', 'is not an address'],
	['https://a b', 'is not an address'],
	['https://host?key=1', 'has a query (?…) or a mark (#…)'],
	['https://host#top', 'Enter the address up to its path only'],
])('no request can go to %j: it %s', (baseUrl, sentence) => {
	const check = () => checkedBaseUrl({ baseUrl });
	expect(check).toThrow(sentence);
	expect(check).toThrow(
		expect.objectContaining({ facts: expect.objectContaining({ field: 'baseUrl' }) }),
	);
});

it.each([
	['https://user:password@host:8443/path?key=1', 'https://host:8443'],
	['file:///etc/passwd', 'it'],
	['not an address', 'it'],
])('of %s only %s is shown', (url, shown) => {
	expect(originOf(url, 'it')).toBe(shown);
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
