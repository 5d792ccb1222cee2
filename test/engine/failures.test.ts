import type { IDataObject } from 'n8n-workflow';

import { startSimulator } from '../../simulator';
import { AUTOMATIC, byId, credentialsFor, runMemberCard } from '../support/memberCard';
import { withShop, type Simulator } from '../support/simulator';

/** Stands for the secret: wherever it turns up, the secret would. */
const CANARY = ['canary', '5f2d90c1'].join('-');
const GET = '/card/membercard/userinfo/get';
const UPDATE = '/card/membercard/updateuser';

describe('what goes wrong', () => {
	const shop = withShop({ count: 20, bonus: 5 }, { appSecret: CANARY });

	const read = (options: object = {}) => ({
		resource: 'member',
		operation: 'get',
		cardId: byId(shop.cardId),
		code: '={{ $json.code }}',
		options,
	});
	const update = (options: object = {}) => ({
		resource: 'member',
		operation: 'update',
		...AUTOMATIC,
		cardId: byId(shop.cardId),
		options,
	});
	const rows = (count: number, fields: object = {}) =>
		shop.codes.slice(0, count).map((code) => ({ json: { code, ...fields } }));

	describe('ends in one clear sentence with the number of the item', () => {
		it.each<[string, (target: Simulator) => void, IDataObject, string, RegExp]>([
			[
				'a wrong card id',
				() => undefined,
				{ cardId: byId('pUnknownCard00000000000000001') },
				'errcode 40073',
				/Card/,
			],
			[
				'a 502 web page',
				(target) => target.faults.add({ path: GET, effect: { html: 502 } }),
				{},
				"WeChat's answer cannot be read: HTTP 502 with a web page instead of data [item 1]",
				/short-lived/,
			],
			[
				'cut-off JSON',
				(target) => target.faults.add({ path: GET, effect: { truncated: true } }),
				{},
				'JSON that is cut off after',
				/short-lived/,
			],
			[
				'an empty answer',
				(target) => target.faults.add({ path: GET, effect: { empty: true } }),
				{},
				'with an empty body [item 1]',
				/short-lived/,
			],
			[
				'a cut connection',
				(target) => target.faults.add({ path: GET, effect: { reset: 'before' } }),
				{},
				'the connection was cut before the answer came [item 1]',
				/Try again/,
			],
			[
				'silence',
				(target) => target.faults.add({ path: GET, effect: { hang: 'before' } }),
				{ options: { retries: 0, timeout: 100 } },
				'no answer came in time [item 1]',
				/Timeout/,
			],
		])('%s', async (_title, spoil, parameters, sentence, advice) => {
			await runMemberCard(shop.simulator, { ...read(), code: shop.codes[0] });
			spoil(shop.simulator);
			const first = { json: { code: shop.codes[0] } };
			const settings = {
				items: [{ json: { code: '' } }, first],
				onError: 'continueRegularOutput' as const,
			};
			const { json } = await runMemberCard(
				shop.simulator,
				{ ...read({ retries: 0 }), ...parameters },
				settings,
			);
			expect(json[1].error).toContain(sentence);
			expect(json[1].error).toMatch(/\[item 1\]$/);
			expect(json[1].message).toMatch(advice);
			expect(json[0].error).toBe("'Code' is empty [item 0]");
		});

		it('a wrong secret', async () => {
			const credentials = credentialsFor(shop.simulator, { appSecret: 'wrong-secret' });
			const { error } = await runMemberCard(shop.simulator, read(), {
				items: rows(1),
				credentials,
			});
			expect(error?.message).toBe('The App Secret is not valid (errcode 40125) [item 0]');
			expect(error?.description).toMatch(
				/Copy the App Secret .*WeChat said: invalid appsecret rid: /,
			);
		});

		it('an address that is not on the allow-list, with that address', async () => {
			const strict = await startSimulator({ allowedIps: ['203.0.113.1'] });
			const { error } = await runMemberCard(strict, read(), {
				items: rows(1),
				credentials: credentialsFor(strict),
			});
			expect(error?.message).toContain('(errcode 40164) [item 0]');
			expect(error?.description).toContain('The address WeChat saw is 127.0.0.1.');
			await strict.close();
		});

		it('a dead host', async () => {
			const credentials = credentialsFor(shop.simulator, { baseUrl: 'http://127.0.0.1:9' });
			const { error } = await runMemberCard(shop.simulator, read({ retries: 0 }), {
				items: rows(1),
				credentials,
			});
			expect(error?.message).toBe(
				'n8n got no answer from http://127.0.0.1:9: nothing answers at that address [item 0]',
			);
			expect(error?.description).toContain('Check the Base URL');
		});
	});

	describe('by the On Error setting', () => {
		const spoilt = () =>
			rows(6, { bonus: 9 }).map((item, index) =>
				index === 3 ? { json: { ...item.json, bonus: 1.5 } } : item,
			);

		it('stops at the first failure and says what was done and what was not sent', async () => {
			const { error, items } = await runMemberCard(
				shop.simulator,
				update({ maxConcurrentRequests: 1 }),
				{ items: spoilt() },
			);
			expect(items).toEqual([]);
			expect(error?.message).toBe("'bonus' is 1.5, not a whole number [item 3]");
			expect(error?.description).toContain(
				'Done before the node stopped: items 0–2 (3). Not sent: items 4–5 (2).',
			);
			expect(error?.context.itemIndex).toBe(3);
			expect(shop.codes.slice(0, 6).map((code) => shop.simulator.member(code)?.bonus)).toEqual([
				9, 9, 9, 5, 5, 5,
			]);
		});

		it('goes on with an item per input item, in order and paired', async () => {
			const { items } = await runMemberCard(shop.simulator, update(), {
				items: spoilt(),
				onError: 'continueRegularOutput',
			});
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
				[0, 1, 2, 3, 4, 5].map((item) => ({ item })),
			);
			expect(items.map(({ json }) => json.code)).toEqual(shop.codes.slice(0, 6));
			expect(items[3].json).toMatchObject({
				error: "'bonus' is 1.5, not a whole number [item 3]",
				details: { written: 'no' },
			});
		});

		it('sends the failed item to the error branch, with the fields of its input', async () => {
			const { items, failed } = await runMemberCard(shop.simulator, update(), {
				items: spoilt(),
				onError: 'continueErrorOutput',
			});
			expect(items).toHaveLength(5);
			expect(failed).toHaveLength(1);
			expect(failed[0].json).toMatchObject({
				code: shop.codes[3],
				bonus: 1.5,
				error: "'bonus' is 1.5, not a whole number [item 3]",
				details: { code: shop.codes[3], card_id: shop.cardId },
			});
		});
	});

	it('never shows the secret or a token: not in items, errors or what n8n stores of them', async () => {
		const shown: unknown[] = [];
		for (const spoil of [
			() => undefined,
			() => shop.simulator.faults.add({ path: UPDATE, effect: { html: 502 } }),
			() => shop.simulator.faults.add({ path: UPDATE, effect: { reset: 'after' } }),
			() => shop.simulator.faults.add({ path: UPDATE, effect: { hang: 'before' } }),
			() =>
				shop.simulator.faults.add({
					path: UPDATE,
					effect: { errcode: 40001, errmsg: 'invalid credential' },
				}),
			() =>
				shop.simulator.faults.add({
					path: '/cgi-bin/stable_token',
					effect: { errcode: 40125, errmsg: 'invalid appsecret' },
				}),
		]) {
			spoil();
			for (const onError of [
				'stopWorkflow',
				'continueRegularOutput',
				'continueErrorOutput',
			] as const) {
				const credentials = credentialsFor(shop.simulator);
				const { items, failed, error } = await runMemberCard(
					shop.simulator,
					update({ retries: 0, timeout: 200 }),
					{ items: rows(2, { bonus: 1 }), onError, credentials },
				);
				const token = String(
					(credentials.rows.account.data as { accessToken?: string }).accessToken ?? 'none',
				);
				const text = JSON.stringify([
					items,
					failed,
					error,
					error?.message,
					error?.description,
					error?.stack,
					error?.cause,
					error?.messages,
					error?.context,
				]);
				shown.push(text);
				expect(text).not.toContain(CANARY);
				if (token !== 'none') expect(text).not.toContain(token);
			}
			shop.simulator.faults.clear();
		}
		expect(shown.join('')).toContain('cut before the answer came');
	});
});
