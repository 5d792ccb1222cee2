import type { IDataObject } from 'n8n-workflow';

import { startSimulator } from '../../simulator';
import {
	AUTOMATIC,
	byId,
	credentialsFor,
	CREDENTIAL_ID,
	runMemberCard,
} from '../support/memberCard';
import { withShop, type Simulator } from '../support/simulator';

describe('the access token', () => {
	const shop = withShop({ count: 500 });

	const updateAll = (options: object = {}) => ({
		resource: 'member',
		operation: 'update',
		...AUTOMATIC,
		cardId: byId(shop.cardId),
		options,
	});
	const items = (count: number) =>
		shop.codes.slice(0, count).map((code, index) => ({ json: { code, bonus: index } }));
	const bonusOf = (index: number) => shop.simulator.member(shop.codes[index])?.bonus;

	it('is fetched once for 500 updates and stored in the credential', async () => {
		const { json, credentials } = await runMemberCard(shop.simulator, updateAll(), {
			items: items(500),
		});
		expect(json.map(({ result_bonus: bonus }) => bonus)).toEqual(
			shop.codes.map((_code, index) => index),
		);
		expect(shop.simulator.tokenCalls + shop.simulator.forcedTokenCalls).toBe(1);
		expect(credentials.writes).toBe(1);
		expect(credentials.rows[CREDENTIAL_ID].data).toMatchObject({
			issuedTo: `${shop.simulator.appId} at ${shop.simulator.url}`,
		});
	});

	it('is taken over by the next run without a token call', async () => {
		const credentials = credentialsFor(shop.simulator);
		await runMemberCard(shop.simulator, updateAll(), { items: items(3), credentials });
		await runMemberCard(shop.simulator, updateAll(), { items: items(3), credentials });
		expect(shop.simulator.tokenCalls).toBe(1);
	});

	it.each([
		['revoked', (target: Simulator) => target.revokeToken(), { normal: 2, forced: 0 }],
		['expired early', (target: Simulator) => target.expireToken(), { normal: 2, forced: 0 }],
		[
			'rejected while stable_token keeps returning it',
			(target: Simulator) => target.rejectCurrentToken(),
			{ normal: 2, forced: 1 },
		],
	])(
		'%s in mid-run is replaced once for all lanes, and all 500 updates arrive',
		async (_title, spoil, calls) => {
			let updates = 0;
			const counting = shop.simulator.requests.push;
			shop.simulator.requests.push = function push(...added) {
				updates += added.filter(({ path }) => path === '/card/membercard/updateuser').length;
				if (updates === 200) spoil(shop.simulator);
				return counting.apply(this, added);
			};
			const { json, error } = await runMemberCard(
				shop.simulator,
				updateAll({ maxConcurrentRequests: 8 }),
				{ items: items(500) },
			);
			expect(error).toBeUndefined();
			expect(json).toHaveLength(500);
			expect(shop.codes.every((_code, index) => bonusOf(index) === index)).toBe(true);
			expect({
				normal: shop.simulator.tokenCalls,
				forced: shop.simulator.forcedTokenCalls,
			}).toEqual(calls);
		},
	);

	it('is not fetched again by eight lanes that meet a revoked one at the same time', async () => {
		const credentials = credentialsFor(shop.simulator);
		await runMemberCard(shop.simulator, updateAll(), { items: items(1), credentials });
		shop.simulator.revokeToken();
		const { json } = await runMemberCard(shop.simulator, updateAll({ maxConcurrentRequests: 8 }), {
			items: items(8),
			credentials,
		});
		expect(json).toHaveLength(8);
		expect(shop.simulator.tokenCalls).toBe(2);
	});

	it('past its stored time is not sent at all', async () => {
		const credentials = credentialsFor(shop.simulator, {
			accessToken: 'stale',
			expiresAt: 1,
			issuedTo: `${shop.simulator.appId} at ${shop.simulator.url}`,
		});
		await runMemberCard(shop.simulator, updateAll(), { items: items(1), credentials });
		expect(shop.simulator.count('/card/membercard/updateuser')).toBe(1);
		expect(shop.simulator.tokenCalls).toBe(1);
	});

	it('of another App ID is not used after the App ID was changed', async () => {
		const other = await startSimulator({ appId: 'wxffffffffffffffff' });
		const credentials = credentialsFor(shop.simulator);
		await runMemberCard(shop.simulator, updateAll(), { items: items(1), credentials });
		const stored = credentials.rows[CREDENTIAL_ID].data as { accessToken: string };
		Object.assign(stored, { appId: other.appId, appSecret: other.appSecret, baseUrl: other.url });
		const otherCard = other.addCard();
		const [code] = other.addMembers({ cardId: otherCard, count: 1 });
		const { error } = await runMemberCard(
			other,
			{ ...updateAll(), cardId: byId(otherCard) },
			{ items: [{ json: { code, bonus: 1 } }], credentials },
		);
		expect(error).toBeUndefined();
		expect(other.count('/card/membercard/updateuser')).toBe(1);
		expect(other.tokenCalls).toBe(1);
		await other.close();
	});

	it('of two credentials used side by side never get mixed up', async () => {
		const other = await startSimulator({ appId: 'wxeeeeeeeeeeeeeeee' });
		const otherCard = other.addCard();
		const otherCodes = other.addMembers({ cardId: otherCard, count: 50 });
		const runs = await Promise.all([
			runMemberCard(shop.simulator, updateAll(), { items: items(50) }),
			runMemberCard(
				other,
				{ ...updateAll(), cardId: byId(otherCard) },
				{ items: otherCodes.map((code) => ({ json: { code, bonus: 7 } })) },
			),
		]);
		expect(runs.map(({ error }) => error)).toEqual([undefined, undefined]);
		expect([shop.simulator.tokenCalls, other.tokenCalls]).toEqual([1, 1]);
		await other.close();
	});

	it('that stays rejected ends in one sentence after two fresh ones', async () => {
		shop.simulator.faults.add({
			path: '/card/membercard/updateuser',
			effect: { errcode: 40001, errmsg: 'invalid credential rid: 1-2-3' },
		});
		const { error } = await runMemberCard(shop.simulator, updateAll(), { items: items(1) });
		expect(error?.message).toBe(
			'WeChat rejects even a fresh access token (errcode 40001) [item 0]',
		);
		expect(shop.simulator.count('/card/membercard/updateuser')).toBe(3);
	});

	it('that stays rejected ends the run at once: 500 rows with 50 lanes cost 60 calls and one forced refresh', async () => {
		shop.simulator.faults.add({
			path: '/card/membercard/updateuser',
			effect: { errcode: 40001, errmsg: 'invalid credential rid: 1-2-3' },
		});
		const credentials = credentialsFor(shop.simulator);
		const run = async () =>
			await runMemberCard(shop.simulator, updateAll({ maxConcurrentRequests: 50 }), {
				items: items(500),
				credentials,
				onError: 'continueRegularOutput',
			});
		const { json } = await run();
		expect(json).toHaveLength(500);
		expect(new Set(json.map(({ details }) => (details as IDataObject).written))).toEqual(
			new Set(['no']),
		);
		const notSent = json.filter(({ message }) => String(message).includes('was not sent'));
		expect(notSent.length).toBeGreaterThanOrEqual(450);
		expect(shop.simulator.forcedTokenCalls).toBeLessThanOrEqual(1);
		expect(shop.simulator.requests.length).toBeLessThanOrEqual(60);

		// The next run meets the stored token with all its lanes; within 30 seconds nobody forces another one.
		const before = shop.simulator.requests.length;
		await run();
		expect(shop.simulator.forcedTokenCalls).toBeLessThanOrEqual(1);
		expect(shop.simulator.requests.length - before).toBeLessThanOrEqual(60);
	});

	it('that somebody else replaces every 30 calls costs none of 400 rows with 50 lanes', async () => {
		shop.simulator.replaceTokenEvery(30);
		const { json, error } = await runMemberCard(
			shop.simulator,
			updateAll({ maxConcurrentRequests: 50 }),
			{ items: items(400), onError: 'continueRegularOutput' },
		);
		expect(error).toBeUndefined();
		expect(json.filter((row) => row.error !== undefined)).toEqual([]);
		expect(shop.codes.slice(0, 400).every((_code, index) => bonusOf(index) === index)).toBe(true);
		expect(shop.simulator.forcedTokenCalls).toBe(0);
		expect(shop.simulator.tokenCalls).toBeLessThanOrEqual(1 + Math.ceil(400 / 30));
	});

	it.each([0, -1, 1e12, 'soon', null, {}])(
		'with an expires_in of %j is still fetched once for all rows',
		async (expiresIn) => {
			const answer = await fetch(`${shop.simulator.url}/cgi-bin/stable_token`, {
				method: 'POST',
				body: JSON.stringify({
					grant_type: 'client_credential',
					appid: shop.simulator.appId,
					secret: shop.simulator.appSecret,
				}),
			});
			const { access_token: token } = (await answer.json()) as { access_token: string };
			const body = JSON.stringify({ access_token: token, expires_in: expiresIn });
			shop.simulator.faults.add({ path: '/cgi-bin/stable_token', effect: { gateway: { body } } });
			const { error } = await runMemberCard(
				shop.simulator,
				updateAll({ maxConcurrentRequests: 1 }),
				{
					items: items(20),
				},
			);
			expect(error).toBeUndefined();
			expect(shop.simulator.count('/cgi-bin/stable_token')).toBe(2);
		},
	);

	it('is asked for once when the secret is wrong, however many items wait', async () => {
		const credentials = credentialsFor(shop.simulator, { appSecret: 'not-the-secret' });
		const { json } = await runMemberCard(shop.simulator, updateAll(), {
			items: items(500),
			credentials,
			onError: 'continueRegularOutput',
		});
		expect(json).toHaveLength(500);
		expect(new Set(json.map(({ details }) => (details as IDataObject).errcode))).toEqual(
			new Set([40125]),
		);
		expect(shop.simulator.count('/cgi-bin/stable_token')).toBe(1);
	});
});
