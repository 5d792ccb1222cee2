/** WeChat's limits count UTF-8 bytes, of which a Chinese character takes three. People count characters. */

export function byteLength(text: string): number {
	return Buffer.byteLength(text, 'utf8');
}

/** `9 Chinese characters, or 27 letters and digits`. */
export function inCharacters(bytes: number): string {
	return `${Math.floor(bytes / 3)} Chinese characters, or ${bytes} letters and digits`;
}

/** What is wrong with a text of more bytes than WeChat takes, and what to do; undefined for one that fits. */
export function tooLong(text: string, most: number): { what: string; advice: string } | undefined {
	if (byteLength(text) <= most) return undefined;
	const characters = [...text];
	let left = most;
	const fitting = characters.filter((character) => (left -= byteLength(character)) >= 0);
	return {
		what: `has ${characters.length} characters, of which ${fitting.length} fit`,
		advice: `Shorten it: WeChat takes ${inCharacters(most)}.`,
	};
}
