import type { IDataObject } from 'n8n-workflow';

import { AUTOMATIC, byId, runMemberCard } from '../support/memberCard';
import { withSimulator, type Simulator } from '../support/simulator';

// Waiting is not what is tested here: pauses between tries end at once, everything else is real.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async () => undefined,
}));

declare const CHAOS: { seeds: number[]; members: number };

const UPDATE = '/card/membercard/updateuser';
const READ = '/card/membercard/userinfo/get';
const START = 100;

/** Everything that goes wrong between n8n and WeChat, on both sides of the change. */
function spoil(simulator: Simulator): void {
	const trouble: Array<[string, number, object]> = [
		[UPDATE, 0.02, { reset: 'before' }],
		[UPDATE, 0.02, { reset: 'after' }],
		[UPDATE, 0.001, { hang: 'before' }],
		[UPDATE, 0.001, { hang: 'after' }],
		[UPDATE, 0.01, { html: 502, applied: false }],
		[UPDATE, 0.01, { html: 502, applied: true }],
		[UPDATE, 0.01, { truncated: true, applied: false }],
		[UPDATE, 0.01, { truncated: true, applied: true }],
		[UPDATE, 0.02, { errcode: -1, errmsg: 'system error' }],
		[UPDATE, 0.01, { errcode: -1, errmsg: 'system error', applied: true }],
		[UPDATE, 0.02, { errcode: 45011, errmsg: 'api minute-quota reach limit' }],
		[UPDATE, 0.01, { errcode: 45061, errmsg: 'too often' }],
		[UPDATE, 0.001, { errcode: 40001, errmsg: 'invalid credential' }],
		[UPDATE, 0.001, { errcode: 42001, errmsg: 'access_token expired' }],
		[READ, 0.02, { reset: 'before' }],
		[READ, 0.01, { html: 503 }],
		[READ, 0.01, { truncated: true }],
	];
	for (const [path, probability, effect] of trouble)
		simulator.faults.add({ path, probability, effect });
}

const chunk = <T>(list: readonly T[], size: number): T[][] =>
	list.length === 0 ? [] : [list.slice(0, size), ...chunk(list.slice(size), size)];

describe.each(CHAOS.seeds)('under mixed faults, seed %i', (seed) => {
	let simulator: Simulator;
	let cardId: string;
	let codes: string[];

	withSimulator(
		(started) => {
			simulator = started;
			cardId = simulator.addCard();
			codes = simulator.addMembers({ cardId, count: CHAOS.members, bonus: START });
			spoil(simulator);
		},
		{ seed, recordRequests: false },
	);

	const run = async (
		operation: string,
		rows: IDataObject[],
		onStart?: (execution: { cancel(): void }) => void,
	) =>
		await runMemberCard(
			simulator,
			{
				resource: 'member',
				operation,
				...AUTOMATIC,
				cardId: byId(cardId),
				options: { maxConcurrentRequests: 50, timeout: 500, retries: 2 },
			},
			{ items: rows.map((json) => ({ json })), onError: 'continueRegularOutput', onStart },
		);
	const bonusOf = (code: string) => simulator.member(code)?.bonus;

	/** Starts a run and kills it as soon as so many changes have been made; what was under way arrives. */
	const runKilledAfter = async (changes: number, operation: string, rows: IDataObject[]) => {
		await run(operation, rows, (execution) => {
			const push = simulator.ledger.push;
			simulator.ledger.push = function (...entries) {
				if (this.length >= changes) execution.cancel();
				return push.apply(this, entries);
			};
		}).catch(() => undefined);
		for (let round = 0; round < 5; round++) await fetch(`${simulator.url}/cgi-bin/getcallbackip`);
		expect(simulator.ledger.length).toBeGreaterThanOrEqual(changes);
		expect(simulator.ledger.length).toBeLessThan(changes * 1.5);
	};

	it('added points count exactly once although the run is killed in the middle, and every report agrees with the ledger', async () => {
		const wanted = new Map(codes.map((code, index) => [code, 1 + (index % 7)]));
		const all: IDataObject[] = codes.map((code) => ({
			code,
			add_bonus: wanted.get(code) as number,
		}));
		await runKilledAfter(CHAOS.members / 2, 'update', all);
		// A killed run reports nothing: what it had done shows only in the members.
		let rows = all.filter(({ code }) => bonusOf(code as string) === START);
		for (let pass = 0; rows.length > 0; pass++) {
			expect(pass).toBeLessThan(10);
			const { json } = await run('update', rows);
			expect(json.map(({ code }) => code)).toEqual(rows.map(({ code }) => code));
			rows = rows.filter((row, index) => {
				const isDone =
					bonusOf(row.code as string) === START + (wanted.get(row.code as string) as number);
				const { error, details } = json[index];
				if ((error ?? undefined) === undefined)
					expect([row.code, isDone]).toEqual([row.code, true]);
				else if ((details as IDataObject).written === 'no')
					expect([row.code, bonusOf(row.code as string)]).toEqual([row.code, START]);
				return !isDone;
			});
		}
		expect(codes.filter((code) => bonusOf(code) !== START + (wanted.get(code) as number))).toEqual(
			[],
		);
		const moved = new Map<string, number>();
		for (const { code, bonus } of simulator.ledger)
			if (bonus) moved.set(code, (moved.get(code) ?? 0) + bonus.after - bonus.before);
		expect(codes.filter((code) => moved.get(code) !== wanted.get(code))).toEqual([]);
		// A member's points never went anywhere else on the way.
		expect(
			simulator.ledger.filter(
				({ code, bonus }) =>
					bonus && bonus.after !== START && bonus.after !== START + (wanted.get(code) as number),
			),
		).toEqual([]);
	});

	it('a sync that is killed in the middle and started again brings every member to the goal', async () => {
		const rows = codes.map((code, index) => ({
			code,
			bonus: index % 10 === 0 ? START + 500 : START,
		}));
		await runKilledAfter(CHAOS.members / 20, 'sync', rows);
		let left: IDataObject[] = rows;
		for (let pass = 0; left.length > 0; pass++) {
			expect(pass).toBeLessThan(10);
			const { json } = await run('sync', left);
			left = left.filter((_row, index) => json[index].outcome === 'failed');
			for (const { outcome, code, points_after: after } of json) {
				if (outcome === 'updated' || outcome === 'unchanged')
					expect([code, bonusOf(code as string)]).toEqual([code, after]);
			}
		}
		expect(rows.filter(({ code, bonus }) => bonusOf(code) !== bonus)).toEqual([]);
		const untouched = new Set(rows.filter(({ bonus }) => bonus === START).map(({ code }) => code));
		expect(simulator.ledger.filter(({ code }) => untouched.has(code))).toEqual([]);
	});

	it('several changes of one member arrive in the order of the items', async () => {
		const few = codes.slice(0, CHAOS.members / 10);
		const rows = [1, 2, 3].flatMap((round) => few.map((code) => ({ code, bonus: round * 1000 })));
		const { json } = await run('update', rows);
		const lastDone = new Map<string, number>();
		json.forEach(
			({ code, error }, index) =>
				(error ?? undefined) === undefined && lastDone.set(code as string, rows[index].bonus),
		);
		for (const code of few) {
			const seen = simulator.ledger
				.filter((entry) => entry.code === code && entry.bonus)
				.map(({ bonus }) => bonus?.after ?? 0);
			expect([code, seen]).toEqual([code, [...seen].sort((a, b) => a - b)]);
			expect(bonusOf(code)).toBeGreaterThanOrEqual(lastDone.get(code) ?? START);
		}
		expect(chunk(json, few.length)).toHaveLength(3);
	});
});
