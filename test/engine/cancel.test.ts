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
