import { toBeijingDay } from '../../../nodes/wechat/values/dates';
import { failureFactsOf } from '../../../nodes/wechat/errors/failure';
import { splitSpans } from '../../../nodes/wechat/statistics/spans';
import { byId, runMemberCard } from '../../support/memberCard';
import { withSimulator, type Simulator } from '../../support/simulator';

const DAY_MS = 86_400_000;
/** 2025-12-31 20:00 in Beijing. */
const NEW_YEARS_EVE = Date.parse('2025-12-31T12:00:00Z');

const daysAgo = (days: number, now = Date.now()) =>
	toBeijingDay('day', new Date(now - days * DAY_MS));
const daysOf = (begin: string, end: string) =>
	(Date.parse(`${end}T00:00:00Z`) - Date.parse(`${begin}T00:00:00Z`)) / DAY_MS + 1;

describe('splitting a period into calls', () => {
	it.each([
		['one day', '2025-05-01', '2025-05-01', [['2025-05-01', '2025-05-01']]],
		['61 days', '2025-05-01', '2025-06-30', [['2025-05-01', '2025-06-30']]],
		['62 days', '2025-05-01', '2025-07-01', [['2025-05-01', '2025-07-01']]],
		[
			'63 days',
			'2025-05-01',
			'2025-07-02',
			[
				['2025-05-01', '2025-07-01'],
				['2025-07-02', '2025-07-02'],
			],
		],
		[
			'200 days over a leap day and a new year',
			'2023-09-01',
			'2024-03-18',
			[
				['2023-09-01', '2023-11-01'],
				['2023-11-02', '2024-01-02'],
				['2024-01-03', '2024-03-04'],
				['2024-03-05', '2024-03-18'],
			],
		],
	])('%s', (_title, begin, end, expected) => {
		const spans = splitSpans(begin, end, NEW_YEARS_EVE);
		expect(spans.map((span) => [span.begin_date, span.end_date])).toEqual(expected);
	});

	it('covers every length without a gap or an overlap', () => {
		const begin = '2024-01-15';
		for (let days = 1; days <= 400; days++) {
			const end = new Date(Date.parse(`${begin}T00:00:00Z`) + (days - 1) * DAY_MS)
				.toISOString()
				.slice(0, 10);
			const spans = splitSpans(begin, end, NEW_YEARS_EVE);
			expect(spans[0].begin_date).toBe(begin);
			expect(spans.at(-1)?.end_date).toBe(end);
			const lengths = spans.map((span) => daysOf(span.begin_date, span.end_date));
			expect(Math.max(...lengths)).toBeLessThanOrEqual(62);
			expect(lengths.reduce((sum, length) => sum + length)).toBe(days);
			spans
				.slice(1)
				.forEach((span, index) => expect(daysOf(spans[index].end_date, span.begin_date)).toBe(2));
		}
	});

	it('takes yesterday by the clock of Beijing, not of this machine', () => {
		const lateInBeijing = Date.parse('2025-12-31T15:59:00Z');
		const midnightInBeijing = Date.parse('2025-12-31T16:00:00Z');
		expect(failure('2025-12-30', '2025-12-31', lateInBeijing)?.field).toBe('endDate');
		expect(splitSpans('2025-12-30', '2025-12-31', midnightInBeijing)).toHaveLength(1);
	});

	it.each([
		['an empty begin', '', '2025-05-07', 'beginDate', 'is empty'],
		['an empty end', '2025-05-01', undefined, 'endDate', 'is empty'],
		['no date', 'yesterday', '2025-05-07', 'beginDate', 'is "yesterday", not a date'],
		[
			'the wrong order',
			'2025-05-08',
			'2025-05-07',
			'beginDate',
			'is 2025-05-08, after the end 2025-05-07',
		],
		['today', '2025-05-01', '2025-12-31', 'endDate', 'only until yesterday, 2025-12-30 in Beijing'],
	])('refuses %s', (_title, begin, end, field, words) => {
		const facts = failure(begin, end, NEW_YEARS_EVE);
		expect(facts).toMatchObject({ class: 'input', outcome: 'notSent', field });
		expect(facts?.what).toContain(words);
	});

	function failure(begin: unknown, end: unknown, now: number) {
		try {
			splitSpans(begin, end, now);
			return undefined;
		} catch (error) {
			return failureFactsOf(error);
		}
	}
});

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
		expect(json[0]).toMatchObject({ card_id: cardId, cardid: cardId, merchanttype: 1, fee: 0 });
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
