import {
	isBlank,
	isBlankText,
	isNameCharacter,
	isNameStart,
} from '../../../../nodes/wechat/push/xmlCharacters';

/** The characters of Basic Latin that a test accepts, and what it says of a few others. */
const accepted = (test: (code: number) => boolean) =>
	Array.from({ length: 128 }, (_, code) => code)
		.filter(test)
		.map((code) => String.fromCharCode(code))
		.join('');
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';

describe('the characters of XML', () => {
	it('that are white space', () => {
		expect(accepted(isBlank)).toBe('\t\n\r ');
	});

	it('that begin a name', () => {
		expect(accepted(isNameStart)).toBe(LETTERS);
		expect(isNameStart(0x80)).toBe(true);
		expect(isNameStart('会'.charCodeAt(0))).toBe(true);
	});

	it('that continue a name', () => {
		expect([...accepted(isNameCharacter)].sort().join('')).toBe(
			[...`-.0123456789:${LETTERS}`].sort().join(''),
		);
		expect(isNameCharacter(0x80)).toBe(true);
	});

	it('do not go on past the end of a text', () => {
		expect([isBlank(NaN), isNameStart(NaN), isNameCharacter(NaN)]).toEqual([false, false, false]);
	});

	it.each([
		['', true],
		[' \t\r\n', true],
		[' x', false],
		['x ', false],
		['\f', false],
		['\ufeff', false],
	])('make the text %j blank: %s', (text, expected) => {
		expect(isBlankText(text)).toBe(expected);
	});
});
