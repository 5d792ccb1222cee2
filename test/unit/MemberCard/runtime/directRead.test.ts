import type { IDataObject } from 'n8n-workflow';

import {
	ASK_ENGINE,
	findDirectRead,
	isConstant,
} from '../../../../nodes/MemberCard/runtime/directRead';

// What n8n's engine gives for the same texts is compared in directRead.test.ts; here is what never gets that far.

const ITEM = {
	code: '007',
	zero: 0,
	off: false,
	blank: '',
	none: null,
	huge: Infinity,
	at: new Date(0),
	list: ['a'],
	customer: { code: '12', 'first name': '禾', "it's": 1, a1: 'digits', deep: { er: 'x' } },
	$d: 'dollar',
	_u: 'underscore',
	x$y: 'inside',
} as unknown as IDataObject;

/** The value for `ITEM`, or where it has to come from. */
function read(raw: unknown): unknown {
	const reader = findDirectRead(raw);
	if (reader === undefined) return 'not understood';
	const value = reader(ITEM);
	return value === ASK_ENGINE ? 'ask the engine' : value;
}

describe('a parameter', () => {
	it.each([['text'], [''], [0], [7], [true], [false], [undefined], [null], [' ={{ $json.code }}']])(
		'that is the constant %j is itself',
		(raw) => {
			expect(read(raw)).toBe(raw);
		},
	);

	it.each([
		['={{ $json.code }}', '007'],
		['={{$json.code}}', '007'],
		['={{\n\t$json.code  }}', '007'],
		['={{ $json.zero }}', 0],
		['={{ $json.off }}', false],
		['={{ $json.blank }}', ''],
		['={{ $json.customer.code }}', '12'],
		['={{ $json.customer.deep.er }}', 'x'],
		['={{ $json["customer"].code }}', '12'],
		['={{ $json["customer"]["first name"] }}', '禾'],
		["={{ $json['customer']['first name'] }}", '禾'],
		['={{ $json[ "code" ] }}', '007'],
		["={{ $json[ 'code' ] }}", '007'],
		['={{ $json["customer"]["it\'s"] }}', 1],
		['={{ $json.customer.a1 }}', 'digits'],
		['={{ $json.$d }}', 'dollar'],
		['={{ $json._u }}', 'underscore'],
		['={{ $json.x$y }}', 'inside'],
	])('%j is read from the item', (raw, expected) => {
		expect(read(raw)).toBe(expected);
	});

	it.each([
		'={{ $json.missing }}',
		'={{ $json.none }}',
		'={{ $json.huge }}',
		'={{ $json.at }}',
		'={{ $json.list }}',
		'={{ $json.list.length }}',
		'={{ $json.list["0"] }}',
		'={{ $json.customer }}',
		'={{ $json.code.length }}',
		'={{ $json.none.code }}',
		'={{ $json.missing.code }}',
		'={{ $json.toString }}',
		'={{ $json.customer.constructor }}',
	])('%j is a question for the engine', (raw) => {
		expect(read(raw)).toBe('ask the engine');
	});

	it.each([
		'=',
		'=text',
		'={{ $json }}',
		'={{ $json.code }} ',
		' x={{ $json.code }}'.trim().replace('x', '=x'),
		'={{ $json.code }}{{ $json.code }}',
		'={{ $json.code + 1 }}',
		'={{ $json.code.trim() }}',
		'={{ $json.1a }}',
		'={{ $json.customer?.code }}',
		'={{ $json[0] }}',
		'={{ $json["a\\"b"] }}',
		"={{ $json['a\\'b'] }}",
		'={{ $json["code\'] }}',
		'={{ $item.code }}',
		'={{ $json.名 }}',
	])('%j is not understood', (raw) => {
		expect(read(raw)).toBe('not understood');
	});

	it('that is a list is not understood', () => {
		expect(read(['a'])).toBe('not understood');
		expect(read({ list: ['a'] })).toBe('not understood');
	});

	it('that is a collection is read member by member', () => {
		expect(
			read({ record: '消费', bonus: '={{ $json.zero }}', nested: { code: '={{ $json.code }}' } }),
		).toEqual({ record: '消费', bonus: 0, nested: { code: '007' } });
		expect(read({})).toEqual({});
	});

	it('that is a collection is a question as a whole when one member is', () => {
		expect(read({ a: 'x', bonus: '={{ $json.missing }}' })).toBe('ask the engine');
		expect(read({ a: { b: '={{ $json.none }}' } })).toBe('ask the engine');
		expect(read({ a: 'x', bonus: '={{ $now }}' })).toBe('not understood');
	});
});

it.each<[unknown, boolean]>([
	['007', true],
	['', true],
	['a=b', true],
	[7, true],
	[null, true],
	[undefined, true],
	[{}, true],
	[{ a: 'x', b: { c: ['y', 1, null] } }, true],
	['={{ $json.code }}', false],
	[{ a: 'x', b: '={{ $json.code }}' }, false],
	[{ a: { b: ['x', '=y'] } }, false],
])('%j is the same for every item: %s', (raw, expected) => {
	expect(isConstant(raw)).toBe(expected);
});
