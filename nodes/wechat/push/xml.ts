import {
	APOSTROPHE,
	EQUALS,
	GREATER,
	QUOTE,
	SLASH,
	isBlank,
	isBlankText,
	isNameCharacter,
	isNameStart,
} from './xmlCharacters';
import { decodeEntities } from './xmlEntities';

export type XmlValue = string | XmlElement | Array<string | XmlElement>;
export interface XmlElement {
	[name: string]: XmlValue;
}

/**
 * The largest event is about 2 KB and the longest text message 2 KB more; compatible mode sends it three times over
 * (WeChat's page 消息加解密说明). 64 KiB is ten times that and keeps what a stranger can make us read small.
 */
export const MAX_BODY_BYTES = 64 * 1024;

/** WeChat's deepest message, the picture list of a menu event, has five levels. */
const MAX_DEPTH = 16;

const CDATA_START = '<![CDATA[';
const CDATA_END = ']]>';
const COMMENT_START = '<!--';
const COMMENT_END = '-->';

/** What is no message of WeChat's. The text is for a log: it says what is wrong and repeats nothing of the message. */
export class UnreadableXml extends Error {
	constructor(message: string) {
		super(message);
		this.name = 'UnreadableXml';
	}
}

interface OpenElement {
	name: string;
	text: string;
	children?: XmlElement;
}

/**
 * Reads the XML of a push in one pass and returns the content of its root element.
 *
 * Values are strings, trimmed, with the case of the names kept; digits stay text, because card codes start with zeros
 * and transaction ids are longer than a JavaScript number. An empty element is `''` however it is written. An element
 * that occurs more than once becomes a list in document order; `item`, which WeChat uses for list entries only, always
 * is one, so that one entry and two have the same shape.
 *
 * @param body UTF-8, at most `MAX_BODY_BYTES`
 * @throws UnreadableXml for a larger body and for anything a WeChat message never has: a document type or entity
 * declaration, processing instructions, text between elements, more than 16 levels, broken nesting
 */
export function readXml(body: Buffer): XmlElement {
	if (body.length > MAX_BODY_BYTES) {
		throw new UnreadableXml(`The body is larger than ${MAX_BODY_BYTES / 1024} KiB`);
	}
	return new XmlReader(body.toString('utf8')).read();
}

class XmlReader {
	private at = 0;
	private readonly open: OpenElement[] = [];

	constructor(private readonly xml: string) {}

	read(): XmlElement {
		// The document itself is the outermost element here; its only child is the root.
		const document: OpenElement = { name: '', text: '' };
		this.open.push(document);
		this.skipProlog();
		while (this.at < this.xml.length) this.readNext();
		if (this.open.length > 1) throw broken('an element is not closed');
		if (!isBlankText(document.text)) throw broken('there is text around the root element');
		const roots = Object.values(document.children ?? {});
		const [root] = roots;
		if (roots.length !== 1 || Array.isArray(root))
			throw broken('there is not exactly one root element');
		if (typeof root === 'string') throw broken('the root element holds no elements');
		return root;
	}

	private skipProlog(): void {
		// Some relays put a byte order mark or a line break in front.
		if (this.xml.charCodeAt(0) === 0xfeff) this.at = 1;
		this.skipBlanks();
		if (!this.xml.startsWith('<?xml', this.at) || isNameCharacter(this.xml.charCodeAt(this.at + 5)))
			return;
		this.takeUntil('?>', '<?xml');
	}

	private readNext(): void {
		const markup = this.xml.indexOf('<', this.at);
		const end = markup === -1 ? this.xml.length : markup;
		if (end > this.at) this.addText(this.xml.slice(this.at, end), true);
		this.at = end;
		if (markup === -1) return;
		if (this.xml.startsWith(CDATA_START, markup)) {
			this.addText(this.takeUntil(CDATA_END, CDATA_START), false);
		} else if (this.xml.startsWith(COMMENT_START, markup)) {
			this.takeUntil(COMMENT_END, COMMENT_START);
		} else if (this.xml.startsWith('</', markup)) {
			this.readEndTag();
		} else if (isNameStart(this.xml.charCodeAt(markup + 1))) {
			this.readStartTag();
		} else {
			throw broken('it declares a document type, an entity or an instruction, or holds a bare "<"');
		}
	}

	private readStartTag(): void {
		this.at += 1;
		const name = this.takeName();
		// The one name that would change the object it is stored in.
		if (name === '__proto__') throw broken('an element has a name WeChat never uses');
		if (this.open.length > MAX_DEPTH)
			throw broken(`elements are nested more than ${MAX_DEPTH} deep`);
		this.open.push({ name, text: '' });
		this.skipAttributes();
		const isEmpty = this.xml.charCodeAt(this.at) === SLASH;
		if (isEmpty) this.at += 1;
		this.expect(GREATER);
		if (isEmpty) this.closeInto(name);
	}

	private readEndTag(): void {
		this.at += 2;
		const name = this.takeName();
		this.skipBlanks();
		this.expect(GREATER);
		this.closeInto(name);
	}

	private closeInto(name: string): void {
		if (this.open.length === 1 || this.open[this.open.length - 1].name !== name) {
			throw broken('an end tag has no start tag');
		}
		const value = this.close();
		const parent = this.open[this.open.length - 1];
		parent.children ??= {};
		addChild(parent.children, name, value);
	}

	private close(): string | XmlElement {
		const { text, children } = this.open.pop() as OpenElement;
		if (children === undefined) return text.trim();
		if (!isBlankText(text)) throw broken('there is text between elements');
		return children;
	}

	private addText(text: string, hasEntities: boolean): void {
		const element = this.open[this.open.length - 1];
		element.text += hasEntities && text.includes('&') ? decodeEntities(text) : text;
	}

	/** The text between `start`, which stands here, and the next `end`; goes on behind it. */
	private takeUntil(end: string, start: string): string {
		const from = this.at + start.length;
		const to = this.xml.indexOf(end, from);
		if (to === -1) throw broken(`"${start}" is not closed`);
		this.at = to + end.length;
		return this.xml.slice(from, to);
	}

	private takeName(): string {
		const from = this.at;
		if (isNameStart(this.xml.charCodeAt(from))) {
			do this.at += 1;
			while (isNameCharacter(this.xml.charCodeAt(this.at)));
		}
		return this.xml.slice(from, this.at);
	}

	/** WeChat writes none; those of a relay carry nothing we need. */
	private skipAttributes(): void {
		for (;;) {
			const before = this.at;
			this.skipBlanks();
			if (this.at === before || !isNameStart(this.xml.charCodeAt(this.at))) return;
			this.takeName();
			this.expect(EQUALS);
			const quote = this.xml.charCodeAt(this.at);
			if (quote !== QUOTE && quote !== APOSTROPHE) throw broken('an attribute has no quotes');
			const quoteText = String.fromCharCode(quote);
			this.takeUntil(quoteText, quoteText);
		}
	}

	private skipBlanks(): void {
		while (isBlank(this.xml.charCodeAt(this.at))) this.at += 1;
	}

	private expect(character: number): void {
		if (this.xml.charCodeAt(this.at) !== character) throw broken('a tag is malformed');
		this.at += 1;
	}
}

function addChild(parent: XmlElement, name: string, value: string | XmlElement): void {
	const earlier = Object.hasOwn(parent, name) ? parent[name] : undefined;
	if (earlier === undefined) parent[name] = name === 'item' ? [value] : value;
	else if (Array.isArray(earlier)) earlier.push(value);
	else parent[name] = [earlier, value];
}

function broken(detail: string): UnreadableXml {
	return new UnreadableXml(`The body is not the XML of a WeChat message: ${detail}`);
}
