import { MAX_BODY_BYTES, readXml, UnreadableXml } from '../../../../nodes/wechat/push/xml';

const read = (xml: string) => readXml(Buffer.from(xml));
const value = (xml: string) => read(`<xml><A>${xml}</A></xml>`).A;

describe('readXml', () => {
	it.each<[string, string, string]>([
		['plain text', 'user_get_card', 'user_get_card'],
		['CDATA', '<![CDATA[user_get_card]]>', 'user_get_card'],
		['white space around CDATA', ' \n\t<![CDATA[user_get_card]]>\r\n ', 'user_get_card'],
		['white space inside CDATA', '<![CDATA[\n  user_get_card  \n]]>', 'user_get_card'],
		['white space within a value', '<![CDATA[ a  b\nc ]]>', 'a  b\nc'],
		['a bracket in CDATA', '<![CDATA[a]b]]>', 'a]b'],
		['two brackets in CDATA', '<![CDATA[a]]b]]>', 'a]]b'],
		['brackets at the end of CDATA', '<![CDATA[a]]]]>', 'a]]'],
		['a bracket and > in CDATA', '<![CDATA[a]>b]]>', 'a]>b'],
		['two CDATA sections', '<![CDATA[a]]><![CDATA[b]]>', 'ab'],
		['"]]>" split over two CDATA sections', '<![CDATA[a]]]]><![CDATA[>b]]>', 'a]]>b'],
		['text and CDATA', 'a<![CDATA[b]]>c', 'abc'],
		['markup in CDATA', '<![CDATA[<b>&amp;</b>]]>', '<b>&amp;</b>'],
		['a document type in CDATA', '<![CDATA[<!DOCTYPE x>]]>', '<!DOCTYPE x>'],
		['the five named entities', '&lt;&gt;&amp;&quot;&apos;', '<>&"\''],
		['decimal entities', '&#20250;&#21592;', '会员'],
		['hexadecimal entities', '&#x4f1a;&#x5458;', '会员'],
		['an entity beyond 16 bits', '&#128179;', '💳'],
		['an entity only once', '&amp;lt;', '&lt;'],
		['an entity in two parts', '&am<!-- -->p;', '&amp;'],
		['an unknown entity as it is', '&nbsp;&xxe;', '&nbsp;&xxe;'],
		['a bare ampersand as it is', 'Tom & Jerry&', 'Tom & Jerry&'],
		['an entity for NUL as it is', '&#0;', '&#0;'],
		['an entity for half a surrogate pair as it is', '&#xD800;', '&#xD800;'],
		['an entity beyond Unicode as it is', '&#x110000;&#9999999999;', '&#x110000;&#9999999999;'],
		['capitals in entity names as they are', '&LT;', '&LT;'],
		['a comment', 'a<!-- <b> -->c', 'ac'],
		['Chinese and emoji', '门店A💳', '门店A💳'],
		['leading zeros', '007290500123', '007290500123'],
		['28 digits', '4200000000202601010000000001', '4200000000202601010000000001'],
		['a negative number', '-50', '-50'],
		['a number in CDATA', '<![CDATA[9500]]>', '9500'],
		['the words of other types', 'true', 'true'],
	])('reads %s', (_name, xml, expected) => {
		expect(value(xml)).toBe(expected);
	});

	it.each([
		['<A></A>'],
		['<A/>'],
		['<A />'],
		['<A>   </A>'],
		['<A><![CDATA[]]></A>'],
		['<A><![CDATA[ \n ]]></A>'],
		['<A><!-- nothing --></A>'],
	])('reads the empty element %s as empty text, never as an object or a list', (xml) => {
		expect(read(`<xml>${xml}</xml>`)).toEqual({ A: '' });
	});

	it.each([
		['a byte order mark', '\ufeff<xml><A>1</A></xml>'],
		['a byte order mark and blanks', '\ufeff \r\n<xml><A>1</A></xml>'],
		['blanks in front', ' \n\t<xml><A>1</A></xml>'],
		['a line break behind', '<xml><A>1</A></xml>\n'],
		['an XML declaration', '<?xml version="1.0" encoding="UTF-8"?>\n<xml><A>1</A></xml>'],
		['a byte order mark and an XML declaration', '\ufeff<?xml version="1.0"?><xml><A>1</A></xml>'],
		['a comment in front', '<!-- push --><xml><A>1</A></xml>'],
		['another name of the root', '<root><A>1</A></root>'],
		['blanks in end tags', '<xml><A>1</A ></xml\n>'],
		['attributes, which are dropped', '<xml xmlns="a>b" id=\'1\'><A b="<">1</A></xml>'],
	])('accepts %s', (_name, xml) => {
		expect(read(xml)).toEqual({ A: '1' });
	});

	it('keeps the case of names and tells names apart by it', () => {
		expect(read('<xml><CardId>1</CardId><cardid>2</cardid></xml>')).toEqual({
			CardId: '1',
			cardid: '2',
		});
	});

	it('turns nested elements into objects and repeated ones into lists in document order', () => {
		expect(read('<xml><Info><Count>2</Count><Tag>a</Tag><Tag>b</Tag><Tag/></Info></xml>')).toEqual({
			Info: { Count: '2', Tag: ['a', 'b', ''] },
		});
	});

	it.each([
		['one entry', '<item><Md5>a</Md5></item>', [{ Md5: 'a' }]],
		[
			'two entries',
			'<item><Md5>a</Md5></item>\n<item><Md5>b</Md5></item>',
			[{ Md5: 'a' }, { Md5: 'b' }],
		],
		['an empty entry', '<item/>', ['']],
	])('gives the picture list of a menu event the same schema with %s', (_name, items, item) => {
		expect(
			read(`<xml><SendPicsInfo><Count>1</Count><PicList>${items}</PicList></SendPicsInfo></xml>`),
		).toEqual({ SendPicsInfo: { Count: '1', PicList: { item } } });
	});

	it('does not look up names on the prototype', () => {
		const names = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];
		const xml = names.map((name) => `<${name}>x</${name}>`).join('');
		expect(Object.entries(read(`<xml>${xml}</xml>`))).toEqual(names.map((name) => [name, 'x']));
	});

	it('replaces bytes that are not UTF-8 and reads on', () => {
		const xml = Buffer.concat([
			Buffer.from('<xml><A>a'),
			Buffer.from([0xff]),
			Buffer.from('b</A></xml>'),
		]);
		expect(readXml(xml)).toEqual({ A: 'a\ufffdb' });
	});
});

describe('readXml refuses', () => {
	it.each([
		['a document type', '<!DOCTYPE xml><xml><A>1</A></xml>'],
		[
			'a document type after the declaration',
			'<?xml version="1.0"?><!DOCTYPE xml SYSTEM "file:///x"><xml><A/></xml>',
		],
		[
			'an entity declaration',
			'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xml><A>&e;</A></xml>',
		],
		['an entity declaration inside', '<xml><!ENTITY e "e"><A>&e;</A></xml>'],
		['a document type in small letters', '<!doctype xml><xml><A>1</A></xml>'],
		['a processing instruction', '<xml><?php echo 1 ?><A>1</A></xml>'],
		['a style sheet in front', '<?xml-stylesheet href="x"?><xml><A>1</A></xml>'],
		['an XML declaration inside', '<xml><?xml version="1.0"?><A>1</A></xml>'],
		['two XML declarations', '<?xml version="1.0"?><?xml version="1.0"?><xml><A/></xml>'],
		['a declaration that is not closed', '<?xml version="1.0"'],
		['nothing', ''],
		['blanks', ' \n '],
		['text', 'success'],
		['one letter', 'x'],
		['JSON', '{"Event":"user_get_card"}'],
		['text in front of the root', 'x<xml><A>1</A></xml>'],
		['text behind the root', '<xml><A>1</A></xml>x'],
		['a form feed behind the root', '<xml><A>1</A></xml>\f'],
		['two roots', '<xml><A>1</A></xml><xml><A>1</A></xml>'],
		['two roots of different names', '<xml><A>1</A></xml><b><A>1</A></b>'],
		['a root without elements', '<xml>text</xml>'],
		['an empty root', '<xml/>'],
		['a root that is not closed', '<xml><A>1</A>'],
		['an element that is not closed', '<xml><A>1</xml>'],
		['an end tag too many', '<xml><A>1</A></A></xml>'],
		['an end tag in other case', '<xml><A>1</a></xml>'],
		['crossing elements', '<xml><A><B>1</A></B></xml>'],
		['only an end tag', '</xml>'],
		['a nameless tag', '<xml><>1</></xml>'],
		['a name that starts with a digit', '<xml><1>1</1></xml>'],
		['a bare <', '<xml><A>1 < 2</A></xml>'],
		['a tag that is not closed', '<xml><A>1</A></xml'],
		['a start tag that is not closed', '<xml><A'],
		['CDATA that is not closed', '<xml><A><![CDATA[1</A></xml>'],
		['CDATA in small letters', '<xml><A><![cdata[1]]></A></xml>'],
		['a comment that is not closed', '<xml><A><!-- 1</A></xml>'],
		['an attribute without quotes', '<xml><A b=1>1</A></xml>'],
		['an attribute that is not closed', '<xml><A b="1>1</A></xml>'],
		['an attribute without blank', '<xml><A"b">1</A></xml>'],
		['a slash in the middle of a tag', '<xml><A/ >1</A></xml>'],
		['text between elements', '<xml>x<A>1</A></xml>'],
		['CDATA between elements', '<xml><A>1</A><![CDATA[x]]></xml>'],
		['the name __proto__', '<xml><__proto__><admin>1</admin></__proto__></xml>'],
		['17 levels', '<a>'.repeat(17) + '</a>'.repeat(17)],
		['UTF-16', Buffer.from('<xml><A>1</A></xml>', 'utf16le').toString('latin1')],
	])('%s', (_name, xml) => {
		expect(() => read(xml)).toThrow(expect.objectContaining({ name: 'UnreadableXml' }));
	});

	it('more than 64 KiB, before looking at it', () => {
		const largest = `<xml><A>${'x'.repeat(MAX_BODY_BYTES - 18)}</A></xml>`;
		expect(largest).toHaveLength(MAX_BODY_BYTES);
		expect(() => read(largest)).not.toThrow();
		expect(() => read(`${largest} `)).toThrow(/larger than 64 KiB/);
	});

	it('by bytes, not by characters', () => {
		expect(() => value('会'.repeat(MAX_BODY_BYTES / 3))).toThrow(/larger than 64 KiB/);
	});

	it('with 16 levels still accepted', () => {
		expect(() => read('<a>'.repeat(16) + '</a>'.repeat(16))).not.toThrow();
	});

	it('without repeating the text of the message', () => {
		expect(() => read('<xml>SECRET<A>1</A></xml>')).toThrow(
			expect.objectContaining({ message: expect.not.stringContaining('SECRET') as string }),
		);
		expect(() => read('<xml>SECRET<A>1</A></xml>')).toThrow(UnreadableXml);
	});
});
