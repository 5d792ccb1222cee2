import type { IDataObject } from 'n8n-workflow';

import { AUTOMATIC, byId, columns, credentialsFor, runMemberCard } from '../support/memberCard';
import { withShop } from '../support/simulator';

// Pauses between tries end at once; everything else is real.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async () => undefined,
}));

const UPDATE = '/card/membercard/updateuser';
const BEFORE = 1_000;

describe('points that others write, too', () => {
	const shop = withShop({ count: 100, bonus: BEFORE }, { latencyMs: 4, latencySpread: 0.9 });

	const bonusOf = (code: string) => shop.simulator.member(code)?.bonus;
	const run = async (mapping: IDataObject, items: IDataObject[], lanes = 10) =>
		await runMemberCard(
			shop.simulator,
			{
				resource: 'member',
				operation: 'update',
				cardId: byId(shop.cardId),
				...mapping,
				options: { maxConcurrentRequests: lanes },
			},
			{
				items: items.map((json) => ({ json })),
				credentials: credentialsFor(shop.simulator),
				onError: 'continueRegularOutput',
			},
		);

	/** A row says what it did: from where to where, without what others did in between. */
	const steps = (rows: IDataObject[]) =>
		rows.map(
			({ points_before: before, points_after: after, points_changed_by_others: others = 0 }) =>
				Number(after) - Number(before) - Number(others),
		);

	it('120 executions of a webhook, twelve at a time on four members, lose no credit', async () => {
		const calls = Array.from({ length: 120 }, (_none, index) => shop.codes[index % 4]);
		const rows: IDataObject[] = [];
		const caller = async () => {
			for (let code = calls.shift(); code !== undefined; code = calls.shift())
				rows.push(...(await run(columns({ code, add_bonus: 5 }), [{}])).json);
		};
		await Promise.all(Array.from({ length: 12 }, caller));
		expect(rows).toHaveLength(120);
		expect(new Set(steps(rows))).toEqual(new Set([5]));
		expect(shop.codes.slice(0, 4).map(bonusOf)).toEqual([1, 2, 3, 4].map(() => BEFORE + 30 * 5));
	});

	it('the same workflow started twice over the same members counts twice for each of them', async () => {
		const rows = shop.codes.map((code) => ({ code, add_bonus: 7 }));
		const runs = await Promise.all([run(AUTOMATIC, rows), run(AUTOMATIC, rows)]);
		for (const { json } of runs) expect(new Set(steps(json))).toEqual(new Set([7]));
		expect(new Set(shop.codes.map(bonusOf))).toEqual(new Set([BEFORE + 14]));
	});

	it('an answer that gets lost is no riddle, because executions of one process take turns', async () => {
		shop.simulator.faults.add({ path: UPDATE, probability: 0.2, effect: { reset: 'after' } });
		const rows = shop.codes.slice(0, 10).map((code) => ({ code, add_bonus: 7 }));
		const runs = await Promise.all([1, 2, 3, 4].map(async () => await run(AUTOMATIC, rows)));
		const all = runs.flatMap(({ json }) => json);
		expect(all.filter(({ read_back }) => read_back === true).length).toBeGreaterThan(0);
		expect(all.filter(({ error }) => typeof error === 'string')).toEqual([]);
		expect(new Set(shop.codes.slice(0, 10).map(bonusOf))).toEqual(new Set([BEFORE + 28]));
	});

	it('what another system writes between our look and our write stays, and is told', async () => {
		const member = shop.simulator.member(shop.codes[0]) as { bonus: number };
		const push = shop.simulator.requests.push;
		shop.simulator.requests.push = function (...entries) {
			if (entries.some(({ path }) => path === UPDATE)) member.bonus += 500;
			return push.apply(this, entries);
		};
		const { json } = await run(columns({ code: shop.codes[0], add_bonus: 7 }), [{}]);
		expect(bonusOf(shop.codes[0])).toBe(BEFORE + 507);
		expect(json[0]).toMatchObject({
			points_before: BEFORE,
			points_after: BEFORE + 507,
			points_changed_by_others: 500,
		});
	});
});
