import type { IDataObject } from 'n8n-workflow';

import { AUTOMATIC, byId, runMemberCard, type RunSettings } from '../support/memberCard';
import { withShop } from '../support/simulator';

/** n8n runs a node with Retry On Fail again from its first item: when it throws, and when its first output is an error. */
describe("n8n's Retry On Fail", () => {
	const shop = withShop({ count: 5, bonus: 100 });

	const run = async (
		parameters: IDataObject,
		items: IDataObject[],
		onError?: RunSettings['onError'],
	) =>
		await runMemberCard(
			shop.simulator,
			{ cardId: byId(shop.cardId), ...parameters },
			{ items: items.map((json) => ({ json })), onError, retryOnFail: true },
		);
	const automatic = { resource: 'member', operation: 'update', ...AUTOMATIC };
	const mistyped = (change: IDataObject): IDataObject[] => [
		{ code: '999999999999', ...change },
		...shop.codes.map((code) => ({ code, ...change })),
	];
	const points = () => shop.codes.map((code) => shop.simulator.member(code)?.bonus);

	it.each([['stopWorkflow'], ['continueRegularOutput'], ['continueErrorOutput']] as const)(
		'gives nobody more points than wanted, On Error = %s',
		async (onError) => {
			const { error, json, failed } = await run(automatic, mistyped({ add_bonus: 7 }), onError);
			expect(points().filter((bonus) => bonus !== 100 && bonus !== 107)).toEqual([]);
			// The first failure is the unknown code; that of the others is in their rows.
			if (error === undefined) {
				const rows = JSON.stringify([...json, ...failed.map((item) => item.json)]);
				expect(rows).toContain("'Retry On Fail' is on");
			}
		},
	);

	it('does not keep totals from being set', async () => {
		await run(automatic, mistyped({ bonus: 7 }), 'continueRegularOutput');
		expect(points()).toEqual([7, 7, 7, 7, 7]);
	});

	it.each<[string, IDataObject]>([
		['card: updateStock', { stockChange: 5 }],
		['code: consume', { code: '={{ $json.code }}' }],
	])('keeps %s from being sent', async (name, parameters) => {
		const [resource, operation] = name.split(': ');
		const { json } = await run(
			{ resource, operation, ...parameters },
			[{ code: shop.codes[0] }],
			'continueRegularOutput',
		);
		expect(json[0]).toMatchObject({
			error: expect.stringContaining("'Retry On Fail' is on"),
			details: { written: 'no' },
		});
		expect(shop.simulator.ledger).toEqual([]);
		expect(shop.simulator.count('/card/modifystock')).toBe(0);
	});
});
