import { isCutOff, parseJsonObject } from '../../../../nodes/wechat/transport/json';

describe('JSON as WeChat writes it', () => {
	it.each([
		['{"a":"\u0014小禾"}', { a: '小禾' }],
		['{"a":"\u0000\u0008\u001b","b":1}', { a: '', b: 1 }],
		['{"a":"one\ntwo\tthree\r"}', { a: 'one\ntwo\tthree\r' }],
		['{"a":"x\\\u0014y"}', { a: 'xy' }],
		['{"a":"x\\\\\u0014y"}', { a: 'x\\y' }],
		['{"a\u0014":"\\"\u0001"}', { a: '"' }],
		['{"a":"\\u0014"}', { a: '\u0014' }],
	])('is read with raw control characters: %j', (text, expected) => {
		expect(parseJsonObject(text)).toEqual(expected);
	});

	it.each([
		['{"id":9007199254740993}', { id: '9007199254740993' }],
		['{"id":-12345678901234567890}', { id: '-12345678901234567890' }],
		[
			'{"id":[9007199254740991,1234567890123456789]}',
			{ id: [9007199254740991, '1234567890123456789'] },
		],
		['{"id":"12345678901234567890"}', { id: '12345678901234567890' }],
		['{"id":0.12345678901234567}', { id: Number('0.12345678901234567') }],
		['{"id":12345678901234567e2}', { id: Number('12345678901234567e2') }],
		['{"id":12345678901234567890,"a":"\u0001"}', { id: '12345678901234567890', a: '' }],
	])('keeps all digits: %j', (text, expected) => {
		expect(parseJsonObject(text)).toEqual(expected);
	});

	it.each(['', '[1]', '"{}"', '7', '{', '{"a":}', '{"a":1}x', '{"a":"\\x"}'])(
		'is not %j',
		(text) => {
			expect(parseJsonObject(text)).toBeUndefined();
		},
	);

	/** Deterministic: the same texts in every run. */
	const characters = [
		'a',
		'"',
		'\\',
		'\n',
		'会',
		'😀',
		' ',
		'{',
		'}',
		'[',
		',',
		':',
		'1',
		'\u2028',
	];
	let state = 7;
	const pick = (count: number) => {
		state = (state * 1103515245 + 12345) % 2147483648;
		return Math.floor((state / 2147483648) * count);
	};
	const textOf = (length: number) =>
		Array.from({ length }, () => characters[pick(characters.length)]).join('');

	it('comes out as it is whatever its texts are, and without the raw bytes among them', () => {
		for (let round = 0; round < 3_000; round++) {
			const value = { [textOf(3)]: textOf(8), b: [pick(9), { c: textOf(5) }], d: null };
			const text = JSON.stringify(value);
			expect(parseJsonObject(text)).toEqual(value);
			const spoilt = text.replaceAll('a', 'a\u0014');
			expect(parseJsonObject(spoilt)).toEqual(value);
		}
	});

	it('is cut off wherever it ends too early, and only then', () => {
		const text = '{"a":"b\\"{","c":[1,-2.5e3,true,false,null,{"d":""}],"e":{}}';
		for (let end = 1; end < text.length; end++) {
			const beginning = text.slice(0, end);
			expect([beginning, isCutOff(beginning)]).toEqual([beginning, true]);
		}
		expect(isCutOff(text)).toBe(false);
		expect(isCutOff('{"a":"b\\')).toBe(true);
		expect(isCutOff('{"a":"\u0014')).toBe(true);
	});

	it.each([
		'{"a":}',
		'{a:1',
		"{'a':1",
		'{"a":undefined',
		'{"a":1}}',
		'{"a":tree',
		'<html>{',
		'["a"',
	])('%j is not the beginning of an answer', (text) => {
		expect(isCutOff(text)).toBe(false);
	});
});
