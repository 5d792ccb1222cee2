import type { IDataObject } from 'n8n-workflow';

import { startSimulator } from '../../simulator';
import { AUTOMATIC, byId, runMemberCard, type Simulator } from '../support/memberCard';

/** What n8n makes of expressions is n8n's: a broken one comes to nothing, and no list is looked at. */
describe('what is chosen by an expression', () => {
	let simulator: Simulator;
	let cardId: string;
	let code: string;

	beforeEach(async () => {
		simulator = await startSimulator({});
		cardId = simulator.addCard();
		[code] = simulator.addMembers({ cardId, count: 1, bonus: 500 });
	});

	afterEach(async () => {
		await simulator.close();
	});

	const run = async (parameters: IDataObject, json: IDataObject = {}) => {
		const result = await runMemberCard(
			simulator,
			{ cardId: byId(cardId), ...parameters },
			{ items: [{ json: { code, bonus: 9, ...json } }], onError: 'continueRegularOutput' },
		);
		return result.json[0];
	};
	const sync = { resource: 'member', operation: 'sync', ...AUTOMATIC };
	const sent = () => simulator.requests.filter(({ path }) => path !== '/cgi-bin/stable_token');

	it.each([['={{ $json.dryRun }}'], ['={{ $json.dry.run }}'], ['={{ null }}'], ['={{ "" }}']])(
		'does not write because Dry Run is %s, which comes to nothing',
		async (dryRun) => {
			const item = await run({ ...sync, dryRun });
			expect(item.error).toMatch(/ has no value \[item 0\]$/);
			expect(item.details).toMatchObject({ written: 'no' });
			expect(sent()).toEqual([]);
			expect(simulator.member(code)?.bonus).toBe(500);
		},
	);

	it.each([
		['true', 'wouldUpdate'],
		['false', 'updated'],
	])('takes %s in a text for what it says', async (dryRun, outcome) => {
		expect(await run({ ...sync, dryRun: '={{ $json.dry }}' }, { dry: dryRun })).toMatchObject({
			outcome,
		});
	});

	it('does not skip members because "Fail" is not the word for it', async () => {
		const item = await run({ ...sync, additionalFields: { unwritable: '={{ "Fail" }}' } });
		expect(item.error).toContain(' is "Fail", which is none of its choices [item 0]');
		expect(item.message).toContain('Use one of: fail (Fail), skip (Skip).');
		expect(simulator.member(code)?.bonus).toBe(500);
	});

	it('is held against its list in every resource', async () => {
		const filters = { status: '={{ "approved" }}' };
		const item = await run({ resource: 'subMerchant', operation: 'getAll', filters });
		expect(item.error).toContain('is "approved", which is none of its choices [item 0]');
		expect(sent()).toEqual([]);
	});
});
