import { inputFailure } from '../errors/failure';
import { readSpreadsheetDay, readWrittenMoment } from './writtenDates';

/** Unix seconds of 2000-01-01: smaller numbers are no times, see `fromNumber`. */
const FIRST_NUMBER = 946_684_800;
/** The last second WeChat's 32 bits hold, 2038-01-19T03:14:07Z. */
const LAST_SECOND = 2_147_483_647;

const FORMS = 'Use a form such as 2026-12-31 or 2026-12-31T18:00:00.';

/**
 * Unix seconds for a date a user enters. WeChat's timestamps mean Beijing wall-clock time, so a date or time without
 * a zone is read as Beijing time; one with a zone (as `$now` gives it) is exact. The zone of the server plays no part.
 *
 * @param value a day (`2026-12-31`, `2026/12/31`, `2026年12月31日`), ISO 8601 text, Unix seconds or milliseconds of this
 * century, a Date or a luxon DateTime
 * @param end a day without a time means 23:59:59 instead of 00:00:00, and so does the midnight that n8n's picker saves for
 * a day (`2026-12-31T00:00:00`): the last day of a card counts in full
 * @throws WechatFailure of class `input`
 */
export function toUnixSeconds(field: string, value: unknown, end = false): number {
	const seconds = Math.floor(toMilliseconds(field, value, end) / 1000);
	if (seconds >= 0 && seconds <= LAST_SECOND) return seconds;
	throw inputFailure(
		field,
		`is ${show(value)}, and WeChat's times go from 1970 to 2038-01-19`,
		'Choose another day; for a card or membership without an end leave the field out.',
	);
}

/** `2026-12-31` for a date a user enters, in Beijing time, as `datacube` wants it. @throws WechatFailure of class `input` */
export function toBeijingDay(field: string, value: unknown): string {
	const seconds = toUnixSeconds(field, value);
	return new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 10);
}

function toMilliseconds(field: string, value: unknown, end: boolean): number {
	if (typeof value === 'number') return fromNumber(field, value);
	const exact = readObject(value);
	const text = typeof exact === 'string' ? exact.trim() : '';
	if (/^\d+(?:\.\d+)?$/.test(text)) return fromNumber(field, Number(text));
	const milliseconds = typeof exact === 'number' ? exact : readWrittenMoment(text, end);
	if (milliseconds === undefined || Number.isNaN(milliseconds))
		throw inputFailure(field, `is ${show(value)}, not a date`, FORMS);
	return milliseconds;
}

/**
 * Unix seconds or milliseconds of this century. Smaller numbers are what spreadsheets and typing errors supply: 46387
 * is a day counted since 1900, 20261231 a day without dashes, 2026 a year; read as seconds all of them lie in 1970, and a
 * membership that ends then has expired at once.
 */
function fromNumber(field: string, value: number): number {
	if (value >= FIRST_NUMBER && value <= LAST_SECOND) return value * 1000;
	if (value >= FIRST_NUMBER * 1000 && value < (LAST_SECOND + 1) * 1000) return value;
	const day = readSpreadsheetDay(value);
	throw inputFailure(
		field,
		`is ${value}, which is neither Unix seconds nor milliseconds`,
		day === undefined
			? FORMS
			: `A spreadsheet means ${day} by it: format the column as text, or as a date before it is exported, so that ${day} arrives.`,
	);
}

/** Text as it is; the exact milliseconds of a Date or of a luxon DateTime, which is known by its `toMillis`. */
function readObject(value: unknown): unknown {
	// By what they can do and not by their class: values of expressions may come from another realm.
	if (Object.prototype.toString.call(value) === '[object Date]') return (value as Date).getTime();
	if (typeof value !== 'object' || value === null) return value;
	if ('toMillis' in value) return Number((value as { toMillis(): number }).toMillis());
	return 'toISO' in value ? String((value as { toISO(): unknown }).toISO()) : undefined;
}

function show(value: unknown): string {
	return JSON.stringify(value) ?? String(value);
}
