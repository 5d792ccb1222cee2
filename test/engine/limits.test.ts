import { AUTOMATIC, byId, runMemberCard } from '../support/memberCard';
import { closeAfterEach, type Simulator, type SimulatorOptions } from '../support/simulator';

const pauses: number[] = [];

// Pauses are recorded instead of waited for: the figures are what counts, not the time of the machine.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async (ms: number) => {
		pauses.push(ms);
	},
}));

const UPDATE = '/card/membercard/updateuser';

describe("WeChat's limits and the user's", () => {
	let simulator: Simulator;
	let cardId: string;
	let codes: string[];

	const start = closeAfterEach();
	const begin = async (options: SimulatorOptions = {}) => {
		simulator = await start(options);
		cardId = simulator.addCard();
		codes = simulator.addMembers({ cardId, count: 100 });
		pauses.length = 0;
	};

	const update = async (count: number, options: object = {}, onError?: 'continueRegularOutput') =>
		await runMemberCard(
			simulator,
			{
				resource: 'member',
				operation: 'update',
				...AUTOMATIC,
				cardId: byId(cardId),
				options,
			},
			{ items: codes.slice(0, count).map((code) => ({ json: { code, bonus: 1 } })), onError },
		);

	it('stops at once when the daily quota is gone, and says which items were not sent', async () => {
		await begin({ dailyQuota: { [UPDATE]: 40 } });
		const { error } = await update(100, { maxConcurrentRequests: 1 });
		expect(error?.message).toContain('(errcode 45009) [item 40]');
		expect(error?.description).toContain(
			'Done before the node stopped: items 0–39 (40). Not sent: items 41–99 (59).',
		);
		expect(simulator.count(UPDATE)).toBe(41);
		expect(pauses).toEqual([]);
	});

	it('sends nothing when the user wants to be stopped by a forecast, and every item says why', async () => {
		await begin({ dailyQuota: { [UPDATE]: 40 } });
		const { json } = await update(100, { quotaForecast: 'stop' }, 'continueRegularOutput');
		expect(json).toHaveLength(100);
		expect(json[99].error).toContain(
			`This run may need 100 calls of ${UPDATE}, and WeChat allows 40 more today`,
		);
		expect(json[99]).toMatchObject({ details: { written: 'no' } });
		expect(simulator.count(UPDATE)).toBe(0);
	});

	it('forecasts a long run above the output, and asks nothing before a short one', async () => {
		await begin({ dailyQuota: { [UPDATE]: 40 } });
		const short = await update(5);
		expect(short.hints.map(({ message }) => message)).toEqual(['5 rows: 5 updated.']);
		expect(simulator.count('/cgi-bin/openapi/quota/get')).toBe(0);
		codes = Array.from({ length: 1_000 }, () => codes[0]);
		const long = await update(1_000, {}, 'continueRegularOutput');
		expect(long.hints[0].message).toContain('This run may need 1000 calls');
		expect(long.hints[0].message).toContain('allows 35 more today');
		expect(simulator.count(UPDATE)).toBe(41);
	});

	it('sends nothing more after the daily quota when the node goes on, and marks the rest as not written', async () => {
		await begin({ dailyQuota: { [UPDATE]: 40 } });
		const { json } = await update(100, { maxConcurrentRequests: 5 }, 'continueRegularOutput');
		expect(json).toHaveLength(100);
		expect(json.filter(({ error }) => error === null)).toHaveLength(40);
		expect(
			json.filter(({ details }) => (details as { errcode?: number })?.errcode === 45009),
		).toHaveLength(60);
		expect(simulator.count(UPDATE)).toBeLessThanOrEqual(45);
	});

	it('slows all lanes together at the per-minute limit, long enough to reach the next minute', async () => {
		await begin();
		simulator.faults.add({
			path: UPDATE,
			nth: 11,
			times: 5,
			effect: { errcode: 45011, errmsg: 'api minute-quota reach limit' },
		});
		const { error, json } = await update(50, { maxConcurrentRequests: 5 });
		expect(error).toBeUndefined();
		expect(json).toHaveLength(50);
		// Five lanes met the limit; they share the wait for the next minute instead of each adding its own.
		expect(pauses).toHaveLength(1);
		expect(pauses[0]).toBeGreaterThan(1_000);
	});

	it('gives up on a per-minute limit that does not end after five minutes', async () => {
		await begin();
		simulator.faults.add({
			path: UPDATE,
			effect: { errcode: 45011, errmsg: 'api minute-quota reach limit' },
		});
		const { error } = await update(1);
		expect(error?.message).toContain('(errcode 45011) [item 0]');
		expect(simulator.count(UPDATE)).toBe(60);
		expect(pauses.reduce((sum, ms) => sum + ms)).toBeGreaterThan(290_000);
	});

	it.each([
		[-1, 'system error'],
		[45061, 'maybe the update frequency is too often, please try again'],
	])('repeats after errcode %i with growing pauses', async (errcode, errmsg) => {
		await begin();
		simulator.faults.add({ path: UPDATE, nth: 1, times: 2, effect: { errcode, errmsg } });
		const { error } = await update(1);
		expect(error).toBeUndefined();
		expect(pauses).toHaveLength(2);
		expect(pauses[0]).toBeGreaterThanOrEqual(750);
		expect(pauses[0]).toBeLessThanOrEqual(1250);
		expect(pauses[1]).toBeGreaterThanOrEqual(1500);
	});

	it('does not repeat what the errcode table calls final', async () => {
		await begin();
		simulator.faults.add({
			path: UPDATE,
			effect: { errcode: 40056, errmsg: 'invalid serial code' },
		});
		await update(1);
		expect(simulator.count(UPDATE)).toBe(1);
		expect(pauses).toEqual([]);
	});

	it('never repeats a new card after a lost answer, and says what to do', async () => {
		await begin();
		const lost = [
			[
				{
					resource: 'card',
					operation: 'create',
					definition: 'json',
					cardJson: JSON.stringify({
						base_info: {
							logo_url: 'http://mmbiz.qpic.cn/x/0',
							brand_name: '青禾',
							code_type: 'CODE_TYPE_TEXT',
							title: '青禾',
							color: 'Color010',
							notice: '请',
							description: '限',
							date_info: { type: 'DATE_TYPE_PERMANENT' },
							sku: { quantity: 1 },
						},
						prerogative: '双倍',
						auto_activate: true,
					}),
				},
				'/card/create',
			],
		] as const;
		for (const [parameters, path] of lost) {
			simulator.faults.add({ path, effect: { reset: 'after' } });
			const { error } = await runMemberCard(simulator, parameters);
			expect(simulator.count(path)).toBe(1);
			expect(error?.description).toContain('It is not known whether WeChat carried this out');
		}
	});

	it('keeps to the rate the user asked for', async () => {
		await begin();
		await update(10, { requestsPerSecond: 20, maxConcurrentRequests: 10 });
		// The first goes out at once, each further one has a slot 50 ms later.
		const sorted = [...pauses].sort((a, b) => a - b);
		expect(sorted).toHaveLength(9);
		expect(sorted[8]).toBeGreaterThan(350);
		expect(sorted[8]).toBeLessThanOrEqual(450);
	});

	it('gives up the whole run when the host stays unreachable, instead of trying it for every item', async () => {
		await begin();
		const { url } = simulator;
		await simulator.close();
		const { json } = await runMemberCard(
			{ url, appId: simulator.appId, appSecret: simulator.appSecret },
			{
				resource: 'member',
				operation: 'get',
				cardId: byId(cardId),
				code: '={{ $json.code }}',
				options: { maxConcurrentRequests: 1 },
			},
			{ items: codes.map((code) => ({ json: { code } })), onError: 'continueRegularOutput' },
		);
		expect(json).toHaveLength(100);
		expect(pauses.length).toBe(3);
	});
});
