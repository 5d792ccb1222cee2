import fc from 'fast-check';

import {
	findShortenedCodes,
	noteShortenedCodes,
	readCode,
	readWholeId,
	suspectDamage,
} from '../../../../nodes/wechat/values/codes';

describe('a code', () => {
	it.each<[unknown, string]>([
		['000123456789', '000123456789'],
		[' 000123456789\n', '000123456789'],
		['\ufeff485027611252', '485027611252'],
		[485027611252, '485027611252'],
		[999_999_999_999_999, '999999999999999'],
		['6222021234567896', '6222021234567896'],
		[12345678901234567890n, '12345678901234567890'],
		['QH-000_101', 'QH-000_101'],
		['1E10', '1E10'],
		['12e5', '12e5'],
		['', ''],
		[0, '0'],
		// What looks like damage only in part is a code of the merchant's own.
		['A4.85E+11', 'A4.85E+11'],
		['4.85E+11A', '4.85E+11A'],
		['4.85E11A', '4.85E11A'],
		['A4.85E11', 'A4.85E11'],
		['4.E+11', '4.E+11'],
		['A1.0', 'A1.0'],
		['1.0A', '1.0A'],
		['1.05', '1.05'],
		['A1,000', 'A1,000'],
		['1,000A', '1,000A'],
		['1,0000', '1,0000'],
		["12'3", "12'3"],
		['12="3"', '12="3"'],
		['XNULL', 'XNULL'],
		['NULLX', 'NULLX'],
	])('%p is %p', (value, expected) => {
		expect(readCode('code', value)).toBe(expected);
	});

	it.each<[unknown, string]>([
		['4.85E+11', 'the way a spreadsheet shortens a long number'],
		['4.85028E+11', 'the way a spreadsheet shortens a long number'],
		['4,85E+11', 'the way a spreadsheet shortens a long number'],
		['5E+11', 'the way a spreadsheet shortens a long number'],
		['6.22e15', 'the way a spreadsheet shortens a long number'],
		['-4.85e-11', 'the way a spreadsheet shortens a long number'],
		['+48.5E11', 'the way a spreadsheet shortens a long number'],
		['48,5E+11', 'the way a spreadsheet shortens a long number'],
		['-48E+11', 'the way a spreadsheet shortens a long number'],
		['4.8502E+1', 'the way a spreadsheet shortens a long number'],
		['485027611252.0', 'a code that was turned into a decimal number'],
		['485027611252.00', 'a code that was turned into a decimal number'],
		['485,027,611,252', 'separators for thousands'],
		["'000123456789", 'apostrophe'],
		['’000123456789', 'apostrophe'],
		['="000123456789"', 'a formula of a spreadsheet'],
		['=A1', 'a formula of a spreadsheet'],
		['="A1', 'a formula of a spreadsheet'],
		['=A1"', 'a formula of a spreadsheet'],
		['NaN', 'a missing value'],
		['#N/A', 'a missing value'],
		['null', 'a missing value'],
		['4850 2761 1252', 'no code has a blank inside'],
		['4850\u00a027611252', 'no code has a blank inside'],
		['4850\u200b27611252', 'no code has a blank inside'],
		['4850\t27611252', 'no code has a blank inside'],
		[6222021234567896, 'spreadsheets keep only 15 digits'],
		[1e15, 'spreadsheets keep only 15 digits'],
		[1e21, 'spreadsheets keep only 15 digits'],
		[-5, 'arrived as the number -5, which no code is'],
		[12.5, 'arrived as the number 12.5, which no code is'],
		[Number.NaN, 'which no code is'],
		[true, 'is true, not text'],
		[null, 'is null, not text'],
		[['1'], 'is ["1"], not text'],
		[{}, 'is {}, not text'],
	])('%p is none', (value, sentence) => {
		expect(() => readCode('code', value)).toThrow(sentence);
	});

	it.each([
		['4.85E+11', 'Format the column as text where the data comes from, and enter it again there.'],
		['4850 2761', 'Take the blanks out where the data comes from.'],
		[null, 'Supply a single text value.'],
	])('that is none comes with advice: %j', (value, advice) => {
		expect(() => readCode('code', value)).toThrow(advice);
	});

	it('of a membership may have blanks, but no damage', () => {
		expect(readWholeId('membership_number', ' VIP 0001 ')).toBe('VIP 0001');
		expect(() => readWholeId('membership_number', '4.85E+11')).toThrow('spreadsheet shortens');
	});

	it('is what came in without the blanks around it, or refused: never another one', () => {
		const characters = fc.constantFrom(...'0012345789ABEeZ.,+-\'=" \u00a0\t_#');
		fc.assert(
			fc.property(
				fc.oneof(
					fc.array(characters, { maxLength: 22 }).map((parts) => parts.join('')),
					fc.string(),
					fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String),
					fc.bigInt({ min: 0n, max: 10n ** 20n }).map(Number),
					fc.double(),
					fc.anything(),
				),
				(value) => {
					let code: string;
					try {
						code = readCode('code', value);
					} catch {
						return;
					}
					expect(code).toBe(String(value).trim());
					if (typeof value === 'number') expect(value).toBeLessThan(1e15);
				},
			),
			{ numRuns: 10_000 },
		);
	});

	it('out of a number cell is the code that was typed into it, or refused', () => {
		fc.assert(
			fc.property(fc.bigInt({ min: 1n, max: 10n ** 20n }), (typed) => {
				// A spreadsheet keeps 15 digits of what is typed.
				const cell = Number(typed.toString().slice(0, 15).padEnd(typed.toString().length, '0'));
				if (cell < 1e15) expect(readCode('code', cell)).toBe(typed.toString());
				else expect(() => readCode('code', cell)).toThrow('15 digits');
			}),
			{ numRuns: 5000 },
		);
	});
});

describe('codes that look as if a spreadsheet had eaten their zeros', () => {
	it.each([
		[[], []],
		[['12345'], []],
		[['0123', '1234', '234'], ['234']],
		[
			['123', '0123', '1234', '23', '0001'],
			['123', '23'],
		],
		[['1234', '12345'], ['1234']],
		[['12345', '1234', '5678'], []],
		[['ABC', 'AB', '1234', '5678'], []],
		[['x12', '12x', '1234', '5678', ''], []],
	])('of %j are %j', (codes, expected) => {
		expect(findShortenedCodes(codes)).toEqual(expected);
	});
});

it.each([
	['18255396048', 'the code has 11 digits'],
	['123456', 'the code has 6 digits'],
	['6222021234567890', 'the code has 16 digits and ends in 0'],
])('%s may have been damaged', (code, sentence) => {
	expect(suspectDamage(code)).toContain(sentence);
});

it.each([
	...['485027611252', '12345', '6222021234567896', 'QH000101', '', '123456A', 'A123456'],
	...['123456789012340', '1234567890'.repeat(2).slice(0, 19)],
])('%s looks whole', (code) => {
	expect(suspectDamage(code)).toBeUndefined();
});

it('a list with a lost zero is noted, whatever the kinds of its codes', () => {
	const codes = ['18255396048', '072975907291', '485027611252', '226009850808'];
	expect(noteShortenedCodes(codes)).toContain(
		"1 card code(s) are shorter than the others, such as '18255396048'",
	);
	expect(noteShortenedCodes(codes.slice(1))).toBeUndefined();
});
