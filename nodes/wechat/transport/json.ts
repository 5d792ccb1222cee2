import type { IDataObject } from 'n8n-workflow';

/** A text, or a number: what the careful reading looks at; everything between is left alone. */
const TOKEN = /"[^"\\]*(?:\\[^][^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** An escape stays what it is; a raw control character goes, together with a backslash before it. */
const ESCAPE_OR_CONTROL = /\\\P{Cc}|\\?\p{Cc}/gu;
/** From 2^53 on, with 16 digits, a double does not hold every integer. */
const MAY_LOSE_DIGITS = /\d{16}/;
/** Line breaks and tabs are part of a text; the other characters below 0x20 are never meant. */
const KEPT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Reads the text of an answer as WeChat writes JSON: nicknames, city names and form texts hold raw bytes below 0x20
 * (recorded on live accounts; several SDKs read them leniently), and ids can be larger than a double holds exactly.
 * Control characters are left out except for line breaks and tabs; such an integer becomes a text with all its digits.
 *
 * @returns undefined for anything but one JSON object
 */
export function parseJsonObject(text: string): IDataObject | undefined {
	if (!text.startsWith('{')) return undefined;
	const plain = MAY_LOSE_DIGITS.test(text) ? undefined : parse(text);
	return plain ?? parse(text.replace(TOKEN, asReadable));
}

function parse(text: string): IDataObject | undefined {
	try {
		return JSON.parse(text) as IDataObject;
	} catch {
		return undefined;
	}
}

function asReadable(token: string): string {
	if (token.startsWith('"')) {
		return token.replace(ESCAPE_OR_CONTROL, (found) =>
			found.charCodeAt(found.length - 1) < 0x20 ? (KEPT[found.slice(-1)] ?? '') : found,
		);
	}
	return /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token;
}

/** Whole tokens of JSON from the start, and at most the beginning of one more. */
const BEGINNING_OF_JSON =
	/^(?:[\s{}[\]:,]|"[^"\\]*(?:\\[^][^"\\]*)*"|-?\d[\d.eE+-]*|true|false|null)*(?:"[^"]*(?:\\.[^"]*)*|-|t|tr|tru|f|fa|fal|fals|n|nu|nul)?$/;

/** Whether a text that is no JSON object is the beginning of one: everything fits, but it does not come to its end. */
export function isCutOff(text: string): boolean {
	if (!text.startsWith('{') || !BEGINNING_OF_JSON.test(text)) return false;
	const outsideTexts = text.replace(/"[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\?$)/g, '');
	const count = (bracket: string) => outsideTexts.split(bracket).length - 1;
	return count('{') + count('[') > count('}') + count(']');
}
