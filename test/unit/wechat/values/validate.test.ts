import { readList, readText } from '../../../../nodes/wechat/values/texts';
import { validate } from '../../../../nodes/wechat/values/validate';
import { WechatFailure } from '../../../../nodes/wechat/errors/failure';
import {
	cardCode,
	choice,
	flag,
	group,
	integer,
	list,
	seconds,
	text,
	type Rule,
} from '../../../../nodes/wechat/values/schema';

const one = (rule: Rule, value: unknown, options = {}) =>
	validate({ field: value as string }, { field: rule }, options).field;

function refused(work: () => unknown): string {
	try {
		work();
	} catch (error) {
		if (error instanceof WechatFailure) return error.message;
	}
	return 'not refused';
}

describe('a value becomes what WeChat takes', () => {
	it.each<[string, Rule, unknown, unknown]>([
		['text without blanks around it', text(20), '  金卡 ', '金卡'],
		['a number as text, for ids from spreadsheets', text(20), 608215374921, '608215374921'],
		['text that keeps its zeros', text(20), '000123456789', '000123456789'],
		['true as text', text(), true, 'true'],
		['a code with its zeros', cardCode(), ' 000123456789 ', '000123456789'],
		['a code from a number', cardCode(), 485027611252, '485027611252'],
		['a number of a member with a blank', cardCode({ mayHaveBlanks: true }), 'VIP 1', 'VIP 1'],
		['text of exactly the limit in bytes', text(12), '四个汉字', '四个汉字'],
		['a whole number', integer(), 5, 5],
		['a whole number from text', integer(), ' 360 ', 360],
		['a negative number', integer(), '-30', -30],
		['zero', integer({ min: 0 }), 0, 0],
		['the largest number allowed', integer({ max: 50 }), 50, 50],
		['the smallest number allowed', integer({ min: 60 }), 60, 60],
		['false', flag(), false, false],
		['FALSE from a spreadsheet', flag(), 'FALSE', false],
		['yes', flag(), 'yes', true],
		['1', flag(), 1, true],
		['0', flag(), '0', false],
		['No with blanks around it', flag(), ' No ', false],
		['true', flag(), true, true],
		['a small number within an open range', integer({ max: 50 }), -7, -7],
		['a choice', choice(['A', 'B']), 'B', 'B'],
		['a list of one', list(text()), 'a', ['a']],
		[
			'a list from text with commas of both kinds and line breaks',
			list(text()),
			'a, b，c\nd',
			['a', 'b', 'c', 'd'],
		],
		['a list of numbers from text', list(integer()), '123, 12321', [123, 12321]],
		['a list without its empty entries', list(text()), ['a', '', ' ', null, 'b'], ['a', 'b']],
		['a list of exactly the most entries', list(text(), { max: 2 }), ['a', 'b'], ['a', 'b']],
		['a group', group({ a: text(), b: integer() }), { a: 'x', b: '2' }, { a: 'x', b: 2 }],
		['a date at its first second', seconds(), '2026-01-01', 1767196800],
		['a date at its last second', seconds({ end: true }), '2026-01-01', 1767283199],
	])('%s', (_title, rule, value, expected) => {
		expect(one(rule, value)).toEqual(expected);
	});

	it.each<[string, Rule, unknown]>([
		['empty text', text(), ''],
		['blanks', text(), '   '],
		['null', text(), null],
		['undefined', integer(), undefined],
		['an empty list', list(text()), []],
		['an empty text for a list', list(text()), ''],
		['a group without values', group({ a: text() }), { a: '' }],
	])('%s is left out, never sent as null', (_title, rule, value) => {
		expect(validate({ field: value as string }, { field: rule })).toEqual({});
	});

	it('leaves out what the schema does not know, or keeps it where WeChat is open ended', () => {
		const value = { known: 'a', other: 1, none: null, absent: undefined } as never;
		expect(validate(value, { known: text() })).toEqual({ known: 'a' });
		expect(validate(value, { known: text() }, { isPasted: true })).toEqual({
			known: 'a',
			other: 1,
		});
	});

	it('keeps an empty text where it clears one', () => {
		const options = { emptyText: 'keep' } as const;
		expect(one(text(), '', options)).toBe('');
		expect(one(text(9, { pattern: /^https/ }), ' ', options)).toBe('');
		expect(one(text(9, { pattern: /^https/ }), '', { isPasted: true })).toBeUndefined();
		expect(one(integer(), '', options)).toBeUndefined();
		expect(one(text(), '', { emptyText: 'drop' })).toBeUndefined();
	});

	it('leaves out what is empty inside lists and groups', () => {
		const cells = list(group({ name: text(), url: text() }));
		expect(one(cells, [{ name: '' }, { name: 'a', url: null }])).toEqual([{ name: 'a' }]);
	});
});

describe('JSON as somebody has it from a live card', () => {
	const pasted = (rule: Rule, value: unknown) => one(rule, value, { isPasted: true });

	it('may leave a text empty where live cards do', () => {
		const optional = text(9, { mayBeEmpty: true });
		expect(pasted(optional, '')).toBe('');
		expect(one(optional, '')).toBeUndefined();
		expect(pasted(text(9), '')).toBeUndefined();
	});

	it('keeps what nobody knows, without its nulls at any depth', () => {
		const unknown = { a: [1, null, { b: null, c: undefined, d: '' }], e: { f: null }, g: null };
		expect(validate({ unknown } as never, {}, { isPasted: true })).toEqual({
			unknown: { a: [1, { d: '' }], e: {} },
		});
	});

	const cover = group({ abstract: text(9, { required: true }), icons: list(text()) });

	it.each([
		[{}],
		[{ abstract: '' }],
		[{ abstract: null, icons: [] }],
		[{ icons: ['', null], other: { a: '' } }],
	])('has no group in %j', (value) => {
		expect(pasted(cover, value)).toBeUndefined();
	});

	it.each([[{ icons: ['x'] }], [{ abstract: '', other: 0 }], [{ other: { a: '', b: false } }]])(
		'has an incomplete group in %j',
		(value) => {
			expect(() => pasted(cover, value)).toThrow("'Abstract' is empty");
		},
	);

	it('has no group that a form has made empty either way', () => {
		expect(() => one(cover, { abstract: '' })).toThrow("'Abstract' is empty");
	});
});

describe('the path of a field that is wrong', () => {
	const SCHEMA = {
		info: group(
			{
				title: text(9, { required: true }),
				note: text(9),
				cells: list(group({ url: text(3) })),
			},
			{ required: true },
		),
	};

	it.each<[object, string]>([
		[{}, 'info.title'],
		[{ info: null }, 'info.title'],
		[{ info: { note: 'x' } }, 'info.title'],
		[{ info: { title: 'x', note: '0123456789' } }, 'info.note'],
		[{ info: { title: 'x', cells: [{ url: 'a' }, { url: 'long' }] } }, 'info.cells[1].url'],
		[{ info: { title: 'x', cells: ['x'] } }, 'info.cells[0]'],
	])('of %j is %s', (value, field) => {
		expect(() => validate({ ...value }, SCHEMA)).toThrow(
			expect.objectContaining({ facts: expect.objectContaining({ field }) }),
		);
	});

	it('is the group itself when it requires none of its fields', () => {
		const optional = { info: group({ note: text() }, { required: true }) };
		expect(refused(() => validate({}, optional))).toBe(
			"'Info' is empty. Fill it in; WeChat requires it.",
		);
	});

	it('is told to people with the number of the entry', () => {
		const cells = list(group({ url: text(3) }));
		expect(refused(() => one(cells, [{ url: 'a' }, 'x']))).toContain("'Field, entry 2' is not");
	});
});

describe('a value WeChat would refuse is refused before, with the name of its field', () => {
	it.each<[string, Rule, unknown, string]>([
		[
			'one byte too many',
			text(12),
			'四个汉字!',
			"'Field' is 13 bytes long in UTF-8, WeChat takes at most 12 (4 Chinese characters). Shorten it.",
		],
		[
			'text in the wrong form',
			text(128, { pattern: /^https?:/, expected: 'a web address' }),
			'ftp://x',
			"'Field' is not a web address. Correct it.",
		],
		[
			'a number that is not exact any more',
			text(20),
			1e21,
			"'Field' arrived as the number 1e+21, which is not exact any more. Format the column as text where the data comes from, and enter it again there.",
		],
		[
			'text in the wrong form without a word for it',
			text(128, { pattern: /^h/ }),
			'x',
			"'Field' is not in the form WeChat expects. Correct it.",
		],
		[
			'a number above a range that is open below',
			integer({ max: 5 }),
			6,
			"'Field' is 6, WeChat takes between minus infinity and 5. Correct it.",
		],
		[
			'text for a group of several fields',
			group({ a: text(), b: text() }),
			'x',
			'Supply it as JSON with the fields a, b.',
		],
		['a list where one number belongs', integer(), [1], "'Field' is [1], not a whole number"],
		['an object for a text', text(), {}, "'Field' is not text. Supply a single text value."],
		[
			'a decimal',
			integer(),
			100.5,
			"'Field' is 100.5, not a whole number. WeChat takes whole numbers only: round it, and leave out units and separators.",
		],
		['a word for a number', integer(), 'many', '\'Field\' is "many", not a whole number'],
		[
			'a number that is too small',
			integer({ min: 60, max: 1800 }),
			59,
			"'Field' is 59, WeChat takes between 60 and 1800. Correct it.",
		],
		['a number that is too large', integer({ min: 60, max: 1800 }), 1801, 'between 60 and 1800'],
		['a number below an open range', integer({ min: 1 }), 0, 'WeChat takes at least 1'],
		[
			'a word for a flag',
			flag(),
			'maybe',
			'\'Field\' is "maybe", not true or false. Use true or false.',
		],
		[
			'an unknown choice',
			choice(['A', 'B']),
			'C',
			'\'Field\' is "C", which WeChat does not know. Use one of: A, B.',
		],
		[
			'too many entries',
			list(text(), { max: 1 }),
			['a', 'b'],
			"'Field' has 2 entries, WeChat takes at most 1. Remove some.",
		],
		[
			'text for a group',
			group({ a: text() }),
			'x',
			"'Field' is not an object. Supply it as JSON with the fields a.",
		],
		['a list for a group', group({ a: text() }), ['x'], "'Field' is not an object"],
		[
			'a required field without a value',
			text(5, { required: true }),
			' ',
			"'Field' is empty. Fill it in; WeChat requires it.",
		],
		[
			'a required member of a group',
			group({ inner: text(5, { required: true }), other: text() }),
			{ other: 'x' },
			"'Inner' is empty",
		],
		['a date that is none', seconds(), 'tomorrow', '\'Field\' is "tomorrow", not a date'],
		['a date beyond 32 bits', seconds(), '2038-01-20', "WeChat's times go from 1970 to 2038-01-19"],
	])('%s', (_title, rule, value, sentence) => {
		expect(refused(() => one(rule, value))).toContain(sentence);
	});
});

it('lists and texts can be read alone', () => {
	expect(readList('a\n b ,, c')).toEqual(['a', 'b', 'c']);
	expect(readList(7)).toEqual([7]);
	expect(readText('code', ' 1 ')).toBe('1');
});
