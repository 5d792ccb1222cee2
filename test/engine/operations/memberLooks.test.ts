import type { IDataObject } from 'n8n-workflow';

import { byId, columns, runMemberCard } from '../../support/memberCard';
import { withSimulator, type Simulator } from '../../support/simulator';

const UPDATE = '/card/membercard/updateuser';
const READ = '/card/membercard/userinfo/get';
const LOST = { reset: 'before' } as const;

describe('a look at a member that fails', () => {
	let simulator: Simulator;
	let cardId: string;
	let code: string;

	withSimulator((started) => {
		simulator = started;
		cardId = simulator.addCard();
		[code] = simulator.addMembers({ cardId, count: 1, bonus: 100 });
	});

	const run = async (operation: string, more: IDataObject) => {
		const parameters = { resource: 'member', operation, cardId: byId(cardId), ...more };
		const { json } = await runMemberCard(
			simulator,
			{ ...parameters, options: { retries: 0 } },
			{ onError: 'continueRegularOutput' },
		);
		return json[0];
	};
	const add = async () => await run('update', columns({ code, add_bonus: 40 }));
	const details = (written: string) => expect.objectContaining({ code, written }) as unknown;

	it.each([
		['gets no answer', LOST],
		['is refused for lack of quota', { errcode: 45009 }],
	])(
		'after a write without an answer leaves open whether it counted, when it %s',
		async (_, effect) => {
			simulator.faults.add({ path: UPDATE, nth: 1, effect: { reset: 'after' } });
			simulator.faults.add({ path: READ, nth: 2, effect });
			const item = await add();
			expect(item).toMatchObject({ details: details('unknown') });
			expect(item.error).toContain('the connection was cut before the answer came');
			expect(item.message).toContain('run it again only if nothing has changed');
			expect(simulator.count(UPDATE)).toBe(1);
			expect(simulator.member(code)?.bonus).toBe(140);
		},
	);

	it.each([
		['update', { add_bonus: 40 }],
		['sync', { bonus: 40 }],
	])('before a write (%s) says that nothing was written', async (operation, values) => {
		simulator.faults.add({ path: READ, effect: LOST });
		expect(await run(operation, columns({ code, ...values }))).toMatchObject({
			details: details('no'),
		});
		expect(simulator.count(UPDATE)).toBe(0);
	});

	it('is told apart from a refused write of a sync, which says how the member was and should be', async () => {
		simulator.faults.add({ path: UPDATE, effect: { errcode: 45022 } });
		// What was wanted is not there: the row must not show it as if it were.
		const states = { points_before: 100, points_after: null };
		expect(await run('sync', columns({ code, bonus: 40 }))).toMatchObject({
			outcome: 'failed',
			...states,
			details: expect.objectContaining({ ...states, errcode: 45022, written: 'no' }) as unknown,
		});
	});

	it('does not hide why a card could not be made invalid', async () => {
		simulator.customer.remove({ card_id: cardId, code });
		simulator.faults.add({ path: READ, effect: LOST });
		const item = await run('invalidate', { code });
		expect(item).toMatchObject({
			details: expect.objectContaining({ errcode: 40127, written: 'no' }) as unknown,
		});
	});
});
