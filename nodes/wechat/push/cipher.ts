import { createDecipheriv } from 'node:crypto';

import { PushRefusal } from './refusal';

/** `EncodingAESKey` is the base64 of 32 bytes without its final `=`. */
const ENCODED_KEY = /^[A-Za-z0-9+/]{43}$/;
const RANDOM_BYTES = 16;
const LENGTH_BYTES = 4;
/** WeChat pads to 32 bytes, twice the block of AES, so a value up to 32 is right. */
const MAX_PADDING = 32;

export interface DecryptedPush {
	message: Buffer;
	/** The account the message was encrypted for. The caller must compare it. */
	appId: string;
}

export function isEncodingAesKey(key: string): boolean {
	return ENCODED_KEY.test(key);
}

/**
 * Opens the text of `Encrypt` (WeChat's page 消息加解密说明): AES-256-CBC over 16 random bytes, the length of the message
 * as four bytes (most significant first), the message and the App ID. Its signature must have been checked before.
 *
 * @param encodingAesKey 43 characters; the last one carries two spare bits, which Node's decoder ignores as it must
 * @throws PushRefusal `encryption` when this key does not open it
 */
export function decryptPush(encrypt: string, encodingAesKey: string): DecryptedPush {
	const plain = withoutPadding(decipher(Buffer.from(encrypt, 'base64'), encodingAesKey));
	const start = RANDOM_BYTES + LENGTH_BYTES;
	if (plain.length < start) throw notOpened();
	const end = start + plain.readUInt32BE(RANDOM_BYTES);
	if (end > plain.length) throw notOpened();
	return { message: plain.subarray(start, end), appId: plain.toString('utf8', end) };
}

function decipher(encrypted: Buffer, encodingAesKey: string): Buffer {
	if (!isEncodingAesKey(encodingAesKey)) throw notOpened();
	if (encrypted.length === 0 || encrypted.length % 16 !== 0) throw notOpened();
	const key = Buffer.from(`${encodingAesKey}=`, 'base64');
	const aes = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16));
	// The library removes at most 16 bytes of padding: it would fail on every second message.
	aes.setAutoPadding(false);
	return Buffer.concat([aes.update(encrypted), aes.final()]);
}

function withoutPadding(padded: Buffer): Buffer {
	const padding = padded[padded.length - 1];
	const end = padded.length - padding;
	if (padding < 1 || padding > MAX_PADDING || end < 0) throw notOpened();
	if (!padded.subarray(end).every((byte) => byte === padding)) throw notOpened();
	return padded.subarray(0, end);
}

function notOpened(): PushRefusal {
	return new PushRefusal(
		'encryption',
		"The message cannot be decrypted: compare the EncodingAESKey of WeChat's message push settings with the credential",
	);
}
