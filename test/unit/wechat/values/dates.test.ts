import fc from 'fast-check';
import { DateTime, FixedOffsetZone } from 'luxon';

import { toBeijingDay, toUnixSeconds } from '../../../../nodes/wechat/values/dates';
import { readInZones } from '../../../support/datesInZones';

const NEW_YEAR = 1767196800; // 2026-01-01 in Beijing
const EIGHT = 1767225600; // 2026-01-01T08:00 there

describe('dates people and programs enter', () => {
	it.each<[string, unknown, number]>([
		['a day, in Beijing', '2026-01-01', NEW_YEAR],
		['a day with slashes, as Excel shows it in China', '2026/1/1', NEW_YEAR],
		['a day with dots', '2026.01.01', NEW_YEAR],
		['a day in Chinese', '2026年1月1日', NEW_YEAR],
		['a day in spoken Chinese', '2026年01月01号', NEW_YEAR],
		['a time in Chinese', '2026年1月1日 8:00', EIGHT],
		['a time right behind a Chinese day', '2026年1月1日08:00', EIGHT],
		['a time of a spreadsheet', '2026/1/1 8:00:00', EIGHT],
		['a time without a zone, in Beijing', '2026-01-01T08:00:00', EIGHT],
		['a time with a blank instead of T', '2026-01-01 08:00:00', EIGHT],
		['a time in UTC', '2026-01-01T00:00:00Z', EIGHT],
		['a time with parts of a second', '2026-01-01T00:00:00.987Z', EIGHT],
		['a time with an offset', '2026-01-01T01:00:00+01:00', EIGHT],
		['an offset without colon', '2026-01-01T01:00:00+0100', EIGHT],
		['an offset of hours alone', '2026-01-01 01:00:00+01', EIGHT],
		['an offset in front of Greenwich', '2025-12-31T19:00:00-05:00', EIGHT],
		['Unix seconds', EIGHT, EIGHT],
		['Unix seconds as text', String(EIGHT), EIGHT],
		['Unix milliseconds', EIGHT * 1000 + 123, EIGHT],
		['Unix milliseconds as text', `${EIGHT}123`, EIGHT],
		['seconds with a fraction', EIGHT + 0.5, EIGHT],
		['the first second of the century', 946684800, 946684800],
		['the last second WeChat can hold', 2147483647, 2147483647],
		['a day with blanks around it', ' 2026-01-01 ', NEW_YEAR],
		['a Date', new Date(EIGHT * 1000), EIGHT],
		['Unix seconds with a fraction as text', `${EIGHT}.25`, EIGHT],
		['what counts milliseconds itself', { toMillis: () => EIGHT * 1000 }, EIGHT],
		['a luxon value', DateTime.fromISO('2026-01-01T00:00:00Z'), EIGHT],
		['a luxon value of another zone', DateTime.fromISO('2025-12-31T19:00:00-05:00'), EIGHT],
		['what only gives ISO text', { toISO: () => '2026-01-01T00:00:00.000Z' }, EIGHT],
		['the day before a leap day ends', '2028-02-29', 1835366400],
	])('%s', (_title, value, expected) => {
		expect(toUnixSeconds('field', value)).toBe(expected);
	});

	it.each([
		['2026-01-01', NEW_YEAR + 86399],
		['2026年1月1日', NEW_YEAR + 86399],
		// What n8n's picker saves for a day, and what a database shows for one.
		['2026-01-01T00:00:00', NEW_YEAR + 86399],
		['2026-01-01 00:00:00', NEW_YEAR + 86399],
		['2026-01-01T08:00:00', EIGHT],
		['2026-01-01T00:00:00+08:00', NEW_YEAR],
	])('%s as an end is %s', (value, expected) => {
		expect(toUnixSeconds('field', value, true)).toBe(expected);
	});

	it.each([
		46387,
		46387.5,
		'46387',
		20261231,
		'20261231',
		2026,
		0,
		-1767225600,
		946684799,
		2147483648,
		100_000_000_000,
		20261231235959,
		Number.NaN,
		Infinity,
		'',
		'soon',
		'2026',
		'2026-12',
		'2026-02-30',
		'2026-13-01',
		'2026-00-10',
		'2026-04-31',
		'2027-02-29',
		'12-31-2026',
		'31.12.2026',
		'12/31/2026',
		'2026-12/31',
		'2026-12-31T24:00:00',
		'2026-12-31T23:60:00',
		'2026-12-31T10:00:00+15:00',
		'2026-12-31T10',
		'x1767225600',
		'1767225600x',
		'on 2026-01-01',
		'Thu Jan 01 2026',
		'2099-12-31',
		'1969-12-30',
		{},
		[],
		null,
		true,
		new Date(Number.NaN),
		DateTime.invalid('no date'),
	])('refuse %p', (value) => {
		expect(() => toUnixSeconds('begin_date', value)).toThrow("'Begin Date' is ");
	});

	it('that are none come with a form that works', () => {
		const FORMS = 'Use a form such as 2026-12-31 or 2026-12-31T18:00:00.';
		expect(() => toUnixSeconds('end', 'soon')).toThrow(`'End' is "soon", not a date. ${FORMS}`);
		expect(() => toUnixSeconds('end', 20261231235959)).toThrow(`milliseconds. ${FORMS}`);
		expect(() => toUnixSeconds('end', '2099-12-31')).toThrow(
			'Choose another day; for a card or membership without an end leave the field out.',
		);
	});

	it('say which day a spreadsheet means by its number', () => {
		expect(() => toUnixSeconds('end', 46387)).toThrow(
			"'End' is 46387, which is neither Unix seconds nor milliseconds. A spreadsheet means 2026-12-31 by it",
		);
	});

	it('name the day it is in Beijing', () => {
		expect(toBeijingDay('field', '2026-01-01T20:00:00Z')).toBe('2026-01-02');
		expect(toBeijingDay('field', '2026-01-01T15:59:59Z')).toBe('2026-01-01');
		expect(toBeijingDay('field', '2026-01-01')).toBe('2026-01-01');
	});
});

describe('whatever the date', () => {
	const moments = fc.integer({ min: 946_684_800, max: 2_147_483_647 });
	const RUNS = { numRuns: 2000 };

	it('every spelling of a moment means that moment', () => {
		fc.assert(
			fc.property(moments, fc.integer({ min: -720, max: 840 }), (seconds, offset) => {
				const there = DateTime.fromSeconds(seconds, { zone: 'Asia/Shanghai' });
				for (const spelling of [
					there.toFormat("yyyy-MM-dd'T'HH:mm:ss"),
					there.toFormat('yyyy/M/d H:mm:ss'),
					there.toFormat('yyyy年M月d日 HH:mm:ss'),
					there.setZone(FixedOffsetZone.instance(offset)).toISO(),
					there.toUTC().toISO(),
					there.toJSDate(),
					there,
					seconds,
					seconds * 1000,
				])
					expect(toUnixSeconds('field', spelling)).toBe(seconds);
			}),
			RUNS,
		);
	});

	it('every spelling of a day ends with its last second', () => {
		fc.assert(
			fc.property(moments, (seconds) => {
				const day = DateTime.fromSeconds(seconds, { zone: 'Asia/Shanghai' }).startOf('day');
				const last = Math.floor(day.endOf('day').toSeconds());
				fc.pre(last <= 2_147_483_647);
				for (const format of ['yyyy-MM-dd', 'yyyy/M/d', 'yyyy年M月d日', "yyyy-MM-dd'T00:00:00'"])
					expect(toUnixSeconds('field', day.toFormat(format), true)).toBe(last);
			}),
			RUNS,
		);
	});

	it('a day that does not exist is no other day', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1970, max: 2037 }),
				fc.integer({ min: 0, max: 99 }),
				fc.integer({ min: 0, max: 99 }),
				fc.constantFrom('-', '/', '.'),
				(year, month, day, separator) => {
					const text = [year, month, day].join(separator);
					const real = DateTime.fromObject({ year, month, day }, { zone: 'Asia/Shanghai' });
					// The first day of 1970 begins in Beijing eight hours before WeChat's times do.
					if (real.isValid && real.toSeconds() < 0)
						expect(() => toUnixSeconds('field', text)).toThrow('1970');
					else if (real.isValid) expect(toBeijingDay('field', text)).toBe(real.toISODate());
					else expect(() => toUnixSeconds('field', text)).toThrow('not a date');
				},
			),
			RUNS,
		);
	});

	it('a number is a moment of this century or nothing at all', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.double(), fc.integer(), fc.integer({ min: -1e14, max: 1e14 })),
				(number) => {
					const isSeconds = number >= 946_684_800 && number <= 2_147_483_647;
					const isMilliseconds = number >= 946_684_800_000 && number < 2_147_483_648_000;
					if (isSeconds || isMilliseconds)
						expect(toUnixSeconds('field', number)).toBe(
							Math.floor(isSeconds ? number : number / 1000),
						);
					else expect(() => toUnixSeconds('field', number)).toThrow('neither');
				},
			),
			RUNS,
		);
	});

	it('the zone of the server plays no part', () => {
		const values = [
			'2026-12-31',
			'2026/12/31',
			'2026年3月29日 2:30',
			'2026-03-08T02:30:00',
			'2026-12-31T18:00:00Z',
			'Dec 31 2026',
			'2026-12-31 18:00 EST',
			EIGHT,
		];
		const zones = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kolkata'];
		const [here, ...elsewhere] = readInZones(zones, values);
		expect(here.slice(1, 3)).toEqual([1798646400, 1798646400]);
		expect(elsewhere.map(([offset]) => offset)).toEqual([480, -840, -330]);
		for (const [, ...seconds] of elsewhere) expect(seconds).toEqual(here.slice(1));
	}, 60_000);
});
