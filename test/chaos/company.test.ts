import { sleep, type IDataObject } from 'n8n-workflow';

import { AUTOMATIC, byId, runMemberCard } from '../support/memberCard';
import { withSimulator, type Simulator } from '../support/simulator';

/** Pauses between tries take a hundredth of their time; what a gateway delivers late is late by the same measure. */
jest.mock('n8n-workflow', () => {
	const n8n = jest.requireActual<typeof import('n8n-workflow')>('n8n-workflow');
	const shortened: typeof n8n.sleep = async (ms, signal) => await n8n.sleep(ms / 100, signal);
	return { ...n8n, sleep: shortened };
});

declare const CHAOS: { seeds: number[]; members: number };

const UPDATE = '/card/membercard/updateuser';
const READ = '/card/membercard/userinfo/get';
const START = 5000;
/** Executions of this process that write to the same members at the same time. */
const EXECUTIONS = 4;
/** The other system's amounts are told apart from ours by their size. */
const THOUSAND = 1000;

const GATEWAY_ANSWERS = [
	{ status: 502, body: '{"message":"An invalid response was received from the upstream server"}' },
	{ status: 504, body: '{"message":"Endpoint request timed out"}' },
	{ status: 401, body: '{"message":"Unauthorized"}' },
	{ status: 429, body: '{"message":"API rate limit exceeded"}' },
	{ body: '{}' },
	{ body: '{"code":503,"msg":"busy"}' },
];

/** A gateway in front of WeChat, on both sides of the change, and requests it delivers after it has hung up. */
function spoil(simulator: Simulator): void {
	const trouble: Array<[string, number, object]> = [
		[UPDATE, 0.02, { reset: 'before' }],
		[UPDATE, 0.02, { reset: 'after' }],
		[UPDATE, 0.01, { truncated: true, applied: true }],
		[UPDATE, 0.01, { errcode: -1, errmsg: 'system error' }],
		[UPDATE, 0.01, { errcode: -1, errmsg: 'system error', applied: true }],
		[UPDATE, 0.01, { lateMs: 4 }],
		[UPDATE, 0.01, { lateMs: 18 }],
		...GATEWAY_ANSWERS.flatMap((gateway): Array<[string, number, object]> => [
			[UPDATE, 0.003, { gateway }],
			[UPDATE, 0.003, { gateway, applied: true }],
			[READ, 0.003, { gateway }],
		]),
	];
	for (const [path, probability, effect] of trouble)
		simulator.faults.add({ path, probability, effect });
}

describe.each(CHAOS.seeds)('in company and behind a gateway, seed %i', (seed) => {
	let simulator: Simulator;
	let cardId: string;
	let codes: string[];

	withSimulator(
		(started) => {
			simulator = started;
			cardId = simulator.addCard();
			codes = simulator.addMembers({ cardId, count: CHAOS.members / 20, bonus: START });
			spoil(simulator);
		},
		{ seed, recordRequests: false },
	);

	const bonusOf = (code: string) => simulator.member(code)?.bonus ?? 0;

	/** A till of another company: adds a thousand here and there, at WeChat itself, while ours are running. */
	async function till(given: Map<string, number>, isOver: () => boolean): Promise<void> {
		for (let turn = seed; !isOver(); turn += 7) {
			const code = codes[turn % codes.length];
			const member = simulator.member(code);
			if (member) member.bonus += THOUSAND;
			given.set(code, (given.get(code) ?? 0) + THOUSAND);
			await sleep(1500);
		}
	}

	const credit = async (rows: IDataObject[]) =>
		await runMemberCard(
			simulator,
			{
				resource: 'member',
				operation: 'update',
				...AUTOMATIC,
				cardId: byId(cardId),
				options: { maxConcurrentRequests: 25, timeout: 2000 },
			},
			{ items: rows.map((json) => ({ json })), onError: 'continueRegularOutput' },
		);

	it('no point of ours is lost or doubled unnoticed, and none of the others is wiped', async () => {
		const rows = codes.map((code, index) => ({ code, add_bonus: 1 + (index % 7) }));
		const given = new Map<string, number>();
		let isOver = false;
		const others = till(given, () => isOver);
		const runs = await Promise.all(
			Array.from({ length: EXECUTIONS }, async () => await credit(rows)),
		);
		isOver = true;
		await others;
		// What a gateway still holds arrives.
		await sleep(10_000);

		const wrong: IDataObject[] = [];
		let unknown = 0;
		rows.forEach(({ code, add_bonus: amount }, index) => {
			const reports = runs.map(({ json }) => json[index]);
			const done = reports.filter(({ error }) => (error ?? undefined) === undefined).length;
			const open = reports.filter(
				({ details }) => (details as IDataObject | null)?.written === 'unknown',
			).length;
			unknown += open;
			const moved = bonusOf(code) - START;
			const ours = moved % THOUSAND;
			const isWiped = moved - ours !== (given.get(code) ?? 0);
			// A change nobody knows may count once, or twice if its lost request came late: it is reported either way.
			const isCounted = ours >= done * amount && ours <= (done + 2 * open) * amount;
			const isExact = open > 0 || ours === done * amount;
			if (isWiped || !isCounted || !isExact) wrong.push({ code, amount, done, open, ours, moved });
		});
		expect(wrong).toEqual([]);
		// The honest way out is not the usual one.
		expect(unknown).toBeLessThan((rows.length * EXECUTIONS) / 10);
		expect(given.size).toBeGreaterThan(0);
	});
});
