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
 * @throws {Refusal} 44002 nothing sent, 40033 `\uXXXX`, 47001 not UTF-8, a byte order mark, not JSON, not an object, a null
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
	// A null anywhere in a card structure is a format error for WeChat, not "leave it out".
	if (text.includes('null') && hasNull(body)) throw new Refusal(47001);
	return { text, body };
}

/**
 * The first file part of a multipart body.
 * @param {Buffer | undefined} bytes
 * @param {string | undefined} contentType
 * @returns {Promise<{fieldName: string, fileName: string, contentType: string, bytes: Buffer} | undefined>} undefined
 * when the body is not multipart or holds no part with a file name
 */
async function parseFilePart(bytes, contentType) {
	if (!bytes || !/^multipart\/form-data/i.test(contentType ?? '')) return undefined;
	let form;
	try {
		form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
	} catch {
		return undefined;
	}
	for (const [fieldName, part] of form) {
		if (typeof part === 'string') continue;
		return {
			fieldName,
			fileName: part.name,
			contentType: part.type,
			bytes: Buffer.from(await part.arrayBuffer()),
		};
	}
	return undefined;
}

module.exports = { parseJsonBody, parseFilePart };
