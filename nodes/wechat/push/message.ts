import { decryptPush, type DecryptedPush } from './cipher';
import { queryText, type PushQuery } from './query';
import { PushRefusal } from './refusal';
import { isSignedWith } from './signature';
import { readXml, type XmlElement } from './xml';

/** What the message push settings of the account agree on. */
export interface PushSecrets {
	token: string;
	appId: string;
	/** The current key, then the previous one while it is being changed. Empty if the account pushes plain text. */
	encodingAesKeys: readonly string[];
}

export interface Push {
	/** Whether the message arrived encrypted, so that its signature covers it. */
	encrypted: boolean;
	/** The elements of the message, see `readXml`. */
	message: XmlElement;
}

/**
 * Checks and reads the POST of a push in plain (明文), compatible (兼容) or secure (安全) mode, whichever arrives
 * (WeChat's pages 消息推送 and 消息加解密说明).
 *
 * @param body the bytes as they came in: a parsed and re-written body has lost case, white space and signature
 * @throws PushRefusal
 */
export function readPush(query: PushQuery, body: Buffer, secrets: PushSecrets): Push {
	const isMarkedEncrypted = queryText(query, 'encrypt_type') === 'aes';
	// An encrypted message is checked by `msg_signature` alone; `signature` does not cover its body.
	if (!isMarkedEncrypted) checkSignature(query, secrets.token);
	const outer = readXml(body);
	const encrypt = outer.Encrypt;
	if (!isMarkedEncrypted && encrypt === undefined) return { encrypted: false, message: outer };
	if (typeof encrypt !== 'string' || encrypt === '') {
		throw new PushRefusal('format', 'The push is marked as encrypted but has no Encrypt element');
	}
	if (secrets.encodingAesKeys.length === 0) return readPlainPart(query, outer, secrets.token);
	checkSignature(query, secrets.token, encrypt);
	const message = readXml(decryptForAccount(encrypt, secrets));
	checkEnvelope(outer, message);
	return { encrypted: true, message };
}

function checkSignature(query: PushQuery, token: string, encrypt?: string): void {
	const given = queryText(query, encrypt === undefined ? 'signature' : 'msg_signature');
	const signed = [queryText(query, 'timestamp'), queryText(query, 'nonce')];
	if (isSignedWith(token, given, encrypt === undefined ? signed : [...signed, encrypt])) return;
	throw new PushRefusal(
		'signature',
		"The signature is wrong: compare the Token of WeChat's message push settings with the credential",
	);
}

/** Compatible mode repeats every element in plain text, so an account that has just left plain mode goes on working. */
function readPlainPart(query: PushQuery, outer: XmlElement, token: string): Push {
	if (outer.MsgType === undefined) {
		throw new PushRefusal(
			'setup',
			'The message is encrypted and the credential has no Encoding AES Key: copy the EncodingAESKey of the message push settings into it',
		);
	}
	checkSignature(query, token);
	const message = { ...outer };
	delete message.Encrypt;
	return { encrypted: false, message };
}

function decryptForAccount(encrypt: string, { appId, encodingAesKeys }: PushSecrets): Buffer {
	let opened: DecryptedPush | undefined;
	let refusal: unknown;
	for (const key of encodingAesKeys) {
		try {
			opened = decryptPush(encrypt, key);
		} catch (error) {
			refusal = error;
			continue;
		}
		if (opened.appId === appId) return opened.message;
	}
	if (opened === undefined) throw refusal;
	throw new PushRefusal(
		'account',
		'The message was encrypted for another account: compare the App ID in the credential',
	);
}

/** `ToUserName` stands outside the encryption and is not signed; it must not name another receiver than the message. */
function checkEnvelope(outer: XmlElement, message: XmlElement): void {
	const { ToUserName: receiver } = outer;
	if (receiver === undefined || receiver === '' || message.ToUserName === undefined) return;
	if (receiver !== message.ToUserName) {
		throw new PushRefusal('account', 'The envelope and the message name different receivers');
	}
}
