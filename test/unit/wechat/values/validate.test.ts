import { readList, readText } from '../../../../nodes/wechat/values/texts';
import { validate } from '../../../../nodes/wechat/values/validate';
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
import { one, refused } from '../../../support/validated';

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

it('lists and texts can be read alone', () => {
	expect(readList('a\n b ,, c')).toEqual(['a', 'b', 'c']);
	expect(readList(7)).toEqual([7]);
	expect(readText('code', ' 1 ')).toBe('1');
});
