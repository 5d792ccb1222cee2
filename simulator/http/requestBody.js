const { isUtf8 } = require('node:buffer');
const { Refusal } = require('../refusal');

function hasNull(value) {
	if (value === null) return true;
	if (typeof value !== 'object') return false;
	return Object.values(value).some(hasNull);
}

/**
 * Whether the JSON text writes a non-ASCII character as `\uXXXX`, which WeChat refuses or stores literally.
 * An escaped backslash followed by `u4e2d` is ordinary text.
 * @param {string} json
 */
function escapesNonAscii(json) {
	if (!json.includes('\\u')) return false;
	for (const [, digits] of json.matchAll(/\\(?:u([0-9a-fA-F]{4})|[^u])/g)) {
		if (digits && parseInt(digits, 16) > 0x7f) return true;
	}
	return false;
}

/**
 * @param {Buffer | undefined} bytes
 * @returns {{text: string, body: any}} `text` is needed to tell 100.0 from 100
 * @throws {Refusal} 44002 nothing sent, 40033 `\uXXXX`, 47001 not UTF-8, a byte order mark, not JSON, not an object
 */
function parseJsonBody(bytes) {
	if (!bytes || bytes.length === 0) throw new Refusal(44002);
	if (!isUtf8(bytes)) throw new Refusal(47001);
	const text = bytes.toString('utf8');
	if (escapesNonAscii(text)) throw new Refusal(40033);
	let body;
	try {
		body = JSON.parse(text);
	} catch {
		throw new Refusal(47001);
	}
	if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Refusal(47001);
	return { text, body };
}

/**
 * The body without its nulls: clients send them in look-ups by default (`expire_seconds`, `outer_str`, `card_id`).
 * @param {any} value
 * @returns {any}
 */
function withoutNulls(value) {
	if (typeof value !== 'object') return value;
	if (Array.isArray(value)) return value.filter((item) => item !== null).map(withoutNulls);
	const members = Object.entries(value).filter(([, member]) => member !== null);
	return Object.fromEntries(members.map(([name, member]) => [name, withoutNulls(member)]));
}

/** The card pages name the part `buffer`, every SDK sends `media`. */
const PART_NAMES = ['media', 'buffer'];

/**
 * The file of a multipart body: the part with one of WeChat's names, or else the first part that is a file.
 * @param {Buffer | undefined} bytes
 * @param {string | undefined} contentType
 * @returns {Promise<{fieldName: string, fileName: string, contentType: string, bytes: Buffer} | undefined>} undefined
 * when the body is not multipart or holds no part with a file name
 */
async function parseFilePart(bytes, contentType) {
	if (!bytes || !/^multipart\/form-data/i.test(contentType ?? '')) return undefined;
	let form;
	try {
		form = await new Response(bytes, {
			headers: { 'content-type': String(contentType) },
		}).formData();
	} catch {
		return undefined;
	}
	const files = [...form].flatMap(([name, part]) =>
		typeof part === 'string' ? [] : [{ fieldName: name, part }],
	);
	const found = files.find(({ fieldName }) => PART_NAMES.includes(fieldName)) ?? files[0];
	if (found === undefined) return undefined;
	const { fieldName, part } = found;
	const content = Buffer.from(await part.arrayBuffer());
	return { fieldName, fileName: part.name, contentType: part.type, bytes: content };
}

module.exports = { parseJsonBody, hasNull, withoutNulls, parseFilePart, PART_NAMES };
