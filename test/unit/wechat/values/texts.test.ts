import fc from 'fast-check';

import { readFlag, readList, readText } from '../../../../nodes/wechat/values/texts';

describe('a text', () => {
	it.each<[unknown, string]>([
		[' 金卡 ', '金卡'],
		[128.5, '128.5'],
		[9.5, '9.5'],
		[128.25, '128.25'],
		['9.5', '9.5'],
		[-3, '-3'],
		[608215374921, '608215374921'],
		[999_999_999_999_999, '999999999999999'],
		[true, 'true'],
	])('out of %p is %p', (value, expected) => {
		expect(readText('field', value)).toBe(expected);
	});

	it.each([1e15, -1e15, 6222021234567896, 1e21, 1e-7, Number.NaN, Infinity, {}, [], null])(
		'does not come out of %p',
		(value) => {
			expect(() => readText('field', value)).toThrow(/not exact|not text/);
		},
	);

	it('out of a number shows all of its digits', () => {
		fc.assert(
			fc.property(fc.double(), (number) => {
				let text: string;
				try {
					text = readText('field', number);
				} catch {
					return;
				}
				expect(Number(text)).toBe(number + 0);
				expect(text).toMatch(/^-?\d+(\.\d+)?$/);
			}),
			{ numRuns: 10_000 },
		);
	});
});

it.each([
	[true, [true, 'true', ' TRUE ', 'yes', 'Yes', 1, '1']],
	[false, [false, 'false', 'FALSE', 'no', ' No ', 0, '0']],
])('%s is written in more than one way', (flag, words) => {
	for (const word of words) expect(readFlag('field', word)).toBe(flag);
});

it('a flag is a word for one of two, never anything else', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.anything()), (value) => {
			const word = String(Array.isArray(value) || !isPrintable(value) ? '?' : value);
			fc.pre(!/^\s*(true|false|yes|no|1|0)\s*$/i.test(word) && isPrintable(value));
			expect(() => readFlag('field', value)).toThrow('not true or false');
		}),
		{ numRuns: 5000 },
	);
	expect(() => readFlag('field', 'constructor')).toThrow('not true or false');
});

function isPrintable(value: unknown): boolean {
	return typeof value !== 'object' && typeof value !== 'symbol';
}

it('a list is read from lines, commas of both kinds and arrays', () => {
	expect(readList('a\n b ,, c，d')).toEqual(['a', 'b', 'c', 'd']);
	expect(readList([1, ' ', null, undefined, 'x'])).toEqual([1, 'x']);
	expect(readList(7)).toEqual([7]);
});
