import { inputFailure } from '../errors/failure';

/** Spreadsheets keep 15 digits: 6222021234567896 comes out of Excel as 6222021234567890, the card of somebody else. */
export const FIRST_INEXACT = 1e15;

export const FORMAT_AS_TEXT =
	'Format the column as text where the data comes from, and enter it again there.';

/** Forms that only a spreadsheet or a data frame makes of a code, each with what has happened to it. */
const DAMAGES: ReadonlyArray<readonly [form: RegExp, what: string]> = [
	[/^[+-]?\d+(?:[.,]\d+)?E\+\d+$/i, 'the way a spreadsheet shortens a long number'],
	[/^[+-]?\d+[.,]\d+E[+-]?\d+$/i, 'the way a spreadsheet shortens a long number'],
	[/^\d+\.0+$/, 'a code that was turned into a decimal number'],
	[/^\d{1,3}(?:,\d{3})+$/, 'a code with separators for thousands'],
	[/^['’‘`]/, 'a code behind the apostrophe by which spreadsheets mark text'],
	[/^="?.*"?$/, 'a formula of a spreadsheet'],
	[/^(?:nan|null|none|undefined|#n\/a|#value!|#ref!|true|false)$/i, 'the word for a missing value'],
];

/**
 * The code of a card or another id, with its zeros. What a spreadsheet has damaged is refused and never mended: which
 * digits are lost cannot be known, and a wrong code may be the card of somebody else.
 *
 * @returns without blanks around it; `''` for an empty text
 * @throws WechatFailure of class `input`
 */
export function readCode(field: string, value: unknown): string {
	const code = readWholeId(field, value);
	if (/[\s\p{Cc}\p{Cf}]/u.test(code)) {
		throw inputFailure(
			field,
			`is ${JSON.stringify(code)}, and no code has a blank inside`,
			'Take the blanks out where the data comes from.',
		);
	}
	return code;
}

/** Like `readCode`, for numbers that people also write with blanks, such as a membership number. */
export function readWholeId(field: string, value: unknown): string {
	if (typeof value === 'number') return fromNumber(field, value);
	if (typeof value === 'bigint') return String(value);
	if (typeof value !== 'string') {
		throw inputFailure(
			field,
			`is ${JSON.stringify(value)}, not text`,
			'Supply a single text value.',
		);
	}
	const id = value.trim();
	const damage = DAMAGES.find(([form]) => form.test(id))?.[1];
	if (damage === undefined) return id;
	throw inputFailure(field, `is ${JSON.stringify(id)}, which is ${damage}`, FORMAT_AS_TEXT);
}

function fromNumber(field: string, value: number): string {
	if (Number.isInteger(value) && value >= 0 && value < FIRST_INEXACT) return String(value);
	throw inputFailure(
		field,
		value >= FIRST_INEXACT
			? `arrived as the number ${value}, of which spreadsheets keep only 15 digits`
			: `arrived as the number ${value}, which no code is`,
		FORMAT_AS_TEXT,
	);
}

/**
 * What may have happened to a code that WeChat does not know, for a report; undefined for one that looks whole. WeChat's
 * own codes have 12 digits, and some begin with 0.
 */
export function suspectDamage(code: string): string | undefined {
	if (!/^\d+$/.test(code)) return undefined;
	if (code.length >= 16 && code.endsWith('0'))
		return `the code has ${code.length} digits and ends in 0: a spreadsheet may have replaced its last digits`;
	if (code.length >= 6 && code.length < 12)
		return `the code has ${code.length} digits: if it is one of WeChat's, which have 12, it has lost zeros at its start`;
	return undefined;
}

/** Digits-only codes that are shorter than the length most codes of the list have: leading zeros may be lost. */
export function findShortenedCodes(codes: readonly string[]): string[] {
	const numeric = codes.filter((code) => /^\d+$/.test(code));
	const counts = new Map<number, number>();
	for (const { length } of numeric) counts.set(length, (counts.get(length) ?? 0) + 1);
	const [usual] = [...counts].sort(
		([lengthA, countA], [lengthB, countB]) => countB - countA || lengthB - lengthA,
	)[0] ?? [0];
	return numeric.filter((code) => code.length < usual);
}

/** What a person should know about a list of codes in which some have lost zeros; undefined for a list that looks whole. */
export function noteShortenedCodes(codes: readonly string[]): string | undefined {
	const shortened = findShortenedCodes(codes);
	if (shortened.length === 0) return undefined;
	return `${shortened.length} card code(s) are shorter than the others, such as '${shortened[0]}': leading zeros may have been lost. Format the code column as text where the data comes from.`;
}
