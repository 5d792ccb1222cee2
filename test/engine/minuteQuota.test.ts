import { startSimulator } from '../../simulator';
import { AUTOMATIC, byId, credentialsFor, runMemberCard } from '../support/memberCard';
import { inVirtualTime, stopTheClock } from '../support/virtualTime';

const UPDATE = '/card/membercard/updateuser';
const MINUTE = 60_000;
const LIMIT = 300;
const ROWS = 750;
const LANES = 10;
/** The minute has twenty seconds less when the runs begin. */
const START = '2026-06-01T12:00:20Z';

interface Arrival {
	at: number;
	run: number;
	row: number;
	isTaken: boolean;
}

describe("WeChat's limit per minute under two runs of an account at once", () => {
	let arrivals: Arrival[];

	beforeAll(async () => {
		stopTheClock(START);
		const simulator = await startSimulator({ minuteQuota: { [UPDATE]: LIMIT } });
		const cardId = simulator.addCard();
		const codes = simulator.addMembers({ cardId, count: 2 * ROWS });
		const times = new Map<object, number>();
		const push = simulator.requests.push;
		simulator.requests.push = function (...entries) {
			for (const entry of entries) times.set(entry, Date.now());
			return push.apply(this, entries);
		};
		const run = async (first: number) =>
			await runMemberCard(
				simulator,
				{
					resource: 'member',
					operation: 'update',
					...AUTOMATIC,
					cardId: byId(cardId),
					options: { maxConcurrentRequests: LANES },
				},
				{
					items: codes.slice(first, first + ROWS).map((code) => ({ json: { code, bonus: 1 } })),
					credentials: credentialsFor(simulator),
				},
			);
		const runs = await inVirtualTime(
			async () => await Promise.all([run(0), run(ROWS)]),
			() => simulator.requests.length + simulator.openCalls,
		);
		expect(runs.map(({ error, json }) => [error, json.length])).toEqual([
			[undefined, ROWS],
			[undefined, ROWS],
		]);
		const rowOf = new Map(codes.map((code, index) => [code, index]));
		arrivals = simulator.requests
			.filter(({ path }) => path === UPDATE)
			.map((request) => {
				const index = rowOf.get(request.body.code as string) as number;
				return {
					at: (times.get(request) as number) - Date.parse(START),
					run: Math.floor(index / ROWS),
					row: index % ROWS,
					isTaken: request.answer.errcode === 0,
				};
			});
		await simulator.close();
		jest.useRealTimers();
	});

	const minuteOf = ({ at }: Arrival) => Math.floor((at + 20_000) / MINUTE);
	const taken = () => arrivals.filter(({ isTaken }) => isTaken);

	it('costs hardly more time than the limit alone', () => {
		expect(taken()).toHaveLength(2 * ROWS);
		// 300 calls until 12:01, 300 in each of the three minutes after it, the last 300 as soon as the fifth begins.
		const limitAlone = 4 * MINUTE - 20_000;
		expect((arrivals.at(-1) as Arrival).at / limitAlone).toBeLessThan(1.15);
	});

	it('is run into by at most two calls in a hundred', () => {
		const refused = arrivals.length - taken().length;
		expect(refused).toBeGreaterThan(0);
		expect(refused / arrivals.length).toBeLessThanOrEqual(0.02);
	});

	it('once it is known, is run into by one call a minute, of both runs together', () => {
		for (let minute = 1; minute < 5; minute++) {
			const refused = arrivals.filter((call) => minuteOf(call) === minute && !call.isTaken);
			expect(refused.length).toBeLessThanOrEqual(1);
		}
	});

	it('is shared by the runs, minute by minute', () => {
		for (let minute = 0; minute < 5; minute++) {
			const calls = taken().filter((arrival) => minuteOf(arrival) === minute);
			expect(calls).toHaveLength(LIMIT);
			const ofFirst = calls.filter(({ run }) => run === 0).length;
			expect(ofFirst / LIMIT).toBeGreaterThan(0.4);
			expect(ofFirst / LIMIT).toBeLessThan(0.6);
		}
	});

	it.each([0, 1])('starves no lane of run %i: no row is left behind by the others', (run) => {
		const rows = taken().filter((arrival) => arrival.run === run);
		const behind = rows.map(({ row }, place) => place - row);
		expect(Math.max(...behind)).toBeLessThan(LANES);
	});
});
