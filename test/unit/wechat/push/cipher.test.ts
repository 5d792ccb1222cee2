import { createDecipheriv } from 'node:crypto';

import { decryptPush, isEncodingAesKey } from '../../../../nodes/wechat/push/cipher';
import { PushRefusal } from '../../../../nodes/wechat/push/refusal';
import { readXml } from '../../../../nodes/wechat/push/xml';
import vectors from '../../../support/push/fixtures/vectors.json';
import { ACCOUNT, encrypt, encryptBlocks, padded } from '../../../support/push/account';

const WITH_MESSAGE = (['D-3', 'D-4', 'D-6', 'D-7', 'D-8'] as const).map((name) => ({
	name,
	...vectors[name],
}));
const WITH_PADDING = (['D-3', 'D-4', 'D-5', 'D-7', 'D-8'] as const).map((name) => ({
	name,
	...vectors[name],
}));

describe('decryptPush', () => {
	it.each(WITH_MESSAGE)('opens the published message $name', (vector) => {
		const { message, appId } = decryptPush(vector.encrypt, vector.encodingAesKey);
		expect(message.toString()).toBe(vector.message);
		expect(appId).toBe(vector.appId);
	});

	it('opens the published XML message D-5', () => {
		const vector = vectors['D-5'];
		const { message, appId } = decryptPush(vector.encrypt, vector.encodingAesKey);
		expect(message).toHaveLength(vector.messageBytes);
		expect(appId).toBe(vector.appId);
		expect(readXml(message)).toMatchObject({ Content: vector.content, MsgId: vector.msgIdText });
	});

	it.each(WITH_PADDING)('meets $padding bytes of padding in $name', (vector) => {
		const decoded = Buffer.from(`${vector.encodingAesKey}=`, 'base64');
		const aes = createDecipheriv('aes-256-cbc', decoded, decoded.subarray(0, 16));
		aes.setAutoPadding(false);
		const plain = Buffer.concat([aes.update(vector.encrypt, 'base64'), aes.final()]);
		expect(plain[plain.length - 1]).toBe(vector.padding);
	});

	it.each(Array.from({ length: 32 }, (_, index) => index))(
		'opens a message of %i bytes more than a full block, so with every padding there is',
		(length) => {
			const text = 'x'.repeat(length);
			expect(decryptPush(encrypt(text), ACCOUNT.encodingAesKey).message.toString()).toBe(text);
		},
	);

	it('counts bytes, not characters, of a Chinese message', () => {
		const { message, appId } = decryptPush(encrypt('门店'), ACCOUNT.encodingAesKey);
		expect([message.toString(), appId]).toEqual(['门店', ACCOUNT.appId]);
	});

	const header = (length: number) => {
		const bytes = Buffer.alloc(20);
		bytes.writeUInt32BE(length, 16);
		return bytes;
	};
	const endingWith = (byte: number) =>
		Buffer.concat([padded(header(0)).subarray(0, 31), Buffer.from([byte])]);

	it.each([
		['nothing', ''],
		['what is not base64', '*'],
		['half a block', Buffer.alloc(8).toString('base64')],
		['a padding of 0', encryptBlocks(endingWith(0))],
		['a padding of 33', encryptBlocks(endingWith(33))],
		['a padding that is not the same byte throughout', encryptBlocks(endingWith(5))],
		['a padding longer than the message', encryptBlocks(Buffer.alloc(16, 17))],
		['less than random bytes and a length', encryptBlocks(padded(Buffer.alloc(19)))],
		['a length beyond the end', encryptBlocks(padded(header(1)))],
		['a length of 4 GB', encryptBlocks(padded(header(0xffffffff)))],
	])('refuses %s', (_name, encrypted) => {
		expect(() => decryptPush(encrypted, ACCOUNT.encodingAesKey)).toThrow(PushRefusal);
	});

	it.each([
		['the key of another account', vectors['D-5'].encodingAesKey],
		['a key that is too short', ACCOUNT.encodingAesKey.slice(1)],
		['no key', ''],
	])('refuses %s and says what to compare', (_name, encodingAesKey) => {
		expect(() => decryptPush(ACCOUNT.encrypt, encodingAesKey)).toThrow(/EncodingAESKey/);
	});

	it('never repeats the key or the message when it refuses', () => {
		expect(() => decryptPush('AAAA', ACCOUNT.encodingAesKey)).toThrow(
			expect.objectContaining({
				reason: 'encryption',
				message: expect.not.stringContaining(ACCOUNT.encodingAesKey) as string,
			}),
		);
	});
});

describe('isEncodingAesKey', () => {
	it.each([
		['A'.repeat(43), true],
		['A'.repeat(42), false],
		['A'.repeat(44), false],
		[`${'A'.repeat(42)}=`, false],
		[`${'A'.repeat(42)} `, false],
		['', false],
	])('says of %j: %s', (text, expected) => {
		expect(isEncodingAesKey(text)).toBe(expected);
	});
});
