import { inputFailure } from '../errors/failure';
import { FIRST_INEXACT, FORMAT_AS_TEXT } from './codes';

/**
 * A text without surrounding blanks. Numbers are accepted because spreadsheets deliver them, decimals too ("9.5" 折);
 * not those of which a spreadsheet or a double keeps only some digits.
 *
 * @throws WechatFailure of class `input`
 */
export function readText(field: string, value: unknown): string {
	if (typeof value === 'string') return value.trim();
	if (typeof value === 'boolean') return String(value);
	if (typeof value !== 'number')
		throw inputFailure(field, 'is not text', 'Supply a single text value.');
	if (Math.abs(value) < FIRST_INEXACT && /^-?\d+(?:\.\d+)?$/.test(String(value)))
		return String(value);
	throw inputFailure(
		field,
		`arrived as the number ${value}, which is not exact any more`,
		FORMAT_AS_TEXT,
	);
}

/** A list may come as an array, or as text with one entry per line or separated by commas. */
export function readList(value: unknown): unknown[] {
	const entries = Array.isArray(value)
		? value
		: typeof value === 'string'
			? value.split(/[\n,，]/)
			: [value];
	return entries
		.map((entry) => (typeof entry === 'string' ? entry.trim() : entry))
		.filter((entry) => entry !== '' && entry !== undefined && entry !== null);
}

/** One of some values, exactly as it is written. @throws WechatFailure of class `input` */
export function readChoice<T extends string>(
	field: string,
	value: unknown,
	values: readonly T[],
): T {
	const text = readText(field, value);
	const found = values.find((known) => known === text);
	if (found !== undefined) return found;
	throw inputFailure(
		field,
		`is "${text}", which WeChat does not know`,
		`Use one of: ${values.join(', ')}.`,
	);
}

const FLAGS: Readonly<Record<string, boolean>> = {
	true: true,
	false: false,
	yes: true,
	no: false,
	1: true,
	0: false,
};

/** A boolean, also from the words and digits spreadsheets use for one. @throws WechatFailure of class `input` */
export function readFlag(field: string, value: unknown): boolean {
	const word = String(value).trim().toLowerCase();
	if (Object.hasOwn(FLAGS, word)) return FLAGS[word];
	throw inputFailure(field, `is ${JSON.stringify(value)}, not true or false`, 'Use true or false.');
}
