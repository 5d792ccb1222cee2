const { createCipheriv, createDecipheriv, createHash, randomBytes } = require('node:crypto');

/** The padding block is 32 bytes, twice the cipher's own, which library padding does not know. */
const BLOCK = 32;

/**
 * SHA-1 of the ordinally sorted texts, as every push signature (pages "Message push" and "Message encryption").
 * @param {string[]} texts token, timestamp, nonce and, for `msg_signature`, the Encrypt text
 * @returns {string} lower-case hex
 */
function sign(...texts) {
	return createHash('sha1').update(texts.sort().join('')).digest('hex');
}

// 43 characters carry two spare bits; Buffer.from accepts every key, strict decoders refuse three in four.
const keyOf = (encodingAesKey) => Buffer.from(`${encodingAesKey}=`, 'base64');

/**
 * @param {{encodingAesKey: string, appId: string, message: string, random?: Buffer}} input `random` is 16 bytes, given
 * only to check against known values
 * @returns {string} the base64 text of `<Encrypt>`
 */
function encrypt({ encodingAesKey, appId, message, random = randomBytes(16) }) {
	const key = keyOf(encodingAesKey);
	const body = Buffer.from(message);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(body.length);
	const plain = Buffer.concat([random, length, body, Buffer.from(appId)]);
	const padding = BLOCK - (plain.length % BLOCK);
	const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
	const padded = Buffer.concat([plain, Buffer.alloc(padding, padding)]);
	return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64');
}

/**
 * @param {{encodingAesKey: string, encrypted: string}} input
 * @returns {{message: string, appId: string, random: Buffer, padding: number}}
 * @throws {Error} when the bytes do not hold what they should
 */
function decrypt({ encodingAesKey, encrypted }) {
	const key = keyOf(encodingAesKey);
	const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
	const padded = Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()]);
	const padding = padded[padded.length - 1];
	if (!(padding >= 1 && padding <= BLOCK)) throw new Error('The padding is not between 1 and 32');
	const plain = padded.subarray(0, padded.length - padding);
	const length = plain.readUInt32BE(16);
	if (20 + length > plain.length) throw new Error('The message is longer than its envelope');
	return {
		message: plain.subarray(20, 20 + length).toString('utf8'),
		appId: plain.subarray(20 + length).toString('utf8'),
		random: plain.subarray(0, 16),
		padding,
	};
}

module.exports = { sign, encrypt, decrypt };
