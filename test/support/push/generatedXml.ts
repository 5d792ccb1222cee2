import events from './fixtures/events.json';
import { ACCOUNT } from './account';

const REAL = [
	...Object.values(events),
	ACCOUNT.message,
	'<xml><ToUserName><![CDATA[gh_1]]></ToUserName><MsgType>text</MsgType><Content>a &lt; b &#x4f1a;</Content><MsgId>1</MsgId></xml>',
	'<?xml version="1.0"?><xml><Event>pic_sysphoto</Event><SendPicsInfo><Count>2</Count><PicList><item><PicMd5Sum>a</PicMd5Sum></item><item><PicMd5Sum>b</PicMd5Sum></item></PicList></SendPicsInfo></xml>',
];

const PIECES = [
	'<',
	'>',
	'/',
	'&',
	';',
	'"',
	"'",
	'=',
	' ',
	'\n',
	'!',
	'?',
	'[',
	']',
	'-',
	'0',
	'a',
	'会',
	'💳',
	'\u0000',
	'\ufeff',
	'\ud800',
	'<xml>',
	'</xml>',
	'<item>',
	'</item>',
	'<a>',
	'</a>',
	'<a/>',
	'<CreateTime>1</CreateTime>',
	'<Event>user_get_card</Event>',
	'<![CDATA[',
	']]>',
	'<![CDATA[]]>',
	']]]]><![CDATA[>',
	'<!--',
	'-->',
	'<?xml',
	'?>',
	'<!DOCTYPE x [',
	'<!ENTITY e "eeeeeeee">',
	'&amp;',
	'&lt;',
	'&#x10ffff;',
	'&#0;',
	'&#x',
	'&e;',
	'&e;&e;&e;',
	' a="1"',
	'<__proto__>',
	'</__proto__>',
	'<constructor>',
	'</constructor>',
];

/** Numbers that are the same in every run, so that an input that fails can be found again (mulberry32). */
export function seeded(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
	};
}

type Random = ReturnType<typeof seeded>;

/** A real message with one to four changes, or, every fourth time, garbage made of pieces of XML. */
export function generateXml(random: Random): string {
	if (random(4) === 0) return garbage(random);
	let xml = REAL[random(REAL.length)];
	for (let changes = 1 + random(4); changes > 0; changes--) xml = change(xml, random);
	return xml;
}

function garbage(random: Random): string {
	let xml = random(2) === 0 ? '<xml>' : '';
	for (let pieces = random(40); pieces > 0; pieces--) xml += PIECES[random(PIECES.length)];
	return random(2) === 0 ? `${xml}</xml>` : xml;
}

function change(xml: string, random: Random): string {
	const at = random(xml.length + 1);
	const to = Math.min(xml.length, at + random(20));
	const piece = PIECES[random(PIECES.length)];
	switch (random(7)) {
		case 0:
			return xml.slice(0, at) + xml.slice(to);
		case 1:
			return xml.slice(0, at) + piece + xml.slice(at);
		case 2:
			return xml.slice(0, at) + piece + xml.slice(at + 1);
		case 3:
			return xml.slice(0, to) + xml.slice(at);
		case 4:
			return xml.slice(0, at) + piece.repeat(random(20)) + xml.slice(at);
		case 5:
			return repeatElement(xml, random);
		default:
			return at % 8 === 0
				? xml.slice(0, at)
				: xml.slice(0, at) + xml.slice(at).replace(/></, `>${piece}<`);
	}
}

/** The change that stays well-formed: an element that occurs more than once. */
function repeatElement(xml: string, random: Random): string {
	const elements = xml.match(/<(\w+)>[^<]*<\/\1>/g) ?? [''];
	const element = elements[random(elements.length)];
	return xml.replace(element, () => element.repeat(1 + random(4)));
}
