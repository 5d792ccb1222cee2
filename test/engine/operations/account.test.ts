import { CHECKS, runCheck } from '../../support/accountCheck';
import { credentialsFor, type RunSettings } from '../../support/memberCard';
import { closeAfterEach, type Simulator, type SimulatorOptions } from '../../support/simulator';

/** Nothing listens on the discard port. */
const DEAD_HOST = 'http://127.0.0.1:9';

describe('account: check, from the token to the card permission', () => {
	let simulator: Simulator;

	const open = closeAfterEach();
	const start = async (options: SimulatorOptions = {}) => {
		simulator = await open(options);
	};
	const check = async (settings: RunSettings = {}, options: object = {}) =>
		await runCheck(simulator, settings, options);

	it('is all right when everything is', async () => {
		await start();
		simulator.addCard();
		const { ok, card, quota } = await check();
		expect(ok).toBe(true);
		expect(card.found).toBe('Card calls work; cards of all types in the account: 1');
		expect(quota.found).toBe(
			'/card/create: 1000000 of 1000000 calls left; /card/membercard/updateuser: 1000000 of 1000000 calls left',
		);
	});

	it('names a wrong secret and calls nothing without a token', async () => {
		await start();
		const { token, ip, failing } = await check({
			credentials: credentialsFor(simulator, { appSecret: 'f'.repeat(32) }),
		});
		expect(failing).toEqual(CHECKS);
		expect(token.found).toMatch(
			/^The App Secret is not valid \(errcode 40125\)\. WeChat said: .*rid: /,
		);
		expect(token.advice).toContain('Copy the App Secret from the WeChat console');
		expect(ip).toMatchObject({
			found: 'Not checked: no token',
			advice: 'Look at the lines above first.',
		});
		expect(simulator.requests.map(({ path }) => path)).toEqual(['/cgi-bin/stable_token']);
	});

	it('notices a wrong secret although a stored token still works', async () => {
		await start();
		const credentials = credentialsFor(simulator);
		await check({ credentials });
		Object.assign(credentials.rows.account.data, { appSecret: 'f'.repeat(32) });
		const { token } = await check({ credentials });
		expect(token).toMatchObject({ ok: false, found: expect.stringContaining('40125') });
	});

	it('names an empty App ID', async () => {
		await start();
		const { token } = await check({ credentials: credentialsFor(simulator, { appId: ' ' }) });
		expect(token).toMatchObject({ ok: false, found: "'App ID' is empty" });
	});

	it('names the address that has to go on the allow-list', async () => {
		await start({ allowedIps: ['203.0.113.7'] });
		const { token, ip, failing } = await check();
		expect(failing).toEqual(CHECKS);
		expect(token.found).toBe('No token: WeChat does not accept the calling IP address');
		expect(ip.found).toContain('errcode 40164');
		expect(ip.advice).toContain('The address WeChat saw is 127.0.0.1.');
	});

	it('tells a missing card permission from a wrong token', async () => {
		await start({ permissions: { card: false } });
		const { card, failing } = await check();
		expect(failing).toEqual(['Card permission']);
		expect(card.found).toMatch(/^The token is fine, but not for cards .*errcode 48001/);
		expect(card.advice).toContain('卡券功能');
	});

	it.each([
		['48001', 'This account may not use this function'],
		['50002', 'The account is restricted'],
	])(
		'shows when WeChat refuses the account itself with %s, and goes on',
		async (errcode, meaning) => {
			await start();
			simulator.faults.add({
				path: '/cgi-bin/getcallbackip',
				effect: { errcode: Number(errcode) },
			});
			const { account, failing } = await check();
			expect(failing).toEqual(['Account']);
			expect(account.found).toContain(meaning);
		},
	);

	it('says that a dead host does not answer, without waiting for retries', async () => {
		await start();
		const startedAt = Date.now();
		const { token, failing } = await check({
			credentials: credentialsFor(simulator, { baseUrl: DEAD_HOST }),
		});
		expect(failing).toEqual(CHECKS);
		expect(token.found).toBe(
			`n8n got no answer from ${DEAD_HOST}: nothing answers at that address`,
		);
		expect(token.advice).toContain('Base URL');
		expect(Date.now() - startedAt).toBeLessThan(2000);
	});

	it('says so when the token server works and WeChat cannot be reached', async () => {
		await start();
		const tokenServerUrl = `${simulator.url}/cgi-bin/token?grant_type=client_credential&secret=${simulator.appSecret}`;
		const credentials = credentialsFor(simulator, {
			authentication: 'tokenServer',
			tokenServerUrl,
			baseUrl: DEAD_HOST,
		});
		const { account, card, failing } = await check({ credentials }, { retries: 0 });
		expect(failing).toEqual(CHECKS.slice(2));
		expect(account.found).toContain(`n8n got no answer from ${DEAD_HOST}`);
		expect(card.found).toBe('Not checked: no answer from WeChat');
	});

	it('puts a token that WeChat refuses on the line of the token', async () => {
		await start();
		simulator.faults.add({ path: '/cgi-bin/getcallbackip', effect: { errcode: 40001 } });
		const { token, ip, card } = await check();
		expect(token).toMatchObject({
			ok: false,
			found: expect.stringContaining('WeChat rejects even a fresh access token'),
		});
		expect(ip.ok).toBe(true);
		expect(card.found).toBe('Not checked: WeChat does not accept the token');
	});

	it.each(['revokeToken', 'rejectCurrentToken', 'expireToken'] as const)(
		'is all right after %s: the next token works',
		async (spoil) => {
			await start();
			const credentials = credentialsFor(simulator);
			await check({ credentials });
			simulator[spoil]();
			expect(await check({ credentials })).toMatchObject({ ok: true });
		},
	);
});
