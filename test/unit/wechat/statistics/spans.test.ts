import { splitSpans } from '../../../../nodes/wechat/statistics/spans';
import { factsOf, inputFacts } from '../../../support/fakeWechat';

/** Early on 1 May in Beijing, still 30 April in UTC. */
const NOW = Date.parse('2026-04-30T17:00:00Z');

const DAY_MS = 86_400_000;
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

describe('the calls for a period', () => {
	it.each<[string, string, string, Array<[string, string]>]>([
		['one day is one call', '2026-01-01', '2026-01-01', [['2026-01-01', '2026-01-01']]],
		['62 days are one call', '2026-01-01', '2026-03-03', [['2026-01-01', '2026-03-03']]],
		[
			'63 days are two calls',
			'2026-01-01',
			'2026-03-04',
			[
				['2026-01-01', '2026-03-03'],
				['2026-03-04', '2026-03-04'],
			],
		],
		[
			'a longer period has no day twice and none left out, up to yesterday',
			'2025-12-01',
			'2026-04-30',
			[
				['2025-12-01', '2026-01-31'],
				['2026-02-01', '2026-04-03'],
				['2026-04-04', '2026-04-30'],
			],
		],
		[
			'a time of the day in UTC counts in Beijing',
			'2025-12-31T16:00:00Z',
			'2026-01-01',
			[['2026-01-01', '2026-01-01']],
		],
	])('%s', (_title, begin, end, spans) => {
		expect(splitSpans(begin, end, NOW)).toEqual(
			spans.map(([first, last]) => ({ begin_date: first, end_date: last })),
		);
	});

	it('cover every length without a gap or an overlap', () => {
		const begin = Date.parse('2024-01-15T00:00:00Z');
		for (let days = 1; days <= 400; days++) {
			const all = Array.from({ length: days }, (_, index) => dayOf(begin + index * DAY_MS));
			const spans = splitSpans(all[0], all[days - 1], NOW);
			const lengths = spans.map(
				({ begin_date: first, end_date: last }) => all.indexOf(last) - all.indexOf(first) + 1,
			);
			expect(Math.max(...lengths)).toBeLessThanOrEqual(62);
			expect(lengths.reduce((sum, length) => sum + length)).toBe(days);
			expect(spans.map(({ begin_date: first }) => all.indexOf(first))).toEqual(
				lengths.map((_, index) => 62 * index),
			);
		}
	});

	it('end yesterday by the clock of Beijing, not of this machine', async () => {
		const lateInBeijing = Date.parse('2025-12-31T15:59:00Z');
		const midnightInBeijing = Date.parse('2025-12-31T16:00:00Z');
		const facts = await factsOf(() => splitSpans('2025-12-30', '2025-12-31', lateInBeijing));
		expect(facts).toMatchObject({ class: 'input', field: 'endDate' });
		expect(splitSpans('2025-12-30', '2025-12-31', midnightInBeijing)).toHaveLength(1);
	});

	it.each<[string, unknown, unknown, object]>([
		[
			'ends before it begins',
			'2026-02-02',
			'2026-02-01',
			inputFacts('beginDate', 'is 2026-02-02, after the end 2026-02-01', 'Exchange the two dates.'),
		],
		[
			'ends today',
			'2026-02-02',
			'2026-05-01',
			inputFacts(
				'endDate',
				'is 2026-05-01, but WeChat has figures only until yesterday, 2026-04-30 in Beijing',
				'Choose that day or an earlier one.',
			),
		],
		['has no begin', '', '2026-02-01', inputFacts('beginDate', 'is empty', 'Choose a day.')],
		['has no end', '2026-02-01', undefined, inputFacts('endDate', 'is empty', 'Choose a day.')],
		['has null for an end', '2026-02-01', null, inputFacts('endDate', 'is empty', 'Choose a day.')],
		[
			'begins with a word',
			'soon',
			'2026-02-01',
			inputFacts(
				'beginDate',
				'is "soon", not a date',
				'Use a form such as 2026-12-31 or 2026-12-31T18:00:00.',
			),
		],
	])('there are none for a period that %s', async (_title, begin, end, facts) => {
		expect(await factsOf(() => splitSpans(begin, end, NOW))).toEqual(facts);
	});
});
