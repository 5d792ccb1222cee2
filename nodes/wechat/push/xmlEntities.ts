const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	apos: "'",
	gt: '>',
	lt: '<',
	quot: '"',
};

// Bounded repetition: each `&` is looked at over a fixed number of characters, whatever follows it.
const ENTITY = /&(?:#(\d{1,10})|#x([0-9a-fA-F]{1,8})|(amp|apos|gt|lt|quot));/g;

/**
 * Replaces numeric and the five predefined entities, once: `&amp;lt;` becomes `&lt;`. Everything else that starts with
 * `&` stays as it is, so nothing can be expanded and the result is never longer than the input.
 */
export function decodeEntities(text: string): string {
	return text.replace(ENTITY, (entity: string, decimal?: string, hex?: string, name?: string) => {
		if (name !== undefined) return NAMED[name];
		const codePoint = decimal === undefined ? parseInt(hex as string, 16) : parseInt(decimal, 10);
		return isXmlCharacter(codePoint) ? String.fromCodePoint(codePoint) : entity;
	});
}

/** The character range of XML 1.0: no NUL, no other control characters, no halves of a surrogate pair. */
function isXmlCharacter(codePoint: number): boolean {
	return (
		codePoint === 0x9 ||
		codePoint === 0xa ||
		codePoint === 0xd ||
		(codePoint >= 0x20 && codePoint <= 0xd7ff) ||
		(codePoint >= 0xe000 && codePoint <= 0xfffd) ||
		(codePoint >= 0x10000 && codePoint <= 0x10ffff)
	);
}
