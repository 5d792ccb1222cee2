import type { IDataObject } from 'n8n-workflow';

import { AUTOMATIC, byId, runMemberCard } from '../support/memberCard';
import { withShop } from '../support/simulator';

/** What n8n makes of expressions is n8n's: a broken one comes to nothing, and no list is looked at. */
describe('what is chosen by an expression', () => {
	const shop = withShop({ count: 1, bonus: 500 });

	const run = async (parameters: IDataObject, json: IDataObject = {}) => {
		const result = await runMemberCard(
			shop.simulator,
			{ cardId: byId(shop.cardId), ...parameters },
			{
				items: [{ json: { code: shop.code, bonus: 9, ...json } }],
				onError: 'continueRegularOutput',
			},
		);
		return result.json[0];
	};
	const sync = { resource: 'member', operation: 'sync', ...AUTOMATIC };
	const sent = () => shop.simulator.requests.filter(({ path }) => path !== '/cgi-bin/stable_token');

	it.each([['={{ $json.dryRun }}'], ['={{ $json.dry.run }}'], ['={{ null }}'], ['={{ "" }}']])(
		'does not write because Dry Run is %s, which comes to nothing',
		async (dryRun) => {
			const item = await run({ ...sync, dryRun });
			expect(item.error).toMatch(/ has no value \[item 0\]$/);
			expect(item.details).toMatchObject({ written: 'no' });
			expect(sent()).toEqual([]);
			expect(shop.simulator.member(shop.code)?.bonus).toBe(500);
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
		expect(shop.simulator.member(shop.code)?.bonus).toBe(500);
	});

	it.each<[string, IDataObject, string]>([
		[
			'a limit that came to nothing',
			{ requestsPerSecond: '={{ $json.perSecond }}' },
			"'Requests per Second' is nothing, not a number",
		],
		[
			'a word',
			{ maxConcurrentRequests: '={{ "many" }}' },
			`'Max Concurrent Requests' is "many", not a number`,
		],
		[
			'an unknown forecast',
			{ quotaForecast: '={{ "Stop" }}' },
			'is "Stop", which is none of its choices',
		],
	])('does not run with %s under Options', async (_title, options, words) => {
		const result = await runMemberCard(
			shop.simulator,
			{ ...sync, cardId: byId(shop.cardId), options },
			{ items: [{ json: { code: shop.code, bonus: 9 } }] },
		);
		expect(result.error?.message).toContain(words);
		expect(sent()).toEqual([]);
	});

	it('of who is told is obeyed when a row has it as the group WeChat knows', async () => {
		const notify_optional = { is_notify_bonus: false };
		await run({ resource: 'member', operation: 'update', ...AUTOMATIC }, { notify_optional });
		expect(shop.simulator.requests.at(-1)?.body).toMatchObject({ bonus: 9, notify_optional });
	});

	it('is held against its list in every resource', async () => {
		const filters = { status: '={{ "approved" }}' };
		const item = await run({ resource: 'subMerchant', operation: 'getAll', filters });
		expect(item.error).toContain('is "approved", which is none of its choices [item 0]');
		expect(sent()).toEqual([]);
	});
});
