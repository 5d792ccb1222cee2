import type { IDataObject } from 'n8n-workflow';

import { AUTOMATIC, byId, runMemberCard } from '../support/memberCard';
import { withSimulator, type Simulator } from '../support/simulator';

const UPDATE = '/card/membercard/updateuser';

describe('rows of Update and Sync', () => {
	let simulator: Simulator;
	let cardId: string;
	let codes: string[];

	withSimulator((started) => {
		simulator = started;
		cardId = simulator.addCard();
		codes = simulator.addMembers({ cardId, count: 6, bonus: 100 });
	});

	const run = async (operation: string, rows: IDataObject[], more: IDataObject = {}) =>
		await runMemberCard(
			simulator,
			{
				resource: 'member',
				operation,
				cardId: byId(cardId),
				...AUTOMATIC,
				includeInputFields: false,
				...more,
			},
			{ items: rows.map((json) => ({ json })), onError: 'continueRegularOutput' },
		);
	const outcomes = (json: readonly IDataObject[]) => json.map(({ outcome }) => outcome);
	/** n8n's table shows a field that one row has and another has not as *undefined*. */
	const haveOneForm = (json: readonly IDataObject[]) => {
		for (const row of json) expect(Object.keys(row).sort()).toEqual(Object.keys(json[0]).sort());
	};

	it('of Update have one form, whatever became of them', async () => {
		simulator.faults.add({ path: UPDATE, body: { code: codes[4] }, effect: { errcode: 45022 } });
		const { json } = await run('update', [
			{ code: codes[0], add_bonus: 5 },
			{ code: codes[1], bonus: 7 },
			{ code: codes[2], bonus: 'many' },
			{ code: codes[3], add_bonus: 5, expected_bonus: 1 },
			{ code: codes[4], add_bonus: 5 },
			{ code: '999999999999', add_bonus: 5 },
		]);
		expect(outcomes(json)).toEqual(['updated', 'updated', 'failed', 'failed', 'failed', 'failed']);
		haveOneForm(json);
		expect(json.map(({ points_changed_by_others: others }) => others)).toEqual([
			0,
			...Array.from({ length: 5 }, () => null),
		]);
	});

	it('of Sync have one form, whatever became of them', async () => {
		simulator.customer.remove({ card_id: cardId, code: codes[2] });
		simulator.faults.add({ path: UPDATE, body: { code: codes[4] }, effect: { errcode: 45022 } });
		const { json } = await run('sync', [
			{ code: codes[0], bonus: 5 },
			{ code: codes[1], bonus: 100 },
			{ code: codes[2], bonus: 5 },
			{ code: codes[3], bonus: 'many' },
			{ code: codes[4], bonus: 5 },
		]);
		expect(outcomes(json)).toEqual(['updated', 'unchanged', 'skipped', 'failed', 'failed']);
		haveOneForm(json);
	});

	it('say in their reason why they failed', async () => {
		const { json } = await run('sync', [{ code: codes[0], bonus: 'many' }, { bonus: 5 }]);
		for (const { reason, error } of json) {
			expect(reason).not.toBe('');
			expect(error).toContain(reason);
		}
		expect(json[0].reason).toMatch(/^'bonus' is "many"/);
	});

	it('that were all skipped are a warning', async () => {
		for (const code of codes) simulator.customer.remove({ card_id: cardId, code });
		const { hints } = await run(
			'sync',
			codes.map((code) => ({ code, bonus: 5 })),
		);
		expect(hints).toContainEqual({
			message: 'No member was written. 6 rows: 6 skipped (6: the customer has deleted the card).',
			type: 'warning',
			location: 'outputPane',
		});
	});

	it.each([
		['update', 'Totals come from the last row, additions from all of them.'],
		['sync', 'The last row wins.'],
	])('of %s with one code are a warning that names it', async (operation, rule) => {
		const { hints } = await run(operation, [
			{ code: codes[0], bonus: 5 },
			{ code: codes[1], bonus: 6 },
			{ code: codes[0], bonus: 7 },
		]);
		expect(simulator.member(codes[0])?.bonus).toBe(7);
		expect(hints).toContainEqual({
			message: `3 rows: 3 updated. Codes that occur more than once: ${codes[0]} (2 rows). ${rule}`,
			type: 'warning',
			location: 'outputPane',
		});
	});
});
