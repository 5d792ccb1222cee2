import { AUTOMATIC, byId, runMemberCard } from '../../support/memberCard';
import { withSimulator, type Simulator } from '../../support/simulator';

const DEPOSIT = '/card/code/deposit';

describe('an item that takes many calls', () => {
	let simulator: Simulator;
	let cardId: string;
	const codes = Array.from({ length: 1000 }, (_, index) => `QH${String(index).padStart(6, '0')}`);

	withSimulator(
		(started) => {
			simulator = started;
			cardId = simulator.addCard({
				base_info: { use_custom_code: true, get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT' },
			});
		},
		{ latencyMs: 5 },
	);

	it('sends nothing more once the execution is canceled', async () => {
		await runMemberCard(
			simulator,
			{ resource: 'code', operation: 'deposit', cardId: byId(cardId), codes },
			{
				onStart: (execution) => {
					const push = simulator.requests.push;
					simulator.requests.push = function (...entries) {
						const count = push.apply(this, entries);
						if (simulator.count(DEPOSIT) >= 2) execution.cancel();
						return count;
					};
				},
			},
		).catch(() => undefined);
		// Each of these answers takes as long as a deposit: whatever was under way has arrived after them.
		for (let round = 0; round < 5; round++) await fetch(`${simulator.url}/cgi-bin/getcallbackip`);
		expect(simulator.count(DEPOSIT)).toBeGreaterThanOrEqual(2);
		expect(simulator.count(DEPOSIT)).toBeLessThanOrEqual(3);
	});

	it('is told that it was not sent when the daily quota was used up before its turn', async () => {
		const members = simulator.addMembers({ cardId, codes: codes.slice(0, 3), count: 3 });
		simulator.faults.add({
			path: '/card/membercard/updateuser',
			nth: 2,
			effect: { errcode: 45009 },
		});
		const { json } = await runMemberCard(
			simulator,
			{
				resource: 'member',
				operation: 'update',
				...AUTOMATIC,
				cardId: byId(cardId),
				options: { maxConcurrentRequests: 1 },
			},
			{
				items: members.map((code) => ({ json: { code, bonus: 1 } })),
				onError: 'continueRegularOutput',
			},
		);
		expect(json.map(({ error }) => error === null)).toEqual([true, false, false]);
		expect(json[1].message).not.toContain('not sent');
		expect(json[2].message).toMatch(/^This call was not sent\. Run the remaining items tomorrow/);
	});
});
