import type { WechatCredentials } from '../../../../nodes/wechat/transport/credentials';
import { fetchToken } from '../../../../nodes/wechat/transport/token';
import { fakeHttp } from '../../../support/fakeHttp';
import { factsOf, inputFacts } from '../../../support/fakeWechat';
import { fetchingFor, fresh, NOW, RAW } from '../../../support/tokenCalls';

const URL = 'https://tokens.example/wechat';
const BARE = '8_vP-abcdefghijk';
const ACCOUNT = {
	authentication: 'tokenServer',
	appId: ' wx1 ',
	appSecret: '',
	tokenServerUrl: ` ${URL} `,
	tokenServerKey: ' key ',
	baseUrl: '',
	rejectedToken: '',
} as WechatCredentials;

const get = (qs: object, headers: object = { Authorization: 'Bearer key' }) => ({
	method: 'GET',
	url: URL,
	qs: { appid: 'wx1', ...qs },
	headers,
	...RAW,
});

const fetching = fetchingFor(ACCOUNT);

beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(NOW));
afterEach(() => jest.restoreAllMocks());

describe("a token from the user's own server", () => {
	it.each<[string, string | object, object]>([
		['as WeChat sends it', { access_token: 'T', expires_in: 300 }, fresh('T', 240_000)],
		['inside data', { code: 0, data: { access_token: 'T', expires_in: 300 } }, fresh('T', 240_000)],
		['beside data without one', { access_token: 'T', data: null }, fresh('T')],
		['beside data that is a text', { access_token: 'T', data: 'x' }, fresh('T')],
		['bare', BARE, fresh(BARE)],
		['bare with a line break', ` ${BARE}\n`, fresh(BARE)],
	])('is understood %s', async (_title, body, expected) => {
		const { fetch, requests } = fetching([{ body }]);
		await expect(fetch()).resolves.toEqual(expected);
		expect(requests).toEqual([get({})]);
	});

	it('is asked for without a key when there is none', async () => {
		const { fetch, requests } = fetching([{ body: BARE }], { tokenServerKey: ' ' });
		await fetch();
		expect(requests).toEqual([get({}, {})]);
		const other = fetching([{ body: BARE }], { tokenServerKey: undefined });
		await other.fetch();
		expect(other.requests).toEqual([get({}, {})]);
	});

	it('is asked for once more with force when it is the one WeChat has rejected', async () => {
		const { fetch, requests } = fetching([{ body: BARE }, { body: `${BARE}2` }], {
			rejectedToken: BARE,
		});
		await expect(fetch()).resolves.toEqual(fresh(`${BARE}2`));
		expect(requests).toEqual([get({}), get({ force_refresh: 'true' })]);
	});

	it.each(['', ' ', undefined])('is not asked for at the address %j', async (tokenServerUrl) => {
		const { fetch, requests } = fetching([], { tokenServerUrl });
		expect(await factsOf(fetch)).toEqual(
			inputFacts('tokenServerUrl', 'is empty', 'Enter the address of your token server.'),
		);
		expect(requests).toEqual([]);
	});

	it.each<[string, string | object, number, string]>([
		['a redirect', BARE, 300, 'answered HTTP 300'],
		['an error page', BARE, 400, 'answered HTTP 400'],
		['a refusal by HTTP', { access_token: 'T' }, 503, 'answered HTTP 503'],
		['no token', { data: {} }, 200, 'sent no access_token'],
		['an empty token', { access_token: '' }, 200, 'sent no access_token'],
		['a token that is no text', { access_token: 7 }, 200, 'sent no access_token'],
		['a bare text that is too short', BARE.slice(1), 200, 'sent no access_token'],
		['a sentence', 'this is not a token of WeChat', 200, 'sent no access_token'],
		['a token among other words', `token: ${BARE}`, 200, 'sent no access_token'],
		['a web page', '<html>', 200, 'sent no access_token'],
		['nothing', '', 200, 'sent no access_token'],
	])('is none in %s', async (_title, body, statusCode, words) => {
		expect(await factsOf(fetching([{ body, statusCode }]).fetch)).toEqual({
			class: 'credential',
			what: `The token server ${words}`,
			advice:
				'It must answer a GET with JSON such as {"access_token":"…","expires_in":7200}, or with the bare token. Check the Token Server URL and Key.',
			outcome: 'notSent',
		});
	});

	it('is taken with HTTP 299 at the most', async () => {
		await expect(fetching([{ body: BARE, statusCode: 299 }]).fetch()).resolves.toEqual(fresh(BARE));
	});

	it('passes on the errcode that WeChat gave the server', async () => {
		const { fetch } = fetching([{ body: { errcode: 40125, errmsg: 'invalid appsecret' } }]);
		expect(await factsOf(fetch)).toMatchObject({ errcode: 40125 });
	});

	it('is not shared between addresses', async () => {
		const { http, requests } = fakeHttp(() => ({ body: BARE }));
		await Promise.all([
			fetchToken(http, ACCOUNT),
			fetchToken(http, { ...ACCOUNT, tokenServerUrl: 'https://other' }),
		]);
		expect(requests).toHaveLength(2);
	});

	it('names the server when it cannot be reached', async () => {
		const refused = Object.assign(new Error('x'), { code: 'ECONNREFUSED' });
		expect(await factsOf(fetching([refused]).fetch)).toMatchObject({
			what: `n8n got no answer from https://tokens.example: nothing answers at that address`,
			outcome: 'notSent',
		});
	});
});
