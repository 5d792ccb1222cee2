import type { IDataObject } from 'n8n-workflow';

import { startSimulator } from '../../simulator';
import { AUTOMATIC, byId, runMemberCard } from '../support/memberCard';

it('a canceled execution sends nothing more, and what was in flight is all there is', async () => {
	const simulator = await startSimulator({ latencyMs: 5 });
	const cardId = simulator.addCard();
	const codes = simulator.addMembers({ cardId, count: 500 });
	const lanes = 4;
	await runMemberCard(
		simulator,
		{
			resource: 'member',
			operation: 'update',
			...AUTOMATIC,
			cardId: byId(cardId),
			options: { maxConcurrentRequests: lanes },
		},
		{
			items: codes.map((code) => ({ json: { code, bonus: 1 } })),
			onStart: (execution) => {
				const push = simulator.ledger.push;
				simulator.ledger.push = function (...entries) {
					if (this.length === 30) execution.cancel();
					return push.apply(this, entries);
				};
			},
		},
	).catch(() => undefined);
	// Each of these answers takes as long as an update: whatever was under way has arrived after them.
	for (let round = 0; round < 5; round++) await fetch(`${simulator.url}/cgi-bin/getcallbackip`);
	expect(simulator.ledger.length).toBeGreaterThanOrEqual(30);
	expect(simulator.ledger.length).toBeLessThanOrEqual(31 + lanes);
	await simulator.close();
});

it('a canceled execution reports no row as untouched that was written, nor one as unknown that was not sent', async () => {
	const simulator = await startSimulator({ latencyMs: 20 });
	const cardId = simulator.addCard();
	const codes = simulator.addMembers({ cardId, count: 60, bonus: 100 });
	const fromNode: Array<{ json: IDataObject }> = [];
	await runMemberCard(
		simulator,
		{
			resource: 'member',
			operation: 'update',
			...AUTOMATIC,
			cardId: byId(cardId),
			options: { maxConcurrentRequests: 10 },
		},
		{
			items: codes.map((code) => ({ json: { code, add_bonus: 1 } })),
			onError: 'continueRegularOutput',
			onStart: (execution) => {
				const push = simulator.ledger.push;
				simulator.ledger.push = function (...entries) {
					if (this.length === 25) execution.cancel();
					return push.apply(this, entries);
				};
			},
			onItems: (items) => fromNode.push(...items),
		},
	).catch(() => undefined);
	for (let round = 0; round < 5; round++) await fetch(`${simulator.url}/cgi-bin/getcallbackip`);
	expect(fromNode).toHaveLength(codes.length);
	const reports = fromNode.map(({ json }, index) => ({
		// Rows that are done carry `error: null` beside rows that failed.
		written:
			(json.error ?? undefined) === undefined ? 'yes' : (json.details as IDataObject).written,
		isWritten: simulator.member(codes[index])?.bonus === 101,
	}));
	expect(reports.filter(({ written, isWritten }) => written === 'no' && isWritten)).toEqual([]);
	expect(reports.filter(({ written, isWritten }) => written === 'yes' && !isWritten)).toEqual([]);
	// Ten lanes: more cannot have been under way.
	expect(reports.filter(({ written }) => written === 'unknown').length).toBeLessThanOrEqual(10);
	expect(reports.filter(({ written }) => written === 'no').length).toBeGreaterThan(10);
	await simulator.close();
});
