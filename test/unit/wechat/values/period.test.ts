import { checkPeriod } from '../../../../nodes/wechat/values/period';

describe('a period', () => {
	const check = (holder: object, path?: string) => () =>
		checkPeriod({ ...holder }, 'begin_time', 'end_time', path);

	it.each([
		[{ begin_time: 1, end_time: 2 }],
		[{ begin_time: '9', end_time: '10' }],
		[{ begin_time: 5 }],
		[{ end_time: 0 }],
		[{}],
	])('is fine with %j', (holder) => {
		expect(check(holder)).not.toThrow();
	});

	it.each([[{ begin_time: 2, end_time: 1 }], [{ begin_time: 2, end_time: 2 }]])(
		'ends after it begins, unlike %j',
		(holder) => {
			expect(check(holder)).toThrow("'End Time' is not after the beginning. Choose a later end.");
		},
	);

	it('is named by where it stands', () => {
		expect(check({ begin_time: 2, end_time: 1 }, 'base_info.date_info.')).toThrow(
			expect.objectContaining({
				facts: expect.objectContaining({ field: 'base_info.date_info.end_time' }),
			}),
		);
	});
});
