import type { IDataObject } from 'n8n-workflow';

import { AUTOMATIC, byId, runMemberCard, type RunSettings } from '../support/memberCard';
import { withShop } from '../support/simulator';

describe('a canceled execution', () => {
	const shop = withShop({ count: 500, bonus: 100 }, { latencyMs: 20 });

	/** Updates members and cancels the execution when WeChat has written so many of them. */
	const cancelAfter = async (
		written: number,
		lanes: number,
		items: IDataObject[],
		settings: RunSettings = {},
	) => {
		await runMemberCard(
			shop.simulator,
			{
				resource: 'member',
				operation: 'update',
				...AUTOMATIC,
				cardId: byId(shop.cardId),
				options: { maxConcurrentRequests: lanes },
			},
			{
				items: items.map((json) => ({ json })),
				onStart: (execution) => {
					const push = shop.simulator.ledger.push;
					shop.simulator.ledger.push = function (...entries) {
						if (this.length === written) execution.cancel();
						return push.apply(this, entries);
					};
				},
				...settings,
			},
		).catch(() => undefined);
		// Each of these answers takes as long as an update: whatever was under way has arrived after them.
		for (let round = 0; round < 5; round++)
			await fetch(`${shop.simulator.url}/cgi-bin/getcallbackip`);
	};

	it('sends nothing more, and what was in flight is all there is', async () => {
		const lanes = 4;
		await cancelAfter(
			30,
			lanes,
			shop.codes.map((code) => ({ code, bonus: 1 })),
		);
		expect(shop.simulator.ledger.length).toBeGreaterThanOrEqual(30);
		expect(shop.simulator.ledger.length).toBeLessThanOrEqual(31 + lanes);
	});

	it('reports no row as untouched that was written, nor one as unknown that was not sent', async () => {
		const lanes = 10;
		const codes = shop.codes.slice(0, 60);
		const fromNode: Array<{ json: IDataObject }> = [];
		await cancelAfter(
			25,
			lanes,
			codes.map((code) => ({ code, add_bonus: 1 })),
			{
				onError: 'continueRegularOutput',
				onItems: (items) => fromNode.push(...items),
			},
		);
		expect(fromNode).toHaveLength(codes.length);
		const reports = fromNode.map(({ json }, index) => ({
			// Rows that are done carry `error: null` beside rows that failed.
			written:
				(json.error ?? undefined) === undefined ? 'yes' : (json.details as IDataObject).written,
			isWritten: shop.simulator.member(codes[index])?.bonus === 101,
		}));
		expect(reports.filter(({ written, isWritten }) => written === 'no' && isWritten)).toEqual([]);
		expect(reports.filter(({ written, isWritten }) => written === 'yes' && !isWritten)).toEqual([]);
		// More cannot have been under way.
		expect(reports.filter(({ written }) => written === 'unknown').length).toBeLessThanOrEqual(
			lanes,
		);
		expect(reports.filter(({ written }) => written === 'no').length).toBeGreaterThan(lanes);
	});
});
