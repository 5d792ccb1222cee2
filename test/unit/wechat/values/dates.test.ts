import { toBeijingDay, toUnixSeconds } from '../../../../nodes/wechat/values/dates';

describe('dates people enter', () => {
	it.each<[string, unknown, number]>([
		['a day, in Beijing', '2026-01-01', 1767196800],
		['a time without a zone, in Beijing', '2026-01-01T08:00:00', 1767225600],
		['a time with a blank instead of T', '2026-01-01 08:00:00', 1767225600],
		['a time in UTC', '2026-01-01T00:00:00Z', 1767225600],
		['a time with an offset', '2026-01-01T01:00:00+01:00', 1767225600],
		['Unix seconds', 1767225600, 1767225600],
		['Unix seconds as text', '1767225600', 1767225600],
		['Unix milliseconds', 1767225600123, 1767225600],
		['the first number that counts as milliseconds', 100_000_000_000, 100_000_000],
		['a day with blanks around it', ' 2026-01-01 ', 1767196800],
		['an offset without colon', '2026-01-01T01:00:00+0100', 1767225600],
		['an offset in front of Greenwich', '2025-12-31T19:00:00-05:00', 1767225600],
		['a Date', new Date(1767225600_000), 1767225600],
		['what luxon gives', { toISO: () => '2026-01-01T00:00:00.000Z' }, 1767225600],
	])('%s', (_title, value, expected) => {
		expect(toUnixSeconds('field', value)).toBe(expected);
	});

	it('end a day with its last second, and leave a time as it is', () => {
		expect(toUnixSeconds('field', '2026-01-01', true)).toBe(1767283199);
		expect(toUnixSeconds('field', '2026-01-01T08:00:00', true)).toBe(1767225600);
	});

	it.each(['', 'soon', '2026-13-01', 'x1767225600', '1767225600x', 'on 2026-01-01', {}, null])(
		'refuse %j',
		(value) => {
			expect(() => toUnixSeconds('begin_date', value)).toThrow("'Begin Date' is ");
		},
	);

	it('name the day it is in Beijing', () => {
		expect(toBeijingDay('field', '2026-01-01T20:00:00Z')).toBe('2026-01-02');
		expect(toBeijingDay('field', '2026-01-01T15:59:59Z')).toBe('2026-01-01');
		expect(toBeijingDay('field', '2026-01-01')).toBe('2026-01-01');
	});
});
