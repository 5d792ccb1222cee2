import { inputFailure } from '../errors/failure';

const BEIJING = '+08:00';
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;
const WITH_ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * Unix seconds for a date a user enters. WeChat's timestamps mean Beijing wall-clock time, so a date or time without
 * a zone is read as Beijing time; one with a zone (as `$now` gives it) is exact.
 *
 * @param value ISO 8601 text, Unix seconds or milliseconds, a Date or an object that turns into ISO text (luxon)
 * @param end a date without a time means 23:59:59 of that day instead of 00:00:00
 * @throws WechatFailure of class `input`
 */
export function toUnixSeconds(field: string, value: unknown, end = false): number {
	const milliseconds = toMilliseconds(value, end);
	if (Number.isNaN(milliseconds)) {
		throw inputFailure(
			field,
			`is ${JSON.stringify(value)}, not a date`,
			'Use a form such as 2026-12-31 or 2026-12-31T18:00:00.',
		);
	}
	return Math.floor(milliseconds / 1000);
}

function toMilliseconds(value: unknown, end: boolean): number {
	if (value instanceof Date) return value.getTime();
	if (typeof value === 'number') return value < 1e11 ? value * 1000 : value;
	if (typeof value === 'object' && value !== null && 'toISO' in value)
		return Date.parse(String((value as { toISO(): string }).toISO()));
	const text = String(value).trim().replace(' ', 'T');
	if (/^\d{9,}$/.test(text)) return toMilliseconds(Number(text), end);
	if (DATE_ONLY.test(text)) return Date.parse(`${text}T${end ? '23:59:59' : '00:00:00'}${BEIJING}`);
	return Date.parse(WITH_ZONE.test(text) ? text : `${text}${BEIJING}`);
}

/** `2026-12-31` for a date a user enters, in Beijing time, as `datacube` wants it. @throws WechatFailure of class `input` */
export function toBeijingDay(field: string, value: unknown): string {
	const seconds = toUnixSeconds(field, value);
	return new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 10);
}
