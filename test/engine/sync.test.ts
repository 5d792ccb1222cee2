import type { IDataObject } from 'n8n-workflow';

import { AUTOMATIC, byId, runMemberCard } from '../support/memberCard';
import { withShop } from '../support/simulator';

const READ = '/card/membercard/userinfo/get';
const UPDATE = '/card/membercard/updateuser';

describe('member: sync', () => {
	const shop = withShop({ count: 100, bonus: (index: number) => index });

	const sync = async (
		rows: IDataObject[],
		parameters: IDataObject = {},
		onError?: 'continueRegularOutput',
	) =>
		await runMemberCard(
			shop.simulator,
			{
				resource: 'member',
				operation: 'sync',
				...AUTOMATIC,
				cardId: byId(shop.cardId),
				...parameters,
			},
			{ items: rows.map((json) => ({ json })), onError },
		);
	const outcomes = (json: IDataObject[]) => json.map(({ outcome }) => outcome);

	it('writes changed members only, and nothing in a second run', async () => {
		const rows = shop.codes.map((code, index) => ({
			code,
			bonus: index % 10 === 0 ? index + 1000 : index,
		}));
		const first = await sync(rows);
		expect(shop.simulator.count(UPDATE)).toBe(10);
		expect(outcomes(first.json)).toEqual(
			shop.codes.map((_code, index) => (index % 10 === 0 ? 'updated' : 'unchanged')),
		);
		const second = await sync(rows);
		expect(shop.simulator.count(UPDATE)).toBe(10);
		expect(new Set(outcomes(second.json))).toEqual(new Set(['unchanged']));
	});

	it('is undone by feeding the totals before back', async () => {
		const { json } = await sync(shop.codes.map((code) => ({ code, bonus: 7 })));
		await sync(
			json.map(({ code, card_id: card, points_before: bonus, balance_before: balance }) => ({
				code,
				card_id: card,
				bonus,
				balance,
			})),
		);
		expect(shop.codes.map((code) => shop.simulator.member(code)?.bonus)).toEqual(
			shop.codes.map((_code, index) => index),
		);
	});

	it('puts fields of the input behind the result, and none of them in place of it', async () => {
		const [code] = shop.codes;
		const row = { 卡号: code, bonus: 7, outcome: 'mine', points_before: 99, name: '小禾' };
		const { json } = await sync([row]);
		expect(json[0]).toMatchObject({ outcome: 'updated', code, points_before: 0, name: '小禾' });
		// The code stands in the output under WeChat's name.
		expect(Object.keys(json[0]).slice(-2)).toEqual(['bonus', 'name']);
		const bare = await sync([row], { includeInputFields: false });
		expect(bare.json[0]).not.toHaveProperty('name');
	});

	it('skips members it cannot write and says why, in the order of the input', async () => {
		const [inactive] = shop.simulator.addMembers({ cardId: shop.cardId, count: 1, active: false });
		await shop.simulator.customer.remove({ card_id: shop.cardId, code: shop.codes[1] });
		await runMemberCard(shop.simulator, {
			resource: 'member',
			operation: 'invalidate',
			cardId: byId(shop.cardId),
			code: shop.codes[2],
		});
		const rows = [
			shop.codes[0],
			'999999999999',
			inactive,
			shop.codes[1],
			shop.codes[2],
			shop.codes[3],
		].map((code) => ({
			code,
			bonus: 1,
		}));
		const { json, error } = await sync(rows);
		expect(error).toBeUndefined();
		expect(json.map(({ code }) => code)).toEqual(rows.map(({ code }) => code));
		expect(outcomes(json)).toEqual([
			'updated',
			'skipped',
			'skipped',
			'skipped',
			'skipped',
			'updated',
		]);
		expect(json.slice(1, 5).map(({ reason }) => reason)).toEqual([
			expect.stringContaining('errcode 40056'),
			'the card has been received but not activated',
			'the customer has deleted the card',
			'the card has been made invalid',
		]);
	});

	it.each([40056, 40127])('skips a member of whom WeChat answers %i', async (errcode) => {
		shop.simulator.faults.add({ path: READ, body: { code: shop.codes[0] }, effect: { errcode } });
		const rows = shop.codes.slice(0, 2).map((code) => ({ code, bonus: 5 }));
		const { json, error } = await sync(rows);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([
			{ outcome: 'skipped', reason: expect.stringContaining(`errcode ${errcode}`) },
			{ outcome: 'updated' },
		]);
	});

	it('treats them as failed when the user wants that', async () => {
		const rows = [{ code: '999999999999', bonus: 1 }];
		const { json } = await sync(
			rows,
			{ additionalFields: { unwritable: 'fail' } },
			'continueRegularOutput',
		);
		expect(json[0]).toMatchObject({
			outcome: 'failed',
			code: '999999999999',
			error: expect.stringMatching(/\[item 0\]$/),
		});
	});

	it.each([
		['with a changed amount', { bonus: 500, custom_field_value1: '金卡' }, {}, true],
		['when the amount is the same', { bonus: 5, custom_field_value1: '金卡' }, {}, true],
		[
			'not when the amount is the same and the user says so',
			{ bonus: 5, custom_field_value1: '金卡' },
			{ additionalFields: { customFields: 'withOtherChanges' } },
			false,
		],
		['when nothing else is synced', { custom_field_value1: '金卡' }, {}, true],
		[
			'every time if the user says so',
			{ bonus: 5, custom_field_value1: '金卡' },
			{ additionalFields: { customFields: 'always' } },
			true,
		],
	])(
		'writes custom field values %s, because WeChat does not show them',
		async (_title, wanted, parameters, isWritten) => {
			await sync([{ code: shop.codes[5], ...wanted }], parameters);
			expect(shop.simulator.member(shop.codes[5])?.custom_field_value1 === '金卡').toBe(isWritten);
		},
	);

	it('tells members nothing unless asked to', async () => {
		await sync([{ code: shop.codes[1], bonus: 50 }]);
		await sync([{ code: shop.codes[2], bonus: 50 }], { additionalFields: { notifyMembers: true } });
		const told = shop.simulator.requests
			.filter(({ path }) => path === UPDATE)
			.map(({ body }) => body?.notify_optional);
		expect(told).toEqual([{ is_notify_bonus: false }, { is_notify_bonus: true }]);
	});

	it('refuses a row without any value before asking WeChat', async () => {
		const { error } = await sync([{ code: shop.codes[1], name: '小禾' }]);
		expect(error?.message).toBe(
			'There is nothing to sync: none of the columns code, name holds points, balance or a custom field [item 0]',
		);
		expect(error?.description).toContain(
			'Name a column bonus (积分, points), balance (余额, balance (fen)) or custom_field_value1, or map each column yourself.',
		);
		// The column could be what the card calls one of its fields.
		expect(shop.simulator.requests.map(({ path }) => path)).toEqual([
			'/cgi-bin/stable_token',
			'/card/get',
		]);
	});
});
