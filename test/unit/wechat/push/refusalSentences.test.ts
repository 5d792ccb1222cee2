import { readHandshake } from '../../../../nodes/wechat/push/handshake';
import { readPush, type PushSecrets } from '../../../../nodes/wechat/push/message';
import { MAX_BODY_BYTES, readXml } from '../../../../nodes/wechat/push/xml';
import {
	ACCOUNT,
	plainPush,
	SECRETS,
	securePush,
	type SignedPush,
} from '../../../support/push/account';

const WRONG_TOKEN =
	"The signature is wrong: compare the Token of WeChat's message push settings with the credential";

/** The words a caller and n8n's log get to see. */
function sentenceOf(work: () => unknown): string {
	try {
		work();
	} catch (error) {
		return (error as Error).message;
	}
	return 'accepted';
}

describe('the sentence of a refused body', () => {
	it.each([
		['<xml><A>1</A>', 'an element is not closed'],
		['x<xml><A>1</A></xml>', 'there is text around the root element'],
		['<a><A>1</A></a><b><A>1</A></b>', 'there is not exactly one root element'],
		['<xml>text</xml>', 'the root element holds no elements'],
		['<?xml version="1.0"', '"<?xml" is not closed'],
		['<xml><A><!-- 1</A></xml>', '"<!--" is not closed'],
		['<xml><A b="1>1</A></xml>', '""" is not closed'],
		[
			'<!DOCTYPE xml><xml><A/></xml>',
			'it declares a document type, an entity or an instruction, or holds a bare "<"',
		],
		['<xml><__proto__/></xml>', 'an element has a name WeChat never uses'],
		['<a>'.repeat(17) + '</a>'.repeat(17), 'elements are nested more than 16 deep'],
		['</xml>', 'an end tag has no start tag'],
		['<xml>x<A>1</A></xml>', 'there is text between elements'],
		['<xml><A b=1>1</A></xml>', 'an attribute has no quotes'],
		['<xml><A</xml>', 'a tag is malformed'],
	])('%j says: %s', (xml, detail) => {
		expect(sentenceOf(() => readXml(Buffer.from(xml)))).toBe(
			`The body is not the XML of a WeChat message: ${detail}`,
		);
	});

	it('names the size that is allowed', () => {
		expect(sentenceOf(() => readXml(Buffer.alloc(MAX_BODY_BYTES + 1)))).toBe(
			'The body is larger than 64 KiB',
		);
	});
});

describe('the sentence of a refused push', () => {
	const secure = securePush(ACCOUNT.message);
	const plain = plainPush(ACCOUNT.message);

	it.each<[string, SignedPush, Partial<PushSecrets>, string]>([
		['of the wrong token', plain, { token: 'other' }, WRONG_TOKEN],
		['of the wrong token in secure mode', secure, { token: 'other' }, WRONG_TOKEN],
		[
			'without a key to open it',
			secure,
			{ encodingAesKeys: [] },
			'The message is encrypted and the credential has no Encoding AES Key: copy the EncodingAESKey of the message push settings into it',
		],
		[
			'for another account',
			secure,
			{ appId: 'wx0000000000000000' },
			'The message was encrypted for another account: compare the App ID in the credential',
		],
		[
			'in the envelope of another account',
			securePush(ACCOUNT.message, { outer: '<ToUserName>gh_other</ToUserName>' }),
			{},
			'The envelope and the message name different receivers',
		],
		[
			'with a parameter given twice',
			{ ...plain, query: { ...plain.query, nonce: ['1', '2'] } },
			{},
			'The query parameter "nonce" occurs more than once',
		],
	])('%s says what to compare', (_title, { query, body }, secrets, expected) => {
		expect(sentenceOf(() => readPush(query, body, { ...SECRETS, ...secrets }))).toBe(expected);
	});

	it('that lost its encrypted part says so in the log', () => {
		expect(readPush(secure.query, plain.body, SECRETS).message).toMatchObject({
			message: 'The push is marked as encrypted but has no Encrypt element',
		});
	});

	it('of the verification says what it needs', () => {
		expect(sentenceOf(() => readHandshake({}, ACCOUNT.token))).toBe(
			"This is the address for WeChat's message push. The verification request needs signature, timestamp, nonce and echostr",
		);
		const query = { ...plain.query, echostr: '1' };
		expect(sentenceOf(() => readHandshake(query, 'other'))).toBe(WRONG_TOKEN);
	});
});
