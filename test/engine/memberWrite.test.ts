import type { IDataObject } from 'n8n-workflow';

import { byId, columns, runMemberCard } from '../support/memberCard';
import { withShop } from '../support/simulator';

// Pauses between tries end at once; everything else is real.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async () => undefined,
}));

const UPDATE = '/card/membercard/updateuser';
const READ = '/card/membercard/userinfo/get';

describe('a write whose answer gets lost', () => {
	const shop = withShop({ count: 1, bonus: 100 }, { card: { supply_balance: true } });

	const add = async (bonus: number, more: IDataObject = {}) =>
		await runMemberCard(
			shop.simulator,
			{
				resource: 'member',
				operation: 'update',
				cardId: byId(shop.cardId),
				...columns({ code: shop.code, add_bonus: bonus, ...more }),
				options: { retries: 0, timeout: 300 },
			},
			{ onError: 'continueRegularOutput' },
		);
	const lose = (effect: object, times = 1) =>
		shop.simulator.faults.add({ path: UPDATE, nth: 1, times, effect });
	const updates = () =>
		shop.simulator.requests.filter(({ path }) => path === UPDATE).map(({ body }) => body);
	const moves = () =>
		shop.simulator.ledger
			.filter(({ bonus }) => bonus)
			.map(({ bonus }) => [bonus?.before, bonus?.after]);

	it('goes out as the change alone, which WeChat adds to whatever it has by then', async () => {
		// The first call of the process loads n8n's HTTP client too.
		const { json } = await add(40, { options: { timeout: 10_000 } });
		expect(updates()).toEqual([{ code: shop.code, card_id: shop.cardId, add_bonus: 40 }]);
		expect(json[0]).toMatchObject({ result_bonus: 140, errcode: 0 });
	});

	it.each([
		['the connection was cut after the change', { reset: 'after' }],
		['no answer came in time, the change was made', { hang: 'after' }],
		['a web page came instead, the change was made', { html: 502, applied: true }],
		['the answer was cut off', { truncated: true, applied: true }],
		[
			'WeChat said busy and had made the change',
			{ errcode: -1, errmsg: 'system error', applied: true },
		],
	])('counts once when %s', async (_title, effect) => {
		lose(effect);
		const { json } = await add(40);
		expect(json[0]).toMatchObject({ code: shop.code, result_bonus: 140, read_back: true });
		expect(updates()).toHaveLength(1);
		expect(moves()).toEqual([[100, 140]]);
	});

	it.each([
		['the connection was cut before the change', { reset: 'before' }],
		['no answer came in time, the change was not made', { hang: 'before' }],
		['a web page came instead', { html: 502 }],
		['WeChat said busy', { errcode: -1, errmsg: 'system error' }],
	])('is written again when the member is unchanged: %s', async (_title, effect) => {
		lose(effect);
		const { json } = await add(40);
		expect(json[0]).toMatchObject({ code: shop.code, result_bonus: 140 });
		expect(json[0].read_back).toBe(false);
		expect(updates()).toHaveLength(2);
		expect(moves()).toEqual([[100, 140]]);
	});

	it('is given up after three tries, and the report does not say that nothing will change', async () => {
		lose({ reset: 'before' }, 10);
		const { json } = await add(40);
		expect(json[0]).toMatchObject({
			error: expect.stringMatching(/\[item 0\]$/),
			details: { code: shop.code, written: 'unknown' },
		});
		expect(json[0].message).toContain('may still be carried out');
		expect(updates()).toHaveLength(3);
		expect(moves()).toEqual([]);
	});

	it('is a conflict when somebody else has moved the points meanwhile', async () => {
		lose({ reset: 'before' });
		const member = shop.simulator.member(shop.code);
		const push = shop.simulator.requests.push;
		shop.simulator.requests.push = function (...entries) {
			if (member && entries.some(({ path }) => path === UPDATE)) member.bonus = 777;
			return push.apply(this, entries);
		};
		const { json } = await add(40);
		expect(json[0]).toMatchObject({
			error:
				'The member changed while an answer of WeChat was missing (points: 100 before, 140 wanted, 777 now) [item 0]',
			details: {
				written: 'unknown',
				points_before: 100,
				points_wanted: 140,
				points_now: 777,
			},
		});
		expect(updates()).toHaveLength(1);
		expect(shop.simulator.member(shop.code)?.bonus).toBe(777);
	});

	it('looks at both amounts when both are added', async () => {
		lose({ reset: 'after' });
		const { json } = await add(40, { add_balance: 500 });
		expect(json[0]).toMatchObject({ result_bonus: 140, result_balance: 500, read_back: true });
		expect(updates()).toEqual([
			{ code: shop.code, card_id: shop.cardId, add_bonus: 40, add_balance: 500 },
		]);
	});

	it('leaves a refusal alone: nothing was changed, so there is nothing to read back', async () => {
		lose({ errcode: 45022, errmsg: 'bonus is out of limit' });
		const { json } = await add(40);
		expect(json[0].details).toMatchObject({ errcode: 45022, written: 'no' });
		expect(shop.simulator.count(READ)).toBe(1);
		expect(updates()).toHaveLength(1);
	});

	it('sets a total freely: repeating it cannot count twice', async () => {
		lose({ reset: 'after' });
		const { json } = await runMemberCard(shop.simulator, {
			resource: 'member',
			operation: 'update',
			cardId: byId(shop.cardId),
			...columns({ code: shop.code, bonus: 5 }),
		});
		expect(json[0]).toMatchObject({ result_bonus: 5 });
		expect(shop.simulator.count(READ)).toBe(0);
		expect(updates()).toHaveLength(2);
	});

	describe('of an activation', () => {
		const ACTIVATE = '/card/membercard/activate';
		let received: string;

		beforeEach(() => {
			[received] = shop.simulator.addMembers({ cardId: shop.cardId, count: 1, active: false });
		});

		const activate = async () =>
			await runMemberCard(
				shop.simulator,
				{
					resource: 'member',
					operation: 'activate',
					cardId: byId(shop.cardId),
					...columns({ code: received, membership_number: 'QH1', init_bonus: 50 }),
					options: { retries: 0 },
				},
				{ onError: 'continueRegularOutput' },
			);

		it('is read back and counts as done', async () => {
			shop.simulator.faults.add({ path: ACTIVATE, nth: 1, effect: { reset: 'after' } });
			const { json } = await activate();
			expect(json[0]).toMatchObject({ code: received, membership_number: 'QH1', read_back: true });
			expect(shop.simulator.count(ACTIVATE)).toBe(1);
		});

		it('is repeated while the card is not active', async () => {
			shop.simulator.faults.add({ path: ACTIVATE, nth: 1, effect: { reset: 'before' } });
			const { json } = await activate();
			expect(json[0]).toMatchObject({ code: received, membership_number: 'QH1' });
			expect(shop.simulator.count(ACTIVATE)).toBe(2);
			expect(shop.simulator.member(received)).toMatchObject({ has_active: true, bonus: 50 });
		});

		it('counts a member that is one already as done', async () => {
			shop.simulator.faults.add({
				path: ACTIVATE,
				effect: { errcode: 73214, errmsg: 'the user is already a member' },
			});
			const { json } = await activate();
			expect(json[0]).toMatchObject({ code: received, already_active: true });
		});
	});

	it('invalidating a card that is invalid already counts as done, another obstacle does not', async () => {
		const invalidate = async () =>
			await runMemberCard(
				shop.simulator,
				{ resource: 'member', operation: 'invalidate', cardId: byId(shop.cardId), code: shop.code },
				{ onError: 'continueRegularOutput' },
			);
		await invalidate();
		expect((await invalidate()).json[0]).toMatchObject({
			invalidated: true,
			already_invalid: true,
		});
		const [other] = shop.simulator.addMembers({ cardId: shop.cardId, count: 1 });
		await shop.simulator.customer.remove({ card_id: shop.cardId, code: other });
		shop.code = other;
		expect((await invalidate()).json[0].details).toMatchObject({ errcode: 40127, written: 'no' });
	});
});
