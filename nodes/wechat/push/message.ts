import { decryptPush, type DecryptedPush } from './cipher';
import { queryText, type PushQuery } from './query';
import { PushRefusal } from './refusal';
import { isSignedWith } from './signature';
import { readXml, UnreadableXml, type XmlElement } from './xml';

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
	/** The elements of the message, see `readXml`; or why it cannot be read, for the log. */
	message: XmlElement | UnreadableXml;
}

/**
 * Checks and reads the POST of a push in plain (明文), compatible (兼容) or secure (安全) mode, whichever arrives
 * (WeChat's pages 消息推送 and 消息加解密说明).
 *
 * WeChat passes on what customers type as they type it, CDATA and all, and some of its clients leave a marker text behind
 * the last element. So a message that is signed and cannot be read is a message, not a forgery: only not one about cards.
 * Whether the sender knows the Token is settled first, so that all strangers get the same answer.
 *
 * @param body the bytes as they came in: a parsed and re-written body has lost case, white space and signature
 * @throws PushRefusal when the push is not one of this account, or the credential lacks what is needed to tell
 */
export function readPush(query: PushQuery, body: Buffer, secrets: PushSecrets): Push {
	const isMarkedEncrypted = queryText(query, 'encrypt_type') === 'aes';
	const isSigned = hasSignature(query, secrets.token);
	// An encrypted message is checked by `msg_signature` alone; `signature` does not cover its body.
	if (!isMarkedEncrypted && !isSigned) throw wrongSignature();
	const outer = orUnreadable(() => readXml(body));
	const encrypt = outer instanceof UnreadableXml ? undefined : outer.Encrypt;
	if (outer instanceof UnreadableXml || typeof encrypt !== 'string' || encrypt === '') {
		if (!isSigned) throw wrongSignature();
		const isIncomplete = isMarkedEncrypted && !(outer instanceof UnreadableXml);
		return { encrypted: false, message: isIncomplete ? withoutEncrypt() : outer };
	}
	// A customer can type an element of this name; a proxy can lose the mark.
	if (!isMarkedEncrypted && queryText(query, 'msg_signature') === undefined) {
		return { encrypted: false, message: outer };
	}
	const isEncryptSigned = hasSignature(query, secrets.token, encrypt);
	if (secrets.encodingAesKeys.length === 0) {
		return readPlainPart(outer, { isSigned, isEncryptSigned });
	}
	if (!isEncryptSigned) throw wrongSignature();
	const opened = decryptForAccount(encrypt, secrets);
	const message = orUnreadable(() => readXml(opened));
	if (!(message instanceof UnreadableXml)) checkEnvelope(outer, message);
	return { encrypted: true, message };
}

function orUnreadable(read: () => XmlElement): XmlElement | UnreadableXml {
	try {
		return read();
	} catch (error) {
		return error instanceof UnreadableXml ? error : new UnreadableXml('The body cannot be read');
	}
}

function withoutEncrypt(): UnreadableXml {
	return new UnreadableXml('The push is marked as encrypted but has no Encrypt element');
}

function hasSignature(query: PushQuery, token: string, encrypt?: string): boolean {
	const given = queryText(query, encrypt === undefined ? 'signature' : 'msg_signature');
	const signed = [queryText(query, 'timestamp'), queryText(query, 'nonce')];
	return isSignedWith(token, given, encrypt === undefined ? signed : [...signed, encrypt]);
}

function wrongSignature(): PushRefusal {
	return new PushRefusal(
		'signature',
		"The signature is wrong: compare the Token of WeChat's message push settings with the credential",
	);
}

/**
 * Compatible mode repeats every element in plain text, so an account that has just left plain mode goes on working. That a
 * key is missing is told to nobody but the one who signs with the Token.
 */
function readPlainPart(
	outer: XmlElement,
	{ isSigned, isEncryptSigned }: { isSigned: boolean; isEncryptSigned: boolean },
): Push {
	if (outer.MsgType === undefined) {
		if (!isEncryptSigned) throw wrongSignature();
		throw new PushRefusal(
			'setup',
			'The message is encrypted and the credential has no Encoding AES Key: copy the EncodingAESKey of the message push settings into it',
		);
	}
	if (!isSigned) throw wrongSignature();
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
