import { WechatMemberCardApi } from '../../credentials/WechatMemberCardApi.credentials';
import { CredentialStore } from '../../engine/credentialStore';
import { AUTOMATIC, byId, CREDENTIAL_ID, runMemberCard } from '../support/memberCard';
import { withShop } from '../support/simulator';

describe('the access token of a token server', () => {
	const shop = withShop({ count: 20 });

	const updateAll = () => ({
		resource: 'member',
		operation: 'update',
		...AUTOMATIC,
		cardId: byId(shop.cardId),
	});
	const items = (count: number) =>
		shop.codes.slice(0, count).map((code, index) => ({ json: { code, bonus: index } }));

	const fromServer = (answer: unknown, asked: object[] = []) => {
		const type = new WechatMemberCardApi();
		const preAuthentication = type.preAuthentication;
		// The server is played at the one place where the credential reaches the network.
		type.preAuthentication = async function (credentials) {
			return await preAuthentication.call(
				{
					helpers: {
						httpRequest: async (options: object) => (
							asked.push(options),
							{
								statusCode: 200,
								body: Buffer.from(typeof answer === 'string' ? answer : JSON.stringify(answer)),
							}
						),
					},
				} as never,
				credentials,
			);
		};
		return new CredentialStore([type], {
			[CREDENTIAL_ID]: {
				name: 'Account',
				type: 'wechatMemberCardApi',
				data: {
					authentication: 'tokenServer',
					appId: shop.simulator.appId,
					tokenServerUrl: 'http://tokens.example/wechat',
					tokenServerKey: 'server-key',
					baseUrl: shop.simulator.url,
				},
			},
		});
	};

	const realToken = async () => {
		const answer = await fetch(`${shop.simulator.url}/cgi-bin/stable_token`, {
			method: 'POST',
			body: JSON.stringify({
				grant_type: 'client_credential',
				appid: shop.simulator.appId,
				secret: shop.simulator.appSecret,
			}),
		});
		return ((await answer.json()) as { access_token: string }).access_token;
	};

	it.each([
		['JSON', (token: string) => ({ access_token: token, expires_in: 7000 })],
		['JSON inside data', (token: string) => ({ code: 0, data: { access_token: token } })],
		['the bare token', (token: string) => token],
	])('is accepted as %s, without an App Secret', async (_title, answer) => {
		const asked: Array<{ qs?: object; headers?: object }> = [];
		const credentials = fromServer(answer(await realToken()), asked);
		const { error } = await runMemberCard(shop.simulator, updateAll(), {
			items: items(20),
			credentials,
		});
		expect(error).toBeUndefined();
		expect(asked).toHaveLength(1);
		expect(asked[0]).toMatchObject({
			qs: { appid: shop.simulator.appId },
			headers: { Authorization: 'Bearer server-key' },
		});
	});

	it('is asked with force_refresh when it repeats the token WeChat has rejected', async () => {
		const asked: Array<{ qs?: object }> = [];
		const credentials = fromServer({ access_token: await realToken() }, asked);
		await runMemberCard(shop.simulator, updateAll(), { items: items(1), credentials });
		shop.simulator.revokeToken();
		await runMemberCard(shop.simulator, updateAll(), { items: items(1), credentials });
		expect(asked.slice(0, 3).map(({ qs }) => qs)).toEqual([
			{ appid: shop.simulator.appId },
			{ appid: shop.simulator.appId },
			{ appid: shop.simulator.appId, force_refresh: 'true' },
		]);
	});

	it('that sends something else ends in a sentence that shows the expected form', async () => {
		const { error } = await runMemberCard(shop.simulator, updateAll(), {
			items: items(1),
			credentials: fromServer('<html>login</html>'),
		});
		expect(error?.message).toBe('The token server sent no access_token [item 0]');
		expect(error?.description).toContain('"access_token"');
	});
});
