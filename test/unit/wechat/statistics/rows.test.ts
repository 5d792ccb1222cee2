import { readDailyRows, viewDay } from '../../../../nodes/wechat/statistics/rows';
import { refusal } from '../../../../nodes/wechat/errors/failure';
import { factsOf, fakeWechat, inTurn } from '../../../support/fakeWechat';

const SPANS = [
	{ begin_date: '2026-01-01', end_date: '2026-03-03' },
	{ begin_date: '2026-03-04', end_date: '2026-03-04' },
	{ begin_date: '2026-03-05', end_date: '2026-03-05' },
];

describe('rows of a statistics call', () => {
	it('come from one call after the other, in the order of the days', async () => {
		const { client, calls } = fakeWechat(
			inTurn({ list: [{ view_cnt: 1 }, { view_cnt: 2 }] }, {}, { list: [{ view_cnt: 3 }] }),
		);
		expect(await readDailyRows(client, '/datacube/x', SPANS, { cond_source: 0 })).toEqual([
			{ view_cnt: 1 },
			{ view_cnt: 2 },
			{ view_cnt: 3 },
		]);
		expect(calls).toEqual(
			SPANS.map((span) => ({
				path: '/datacube/x',
				body: { ...span, cond_source: 0 },
				knownBy: 'list',
				repeat: 'read',
			})),
		);
	});

	it('end with the first call that is refused', async () => {
		const { client, calls } = fakeWechat(inTurn({}, refusal(61500, 'date format error')));
		expect((await factsOf(() => readDailyRows(client, '/datacube/x', SPANS, {}))).errcode).toBe(
			61500,
		);
		expect(calls).toHaveLength(2);
	});
});

describe('the simple view of a day', () => {
	it('has the figures people ask for, as far as there are any, and nothing unexplained', () => {
		const row = {
			total_user: 812,
			ref_date: '2026-05-01',
			view_cnt: 40,
			isfriendscard: 1,
			is_pay: 0,
		};
		expect(Object.entries(viewDay(row))).toEqual([
			['ref_date', '2026-05-01'],
			['view_cnt', 40],
			['total_user', 812],
		]);
	});
});
