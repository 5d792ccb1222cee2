// UTF-16 code units the reader looks for. Comparing numbers keeps its steps countable: one per character.

export const QUOTE = 0x22;
export const APOSTROPHE = 0x27;
export const SLASH = 0x2f;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;

/** Past the end of a text `charCodeAt` gives NaN, which none of these accepts. */
export function isBlank(code: number): boolean {
	return code === 0x20 || code === 0x9 || code === 0xa || code === 0xd;
}

/** Only what XML calls white space: `trim()` takes form feeds and byte order marks for blanks too. */
export function isBlankText(text: string): boolean {
	for (let at = 0; at < text.length; at++) {
		if (!isBlank(text.charCodeAt(at))) return false;
	}
	return true;
}

export function isNameStart(code: number): boolean {
	return (
		(code >= 0x41 && code <= 0x5a) ||
		(code >= 0x61 && code <= 0x7a) ||
		code === 0x5f ||
		code >= 0x80
	);
}

export function isNameCharacter(code: number): boolean {
	return (
		isNameStart(code) ||
		(code >= 0x30 && code <= 0x39) ||
		code === 0x2d ||
		code === 0x2e ||
		code === 0x3a
	);
}
