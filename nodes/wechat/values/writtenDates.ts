const DAY_MS = 86_400_000;
const BEIJING_MINUTES = 8 * 60;

/** `2026-12-31`, `2026/1/3`, `2026.01.03`, `2026年1月3日`: year first, one separator, month and day of one or two digits. */
const DAY = String.raw`(?<year>\d{4})(?:(?<separator>[-/.])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})|年(?<month2>\d{1,2})月(?<day2>\d{1,2})[日号])`;
const TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?<fraction>[.,]\d+)?)?`;
const ZONE = String.raw`(?<zone>Z|(?<sign>[+-])(?<zoneHour>\d{2}):?(?<zoneMinute>\d{2})?)`;
const WRITTEN = new RegExp(`^${DAY}(?:(?:T|\\s+|(?<=[日号]))${TIME}\\s*${ZONE}?)?$`, 'i');

type Parts = Partial<Record<string, string>>;

/**
 * Unix milliseconds of a date as people and programs write it, by arithmetic alone: `Date.parse` turns 31 February into
 * 3 March and reads what it does not know in the zone of the server.
 *
 * @param end see `toUnixSeconds`
 * @returns undefined for any other text, and for a day or time that does not exist
 */
export function readWrittenMoment(text: string, end: boolean): number | undefined {
	const parts: Parts | undefined = WRITTEN.exec(text)?.groups;
	if (parts === undefined) return undefined;
	const day = readDay(parts);
	const time = parts.hour === undefined ? 0 : readTime(parts);
	const zone = readZone(parts);
	if (day === undefined || time === undefined || zone === undefined) return undefined;
	const isWholeDay = parts.zone === undefined && time === 0;
	return day + (end && isWholeDay ? DAY_MS - 1000 : time) - zone;
}

/** The day a spreadsheet means by a number, as `2026-12-31`: days since 1899-12-30, for the years 1990 to 2099. */
export function readSpreadsheetDay(value: number): string | undefined {
	if (!(value >= 32_874 && value < 73_051)) return undefined;
	const milliseconds = Date.UTC(1899, 11, 30) + Math.floor(value) * DAY_MS;
	return new Date(milliseconds).toISOString().slice(0, 10);
}

function readDay({ year, month, day, month2 = month, day2 = day }: Parts): number | undefined {
	const date = new Date(Date.UTC(Number(year), Number(month2) - 1, Number(day2)));
	const exists = date.getUTCMonth() === Number(month2) - 1 && date.getUTCDate() === Number(day2);
	return exists ? date.getTime() : undefined;
}

function readTime({ hour, minute, second = '0', fraction = '' }: Parts): number | undefined {
	if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
	const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
	return seconds * 1000 + Math.floor(Number(`0.${fraction.slice(1)}`) * 1000);
}

function readZone({ zone, sign, zoneHour = '0', zoneMinute = '0' }: Parts): number | undefined {
	if (zone === undefined) return BEIJING_MINUTES * 60_000;
	if (Number(zoneHour) > 14 || Number(zoneMinute) > 59) return undefined;
	const minutes = Number(zoneHour) * 60 + Number(zoneMinute);
	return (sign === '-' ? -minutes : minutes) * 60_000;
}
