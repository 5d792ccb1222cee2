import { splitSpans } from '../../../../nodes/wechat/statistics/spans';
import { factsOf, inputFacts } from '../../../support/fakeWechat';

/** Early on 1 May in Beijing, still 30 April in UTC. */
const NOW = Date.parse('2026-04-30T17:00:00Z');

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
