import { AUTOMATIC, byId, credentialsFor, runMemberCard } from '../support/memberCard';
import { withShop } from '../support/simulator';

const UPDATE = '/card/membercard/updateuser';
const WRONG_QUOTA = { errcode: 45009, errmsg: 'reach max api daily quota limit' };

/** Waiting is real here: what has waited has to look again before it is sent. */
describe('the limits of an account', () => {
	const shop = withShop({ count: 100 });

	const update = async (options: object, count = 100) =>
		await runMemberCard(
			shop.simulator,
			{
				resource: 'member',
				operation: 'update',
				...AUTOMATIC,
				cardId: byId(shop.cardId),
				options: { retries: 0, ...options },
			},
			{
				items: shop.codes.slice(0, count).map((code) => ({ json: { code, bonus: 1 } })),
				credentials: credentialsFor(shop.simulator),
				onError: 'continueRegularOutput',
			},
		);
	const endQuotaAfter = (calls: number) =>
		shop.simulator.faults.add({ path: UPDATE, nth: calls + 1, times: 1e6, effect: WRONG_QUOTA });

	it('hold for lanes that already wait for their slot', async () => {
		endQuotaAfter(3);
		const { json } = await update({ requestsPerSecond: 20, maxConcurrentRequests: 100 });
		expect(json).toHaveLength(100);
		// 100 lanes had a slot within five seconds; those of the first moments were under way.
		expect(shop.simulator.count(UPDATE)).toBeLessThan(50);
	});

	it('hold for all executions of the account, and one that begins later tries one call', async () => {
		const remove = endQuotaAfter(5);
		const lanes = { maxConcurrentRequests: 5 };
		const runs = await Promise.all([update(lanes), update(lanes), update(lanes)]);
		expect(runs.map(({ json }) => json.length)).toEqual([100, 100, 100]);
		expect(shop.simulator.count(UPDATE)).toBeLessThanOrEqual(5 + 3 * 5);

		const before = shop.simulator.count(UPDATE);
		const late = await update({ maxConcurrentRequests: 50 });
		expect(late.json.every(({ error }) => typeof error === 'string')).toBe(true);
		expect(shop.simulator.count(UPDATE) - before).toBe(1);

		remove();
		const { json } = await update({ maxConcurrentRequests: 50 });
		expect(json.filter(({ error }) => error !== undefined)).toEqual([]);
	});
});
