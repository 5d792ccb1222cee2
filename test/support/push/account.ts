import { createCipheriv } from 'node:crypto';

import { signPush } from '../../../nodes/wechat/push/signature';
import type { PushSecrets } from '../../../nodes/wechat/push/message';
import vectors from './fixtures/vectors.json';

/** The account of vector D-7, which all tests use unless they say otherwise. */
export const ACCOUNT = vectors['D-7'];
export const SECRETS: PushSecrets = {
	token: ACCOUNT.token,
	appId: ACCOUNT.appId,
	encodingAesKeys: [ACCOUNT.encodingAesKey],
};

export interface SignedPush {
	query: Record<string, string | string[]>;
	body: Buffer;
}

const TIMESTAMP = '1767225601';
const NONCE = '987654321';

export function plainPush(xml: string, token = ACCOUNT.token): SignedPush {
	return {
		query: {
			signature: signPush([token, TIMESTAMP, NONCE]),
			timestamp: TIMESTAMP,
			nonce: NONCE,
			openid: 'oN8nTestUser00000000000000001',
		},
		body: Buffer.from(xml),
	};
}

export interface SecureOptions {
	token?: string;
	appId?: string;
	encodingAesKey?: string;
	/** Elements beside `Encrypt`, as in compatible mode. */
	outer?: string;
}

/** A push in secure mode with `Encrypt` made by WeChat's rules; `signature` is sent along, as WeChat does. */
export function securePush(xml: string, options: SecureOptions = {}): SignedPush {
	const token = options.token ?? ACCOUNT.token;
	const receiver = /<ToUserName>.*?<\/ToUserName>/.exec(xml)?.[0] ?? '';
	return envelope(encrypt(xml, options), { token, outer: options.outer ?? receiver });
}

export function envelope(
	encrypted: string,
	{
		token,
		outer,
		timestamp,
		nonce,
	}: { token: string; outer: string; timestamp?: string; nonce?: string },
): SignedPush {
	const plain = { timestamp: timestamp ?? TIMESTAMP, nonce: nonce ?? NONCE };
	return {
		query: {
			...plain,
			signature: signPush([token, plain.timestamp, plain.nonce]),
			openid: 'oN8nTestUser00000000000000001',
			encrypt_type: 'aes',
			msg_signature: signPush([token, plain.timestamp, plain.nonce, encrypted]),
		},
		body: Buffer.from(`<xml>${outer}<Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`),
	};
}

export interface EncryptOptions {
	appId?: string;
	encodingAesKey?: string;
	random?: string;
}

export function encrypt(message: string, options: EncryptOptions = {}): string {
	const text = Buffer.from(message);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(text.length);
	const parts = [
		options.random ?? '0123456789abcdef',
		length,
		text,
		options.appId ?? ACCOUNT.appId,
	];
	return encryptBlocks(
		padded(Buffer.concat(parts.map((part) => Buffer.from(part)))),
		options.encodingAesKey,
	);
}

/** For tests of what no WeChat would send: the bytes are encrypted as they are. */
export function encryptBlocks(plain: Buffer, encodingAesKey = ACCOUNT.encodingAesKey): string {
	const bytes = Buffer.from(`${encodingAesKey}=`, 'base64');
	const aes = createCipheriv('aes-256-cbc', bytes, bytes.subarray(0, 16));
	aes.setAutoPadding(false);
	return Buffer.concat([aes.update(plain), aes.final()]).toString('base64');
}

export function padded(plain: Buffer): Buffer {
	const padding = 32 - (plain.length % 32);
	return Buffer.concat([plain, Buffer.alloc(padding, padding)]);
}
