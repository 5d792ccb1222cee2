const { createCipheriv, createDecipheriv, createHash, randomBytes } = require('node:crypto');
const { Refusal } = require('./refusal');

/**
 * `encrypt_code`, `encrypt_card_id`: text only this account can read back.
 *
 * Every value ends in `==` and holds a `+`, so a client that decodes a URL never, twice, or turns `+` into a blank
 * gets 40075 on the first try instead of one time in ten.
 * @param {string} secret
 */
function createSeal(secret) {
	const key = createHash('sha256').update(`seal ${secret}`).digest();

	/**
	 * @param {string} plainText
	 * @returns {string} standard base64
	 */
	function seal(plainText) {
		const bytes = Buffer.from(plainText);
		const padding = (3 - ((bytes.length + 27) % 3)) % 3;
		const padded = Buffer.concat([bytes, Buffer.alloc(padding)]);
		for (;;) {
			const iv = randomBytes(12);
			const cipher = createCipheriv('aes-256-gcm', key, iv);
			const body = Buffer.concat([cipher.update(padded), cipher.final()]);
			const sealed = Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
			if (sealed.includes('+')) return sealed;
		}
	}

	/**
	 * @param {string} sealed
	 * @returns {string}
	 * @throws {Refusal} 40075
	 */
	function open(sealed) {
		if (!/^[A-Za-z0-9+/]+={0,2}$/.test(sealed)) throw new Refusal(40075);
		const bytes = Buffer.from(sealed, 'base64');
		try {
			const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), {
				authTagLength: 16,
			});
			decipher.setAuthTag(bytes.subarray(12, 28));
			const padded = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
			return padded.toString('utf8').replace(/\0+$/, '');
		} catch {
			throw new Refusal(40075);
		}
	}

	return { seal, open };
}

module.exports = { createSeal };
