import { toBeijingDay } from '../../../nodes/wechat/values/dates';
import { byId, runMemberCard } from '../../support/memberCard';
import { withSimulator, type Simulator } from '../../support/simulator';

const DAY_MS = 86_400_000;

const daysAgo = (days: number, now = Date.now()) =>
	toBeijingDay('day', new Date(now - days * DAY_MS));

describe('statistics through n8n', () => {
	const PATH = '/datacube/getcardmembercarddetail';
	let simulator: Simulator;
	let cardId: string;

	withSimulator((started) => {
		simulator = started;
		cardId = simulator.addCard();
	});

	const detail = async (beginDate: string, endDate: string) =>
		await runMemberCard(simulator, {
			...{ resource: 'statistics', operation: 'getMemberCardDetail' },
			...{ cardId: byId(cardId), beginDate, endDate },
		});

	it('returns 200 days as 200 items in their order, up to yesterday', async () => {
		const { json, items } = await detail(daysAgo(200), daysAgo(1));
		expect(json.map(({ ref_date: date }) => date)).toEqual(
			Array.from({ length: 200 }, (_, index) => daysAgo(200 - index)),
		);
		expect(simulator.count(PATH)).toBe(4);
		expect(json[0]).toMatchObject({ card_id: cardId, view_cnt: 0, total_user: 0 });
		expect(items.every(({ pairedItem }) => (pairedItem as { item: number }).item === 0)).toBe(true);
	});

	it.each([
		['today', () => [daysAgo(3), daysAgo(0)], /'End Date' is .*only until yesterday/],
		['a begin after the end', () => [daysAgo(3), daysAgo(4)], /'Begin Date' is .*after the end/],
	] as const)('sends nothing for %s', async (_title, dates, message) => {
		const [begin, end] = dates();
		const { error } = await detail(begin, end);
		expect(error?.message).toMatch(message);
		expect(simulator.requests).toHaveLength(0);
	});

	it('asks for the cards of the console and returns no item when there are none', async () => {
		const { json, error } = await runMemberCard(simulator, {
			...{ resource: 'statistics', operation: 'getOverview', condSource: 0 },
			...{ beginDate: '2025-05-01', endDate: '2025-05-07' },
		});
		expect(error).toBeUndefined();
		expect(json).toEqual([]);
		expect(simulator.requests.at(-1)?.body).toEqual({
			...{ begin_date: '2025-05-01', end_date: '2025-05-07', cond_source: 0 },
		});
	});
});
