import type { WechatCredentials } from '../../../../nodes/wechat/transport/credentials';
import { fetchToken } from '../../../../nodes/wechat/transport/token';
import { fakeHttp } from '../../../support/fakeHttp';
import { factsOf, inputFacts } from '../../../support/fakeWechat';
import { fetchingFor, fresh, NOW, RAW } from '../../../support/tokenCalls';

const ACCOUNT = {
	authentication: 'appSecret',
	appId: ' wx1 ',
	appSecret: ' secret ',
	baseUrl: '',
	rejectedToken: '',
} as WechatCredentials;

const TOKEN = { body: { access_token: 'T', expires_in: 7200 } };

const fetching = fetchingFor(ACCOUNT);

beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(NOW));
afterEach(() => jest.restoreAllMocks());

describe('a token from WeChat', () => {
	const stable = (force: boolean) => ({
		method: 'POST',
		url: 'https://api.weixin.qq.com/cgi-bin/stable_token',
		body: {
			grant_type: 'client_credential',
			appid: 'wx1',
			secret: 'secret',
			force_refresh: force,
		},
		...RAW,
	});

	it('is the stable one, asked for without force', async () => {
		const { fetch, requests } = fetching([TOKEN]);
		await expect(fetch()).resolves.toEqual(fresh('T'));
		expect(requests).toEqual([stable(false)]);
	});

	it.each([
		[{ access_token: 'T' }, 7_140_000],
		[{ access_token: 'T', expires_in: '60' }, 30_000],
		[{ access_token: 'T', expires_in: 120 }, 60_000],
		[{ access_token: 'T', expires_in: 300 }, 240_000],
		[{ access_token: 'T', expires_in: 'soon' }, 7_140_000],
		[{ access_token: 'T', expires_in: 0 }, 7_140_000],
		[{ access_token: 'T', expires_in: -7200 }, 7_140_000],
		[{ access_token: 'T', expires_in: 7201 }, 7_140_000],
		[{ access_token: 'T', expires_in: 1e12 }, 7_140_000],
		[{ access_token: 'T', expires_in: null }, 7_140_000],
		[{ access_token: 'T', expires_in: {} }, 7_140_000],
		[{ access_token: 'T', expires_in: 1 }, 30_000],
	])('of %j lives for %i ms', async (body, lifeMs) => {
		await expect(fetching([{ body }]).fetch()).resolves.toEqual(fresh('T', lifeMs));
	});

	it('is forced only when WeChat keeps handing out the one it has rejected', async () => {
		const again = fetching([TOKEN, { body: { access_token: 'T2', expires_in: 7200 } }], {
			rejectedToken: 'T',
		});
		await expect(again.fetch()).resolves.toEqual(fresh('T2'));
		expect(again.requests).toEqual([stable(false), stable(true)]);
		// The next 30 seconds nobody forces another one, whoever asks.
		const soon = fetching([TOKEN], { rejectedToken: 'T' });
		await expect(soon.fetch()).resolves.toEqual(fresh('T'));
		expect(soon.requests).toEqual([stable(false)]);
		const other = fetching([TOKEN], { rejectedToken: 'T0' });
		await expect(other.fetch()).resolves.toEqual(fresh('T'));
		expect(other.requests).toHaveLength(1);
	});

	it('is not forced by a run that may not, and says so when it was', async () => {
		const account = { ...ACCOUNT, appId: 'wxForce', rejectedToken: 'T' } as WechatCredentials;
		const { http, requests } = fakeHttp(() => TOKEN);
		await fetchToken(http, { ...account, mayForce: false });
		expect(requests).toHaveLength(1);
		await fetchToken(http, account);
		expect([requests.length, account.hasForced]).toEqual([3, true]);
		jest.mocked(Date.now).mockReturnValue(NOW + 29_999);
		await fetchToken(http, { ...account });
		expect(requests).toHaveLength(4);
		jest.mocked(Date.now).mockReturnValue(NOW + 30_000);
		await fetchToken(http, { ...account });
		expect(requests).toHaveLength(6);
	});

	it('is fetched once for all that ask at the same time, and anew afterwards', async () => {
		const { http, requests } = fakeHttp(() => TOKEN);
		const fetch = async (change = {}) =>
			await fetchToken(http, { ...ACCOUNT, ...change } as WechatCredentials);
		await Promise.all([fetch(), fetch(), fetch({ appId: 'wx1' })]);
		expect(requests).toHaveLength(1);
		await fetch();
		expect(requests).toHaveLength(2);
	});

	it.each([
		['App ID', { appId: 'wx2' }],
		['App Secret', { appSecret: 'other' }],
		['host', { baseUrl: 'https://x' }],
		['rejected token', { rejectedToken: 'R' }],
		['key of a token server', { tokenServerKey: 'other' }],
	])('is not shared with another %s', async (_title, change) => {
		const { http, requests } = fakeHttp(() => TOKEN);
		await Promise.all([fetchToken(http, ACCOUNT), fetchToken(http, { ...ACCOUNT, ...change })]);
		expect(requests).toHaveLength(2);
	});

	it.each([
		[{ appId: ' ' }, inputFacts('appId', 'is empty', 'Copy it from the WeChat console.')],
		[
			{ appId: undefined as never },
			inputFacts('appId', 'is empty', 'Copy it from the WeChat console.'),
		],
		[{ appSecret: ' ' }, inputFacts('appSecret', 'is empty', 'Copy it from the WeChat console.')],
		[
			{ appSecret: undefined as never },
			inputFacts('appSecret', 'is empty', 'Copy it from the WeChat console.'),
		],
	])('is not asked for with %j', async (change, facts) => {
		const { fetch, requests } = fetching([], change);
		expect(await factsOf(fetch)).toEqual(facts);
		expect(requests).toEqual([]);
	});

	it('with errcode 40001 means that the secret is wrong', async () => {
		const { fetch } = fetching([{ body: { errcode: 40001, errmsg: 'invalid credential' } }]);
		expect(await factsOf(fetch)).toEqual({
			class: 'credential',
			what: 'WeChat did not accept the App Secret (errcode 40001)',
			advice:
				'Copy the App Secret from the WeChat console again; a reset there makes the old one invalid.',
			outcome: 'refused',
			errcode: 40001,
			errmsg: 'invalid credential',
		});
	});

	it('with another errcode is refused for that reason', async () => {
		const { fetch } = fetching([{ body: { errcode: 40164, errmsg: 'invalid ip 1.2.3.4' } }]);
		expect(await factsOf(fetch)).toMatchObject({ errcode: 40164, errmsg: 'invalid ip 1.2.3.4' });
	});

	it.each([[{}], [{ access_token: '' }], [{ access_token: 7 }]])('is none in %j', async (body) => {
		expect(await factsOf(fetching([{ body }]).fetch)).toEqual({
			class: 'brokenAnswer',
			what: 'WeChat answered the token call without a token',
			advice: 'Try again in a minute and check the Base URL of the credential.',
			outcome: 'notSent',
		});
	});

	it('that cannot be fetched leaves the call it was for unsent', async () => {
		const cut = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
		expect(await factsOf(fetching([cut], { baseUrl: 'https://x/' }).fetch)).toMatchObject({
			class: 'brokenAnswer',
			what: 'n8n got no answer from https://x: the connection was cut before the answer came',
			outcome: 'notSent',
		});
	});
});
