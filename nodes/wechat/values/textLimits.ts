/** WeChat's limits count UTF-8 bytes, of which a Chinese character takes three. People count characters. */

export function byteLength(text: string): number {
	return Buffer.byteLength(text, 'utf8');
}

/** How many characters from the start of the text go into so many bytes. */
export function fittingCharacters(text: string, bytes: number): number {
	let left = bytes;
	return [...text].filter((character) => (left -= byteLength(character)) >= 0).length;
}

/** `9 Chinese characters, or 27 letters and digits`. */
export function inCharacters(bytes: number): string {
	return `${Math.floor(bytes / 3)} Chinese characters, or ${bytes} letters and digits`;
}
