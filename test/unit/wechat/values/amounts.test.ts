import fc from 'fast-check';

import { readInteger } from '../../../../nodes/wechat/values/amounts';

describe('an amount', () => {
	it.each<[unknown, number]>([
		[5, 5],
		[5.0, 5],
		['5', 5],
		['+5', 5],
		['-5', -5],
		[' 360 ', 360],
		['007', 7],
		['200.0', 200],
		['200.00', 200],
		[-0, 0],
		['-0', 0],
		[Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
	])('%p is %p', (value, expected) => {
		expect(readInteger('field', value)).toBe(expected);
	});

	it.each([
		'0x10',
		'0b1',
		'1e3',
		'1E+3',
		'',
		'   ',
		'1,000',
		'1.000',
		'1 000',
		'5分',
		'¥5',
		'５',
		'- 5',
		'--5',
		'+',
		'.0',
		'5.',
		'Infinity',
		'9007199254740993',
		9007199254740992,
		100.5,
		'100.5',
		Number.NaN,
		Infinity,
		true,
		null,
		undefined,
		[5],
		{ valueOf: () => 5 },
		new Date(),
	])('%p is none', (value) => {
		expect(() => readInteger('add_bonus', value)).toThrow(/^'Add Bonus' is .*not a whole number/);
	});

	it('that is none is shown as it came', () => {
		expect(() => readInteger('field', Number.NaN)).toThrow("'Field' is NaN, not a whole number");
		expect(() => readInteger('field', Infinity)).toThrow("'Field' is Infinity, not");
		expect(() => readInteger('field', '1e3')).toThrow('\'Field\' is "1e3", not');
	});

	it('is the number a person reads, or refused', () => {
		const pieces = fc.constantFrom('0', '1', '5', '9', '+', '-', '.', ',', 'e', 'x', ' ', '00');
		fc.assert(
			fc.property(
				fc.oneof(
					fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
					fc.string(),
					fc.double(),
					fc.integer(),
					fc.bigInt().map(String),
					fc.anything(),
				),
				(value) => {
					let number: number;
					try {
						number = readInteger('field', value);
					} catch {
						return;
					}
					// What was taken reads back as the same digits.
					const digits = String(value)
						.trim()
						.replace(/\.0{1,2}$/, '')
						.replace(/^([+-]?)0+(?=\d)/, '$1')
						.replace(/^\+|^-(?=0$)/, '');
					expect(String(number)).toBe(digits);
				},
			),
			{ numRuns: 10_000 },
		);
	});
});
