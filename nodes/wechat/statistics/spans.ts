import { toBeijingDay } from '../values/dates';
import { inputFailure } from '../errors/failure';

/** WeChat's page "Card statistics": one call covers at most so many days, both ends included. */
const MAX_DAYS = 62;
const DAY_MS = 86_400_000;

/** Both ends included, `YYYY-MM-DD` in Beijing time. */
export type Span = { begin_date: string; end_date: string };

/**
 * The calls that cover a period, oldest first: no day twice, none left out.
 *
 * @param begin what a user enters as first and `end` as last day
 * @param now Unix milliseconds; WeChat has figures of days that are over in Beijing
 * @throws WechatFailure of class `input`
 */
export function splitSpans(begin: unknown, end: unknown, now: number): Span[] {
	const first = requiredDay('beginDate', begin);
	const last = requiredDay('endDate', end);
	const yesterday = toBeijingDay('endDate', new Date(now - DAY_MS));
	if (first > last) {
		throw inputFailure(
			'beginDate',
			`is ${first}, after the end ${last}`,
			'Exchange the two dates.',
		);
	}
	if (last > yesterday) {
		throw inputFailure(
			'endDate',
			`is ${last}, but WeChat has figures only until yesterday, ${yesterday} in Beijing`,
			'Choose that day or an earlier one.',
		);
	}
	const spans: Span[] = [];
	for (let day = dayNumber(first); day <= dayNumber(last); day += MAX_DAYS) {
		spans.push({
			begin_date: dayText(day),
			end_date: dayText(Math.min(day + MAX_DAYS - 1, dayNumber(last))),
		});
	}
	return spans;
}

function requiredDay(field: string, value: unknown): string {
	if (value === '' || value === undefined || value === null) {
		throw inputFailure(field, 'is empty', 'Choose a day.');
	}
	return toBeijingDay(field, value);
}

/** Days are counted on the calendar, where each has the same length; Beijing has no summer time anyway. */
function dayNumber(day: string): number {
	return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

function dayText(day: number): string {
	return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
