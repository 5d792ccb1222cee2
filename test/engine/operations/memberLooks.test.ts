import type { IDataObject } from 'n8n-workflow';

import { byId, columns, runMemberCard } from '../../support/memberCard';
import { withShop } from '../../support/simulator';

const UPDATE = '/card/membercard/updateuser';
const READ = '/card/membercard/userinfo/get';
const LOST = { reset: 'before' } as const;

describe('a look at a member that fails', () => {
	const shop = withShop({ count: 1, bonus: 100 });

	const run = async (operation: string, more: IDataObject) => {
		const parameters = { resource: 'member', operation, cardId: byId(shop.cardId), ...more };
		const { json } = await runMemberCard(
			shop.simulator,
			{ ...parameters, options: { retries: 0 } },
			{ onError: 'continueRegularOutput' },
		);
		return json[0];
	};
	const add = async () => await run('update', columns({ code: shop.code, add_bonus: 40 }));
	const details = (written: string) =>
		expect.objectContaining({ code: shop.code, written }) as unknown;

	it.each([
		['gets no answer', LOST],
		['is refused for lack of quota', { errcode: 45009 }],
	])(
		'after a write without an answer leaves open whether it counted, when it %s',
		async (_, effect) => {
			shop.simulator.faults.add({ path: UPDATE, nth: 1, effect: { reset: 'after' } });
			shop.simulator.faults.add({ path: READ, nth: 2, effect });
			const item = await add();
			expect(item).toMatchObject({ details: details('unknown') });
			expect(item.error).toContain('the connection was cut before the answer came');
			expect(item.message).toContain('run it again only if nothing has changed');
			expect(shop.simulator.count(UPDATE)).toBe(1);
			expect(shop.simulator.member(shop.code)?.bonus).toBe(140);
		},
	);

	it.each([
		['update', { add_bonus: 40 }],
		['sync', { bonus: 40 }],
	])('before a write (%s) says that nothing was written', async (operation, values) => {
		shop.simulator.faults.add({ path: READ, effect: LOST });
		expect(await run(operation, columns({ code: shop.code, ...values }))).toMatchObject({
			details: details('no'),
		});
		expect(shop.simulator.count(UPDATE)).toBe(0);
	});

	it('is told apart from a refused write of a sync, which says how the member was and should be', async () => {
		shop.simulator.faults.add({ path: UPDATE, effect: { errcode: 45022 } });
		// What was wanted is not there: the row must not show it as if it were.
		const states = { points_before: 100, points_after: null };
		expect(await run('sync', columns({ code: shop.code, bonus: 40 }))).toMatchObject({
			outcome: 'failed',
			...states,
			details: expect.objectContaining({ ...states, errcode: 45022, written: 'no' }) as unknown,
		});
	});

	it('does not hide why a card could not be made invalid', async () => {
		shop.simulator.customer.remove({ card_id: shop.cardId, code: shop.code });
		shop.simulator.faults.add({ path: READ, effect: LOST });
		const item = await run('invalidate', { code: shop.code });
		expect(item).toMatchObject({
			details: expect.objectContaining({ errcode: 40127, written: 'no' }) as unknown,
		});
	});
});
