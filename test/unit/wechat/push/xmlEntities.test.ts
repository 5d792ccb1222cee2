import { decodeEntities } from '../../../../nodes/wechat/push/xmlEntities';

describe('entities in a message', () => {
	it.each([
		['&amp;&apos;&gt;&lt;&quot;', `&'><"`],
		['&#65;&#x42;&#x0043;', 'ABC'],
		['&#9;&#10;&#13;&#32;', '\t\n\r '],
		['&#xD7FF;&#xE000;&#xFFFD;', '\ud7ff\ue000\ufffd'],
		['&#x10000;&#x10FFFF;', '\u{10000}\u{10ffff}'],
		['&amp;lt;', '&lt;'],
	])('%s are decoded once', (text, expected) => {
		expect(decodeEntities(text)).toBe(expected);
	});

	it.each([
		'&#0;',
		'&#8;',
		'&#11;',
		'&#12;',
		'&#14;',
		'&#31;',
		'&#xD800;',
		'&#xDFFF;',
		'&#xFFFE;',
		'&#xFFFF;',
		'&#x110000;',
		'&#12345678901;',
		'&#x123456789;',
		'&#;',
		'&#x;',
		'&#xg;',
		'&#a;',
		'&amp',
		'&nbsp;',
		'&toString;',
		'#65;',
	])('%s stays as it is', (text) => {
		expect(decodeEntities(text)).toBe(text);
	});
});
