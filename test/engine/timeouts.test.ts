import type { IDataObject } from 'n8n-workflow';

import { AUTOMATIC, byId, credentialsFor, runMemberCard } from '../support/memberCard';
import { withShop } from '../support/simulator';
import { startUntrustedServer } from '../support/tlsServer';

const GET = '/card/membercard/userinfo/get';
const UPDATE = '/card/membercard/updateuser';
const STABLE = '/cgi-bin/stable_token';
const DRIP = { drip: 20 };

describe('a time-out is an end', () => {
	const shop = withShop({ count: 20 });

	const update = (options: object = {}) => ({
		resource: 'member',
		operation: 'update',
		...AUTOMATIC,
		cardId: byId(shop.cardId),
		options: { retries: 0, timeout: 300, ...options },
	});
	const rows = (count: number) =>
		shop.codes.slice(0, count).map((code) => ({ json: { code, bonus: 1 } }));
	const goOn = { onError: 'continueRegularOutput' as const };
	const detailsOf = ({ details }: IDataObject) => details as IDataObject;

	it('of an answer that drips, whether it changes or looks', async () => {
		await runMemberCard(shop.simulator, update(), { items: rows(1) });
		shop.simulator.faults.add({ path: UPDATE, effect: DRIP });
		shop.simulator.faults.add({ path: GET, effect: DRIP });
		const changed = await runMemberCard(shop.simulator, update(), { items: rows(3), ...goOn });
		for (const row of changed.json) {
			expect(row.error).toContain('no answer came in time');
			expect(detailsOf(row).written).toBe('unknown');
		}
		const read = { ...update(), operation: 'get', code: '={{ $json.code }}' };
		const looked = await runMemberCard(shop.simulator, read, { items: rows(3), ...goOn });
		for (const row of looked.json) {
			expect(row.error).toContain('no answer came in time');
			expect(detailsOf(row).written).toBe('no');
		}
	});

	it('of a picture that drips, and the code that was made is not lost', async () => {
		shop.simulator.faults.add({ path: '/cgi-bin/showqrcode', effect: DRIP });
		const { json } = await runMemberCard(
			shop.simulator,
			{
				resource: 'distribution',
				operation: 'createQrCode',
				cardId: byId(shop.cardId),
				downloadImage: true,
				putOutputFileInField: 'data',
				options: { retries: 0, timeout: 300 },
			},
			goOn,
		);
		expect(json[0].error).toContain('no answer came in time');
		expect(detailsOf(json[0]).ticket).toBeDefined();
	});

	it('of a token call that drips: nothing was sent, and the run ends', async () => {
		shop.simulator.faults.add({ path: STABLE, effect: DRIP });
		const { json } = await runMemberCard(shop.simulator, update(), { items: rows(20), ...goOn });
		for (const row of json) {
			expect(row.error).toContain('no answer came in time');
			expect(detailsOf(row).written).toBe('no');
		}
		expect(shop.simulator.count(UPDATE)).toBe(0);
		expect(shop.simulator.count(STABLE)).toBe(1);
	});

	it.each([
		['a call', UPDATE],
		['a token call', STABLE],
	])('and so is Cancel, of %s that drips', async (_title, path) => {
		shop.simulator.faults.add({ path, effect: DRIP });
		let cancel = () => undefined as void;
		const run = runMemberCard(shop.simulator, update({ timeout: 600_000 }), {
			items: rows(20),
			...goOn,
			onStart: (execution) => (cancel = () => execution.cancel()),
		}).catch(() => undefined);
		let isOver = false;
		void run.finally(() => (isOver = true));
		while (!isOver && shop.simulator.count(path) === 0)
			await fetch(`${shop.simulator.url}/cgi-bin/getcallbackip`);
		expect(shop.simulator.count(path)).toBe(1);
		cancel();
		await run;
		// The connection has ended: the shop.simulator has no call open any more.
		while (shop.simulator.openCalls > 0) await fetch(`${shop.simulator.url}/cgi-bin/getcallbackip`);
		expect(shop.simulator.count(STABLE)).toBe(1);
	});

	it('a certificate nobody trusts ends the run before anything is sent, without a second try', async () => {
		const untrusted = await startUntrustedServer();
		const credentials = credentialsFor(shop.simulator, {
			baseUrl: untrusted.url,
			accessToken: 'a-token-that-must-not-leave',
			expiresAt: Number.MAX_SAFE_INTEGER,
			issuedTo: `${shop.simulator.appId} at ${untrusted.url}`,
		});
		const { json } = await runMemberCard(
			shop.simulator,
			update({ retries: 5, maxConcurrentRequests: 1 }),
			{ items: rows(20), credentials, ...goOn },
		);
		expect(json[0].error).toMatch(
			/^n8n got no answer from https:\/\/localhost:\d+: its certificate/,
		);
		expect(json.map((row) => detailsOf(row).written)).toEqual(rows(20).map(() => 'no'));
		expect(json.slice(1).every(({ message }) => String(message).includes('was not sent'))).toBe(
			true,
		);
		expect(untrusted.requests()).toBe(0);
		await untrusted.close();
	});

	it.each([
		['https of a host that speaks http', (url: string) => url.replace('http:', 'https:'), 'HTTPS'],
		['a scheme that is none of the web', () => 'ftp://127.0.0.1', 'https:// or http://'],
		['no address at all', () => 'api.weixin.qq.com', 'https:// or http://'],
		['a query', (url: string) => `${url}/?key=1`, 'has a query'],
	])('%s as Base URL is refused at once', async (_title, baseUrl, words) => {
		const credentials = credentialsFor(shop.simulator, { baseUrl: baseUrl(shop.simulator.url) });
		const { json } = await runMemberCard(shop.simulator, update({ retries: 5 }), {
			items: rows(20),
			credentials,
			...goOn,
		});
		expect(json[0].error).toContain(words);
		expect(json.map((row) => detailsOf(row).written)).toEqual(rows(20).map(() => 'no'));
	});
});
