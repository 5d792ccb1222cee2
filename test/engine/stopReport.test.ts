import type { IDataObject } from 'n8n-workflow';

import { AUTOMATIC, byId, columns, runMemberCard } from '../support/memberCard';
import { withShop } from '../support/simulator';

/** n8n refuses to evaluate this one, in row 12 only. */
const BROKEN_IN_ROW_12 =
	"={{ $itemIndex === 12 ? $('A node that does not exist').first() : $json.code }}";

describe('an expression that throws in the middle of a run', () => {
	const shop = withShop({ count: 20, bonus: 100 });

	const update = async (mapping: IDataObject, onError?: 'continueRegularOutput') =>
		await runMemberCard(
			shop.simulator,
			{
				resource: 'member',
				operation: 'update',
				cardId: byId(shop.cardId),
				...mapping,
				options: { maxConcurrentRequests: 1 },
			},
			{ items: shop.codes.map((code) => ({ json: { code, bonus: 7 } })), onError },
		);

	it("stops it with n8n's words, and the error says what was done and what was not sent", async () => {
		const { error } = await update(columns({ code: BROKEN_IN_ROW_12, add_bonus: 5 }));
		expect(error?.message).toContain("Referenced node doesn't exist");
		expect(error?.description).toContain('Done before the node stopped: items 0–11 (12).');
		expect(error?.description).toContain('Not sent: items 13–19 (7).');
		const written = shop.codes.filter((code) => shop.simulator.member(code)?.bonus === 105);
		expect(written).toEqual(shop.codes.slice(0, 12));
	});

	it('costs its own row only when the node goes on', async () => {
		const { json } = await update(
			columns({ code: BROKEN_IN_ROW_12, add_bonus: 5 }),
			'continueRegularOutput',
		);
		expect(json).toHaveLength(20);
		expect(json[12].details).toMatchObject({ written: 'no' });
		expect(shop.codes.filter((code) => shop.simulator.member(code)?.bonus === 105)).toHaveLength(
			19,
		);
	});

	it('says nothing was done where nothing was', async () => {
		const { error } = await update({ ...AUTOMATIC, cardId: "={{ $('Nowhere').first() }}" });
		expect(error?.description ?? '').not.toContain('Done before');
		expect(shop.codes.filter((code) => shop.simulator.member(code)?.bonus !== 100)).toEqual([]);
	});
});
