import { readPush, type PushSecrets } from '../../../../nodes/wechat/push/message';
import { UnreadableXml } from '../../../../nodes/wechat/push/xml';
import vectors from '../../../support/push/fixtures/vectors.json';
import {
	ACCOUNT,
	SECRETS,
	envelope,
	plainPush,
	securePush,
	type SignedPush,
} from '../../../support/push/account';

const PLAIN_ACCOUNT: PushSecrets = { ...SECRETS, encodingAesKeys: [] };
const EVENT = ACCOUNT.message;
const EVENT_ELEMENTS = EVENT.replace(/^<xml>|<\/xml>$/g, '');

function read({ query, body }: SignedPush, secrets = SECRETS) {
	const { encrypted, message } = readPush(query, body, secrets);
	if (message instanceof UnreadableXml) throw message;
	return { encrypted, message };
}

describe('readPush', () => {
	it('reads the published secure message D-7 with the published signature', () => {
		const push = envelope(ACCOUNT.encrypt, {
			...ACCOUNT,
			outer: '<ToUserName><![CDATA[gh_0123456789ab]]></ToUserName>',
		});
		expect(push.query.msg_signature).toBe(ACCOUNT.msgSignature);
		expect(read(push)).toMatchObject({
			encrypted: true,
			message: { UserCardCode: '007290500123', OuterStr: '门店A' },
		});
	});

	it('reads the published secure message D-5', () => {
		const {
			token,
			appId,
			encodingAesKey,
			encrypt: encrypted,
			timestamp,
			nonce,
			msgSignature,
		} = vectors['D-5'];
		const push = envelope(encrypted, { token, timestamp, nonce, outer: '' });
		expect(push.query.msg_signature).toBe(msgSignature);
		expect(read(push, { token, appId, encodingAesKeys: [encodingAesKey] }).message).toMatchObject({
			MsgType: 'text',
			Content: 'hello',
		});
	});

	it.each([
		['plain', plainPush(EVENT), PLAIN_ACCOUNT, false],
		['plain, although the account has a key', plainPush(EVENT), SECRETS, false],
		['secure', securePush(EVENT), SECRETS, true],
		['compatible', securePush(EVENT, { outer: EVENT_ELEMENTS }), SECRETS, true],
		[
			'compatible without a key',
			securePush(EVENT, { outer: EVENT_ELEMENTS }),
			PLAIN_ACCOUNT,
			false,
		],
	])('reads the same event in %s mode', (_name, push, secrets, encrypted) => {
		expect(read(push, secrets)).toEqual({
			encrypted,
			message: {
				ToUserName: 'gh_0123456789ab',
				FromUserName: 'oTestOpenId0000000000000001',
				CreateTime: '1767225600',
				MsgType: 'event',
				Event: 'user_get_card',
				CardId: 'pTestCardId000000000000000001',
				IsGiveByFriend: '0',
				UserCardCode: '007290500123',
				OuterStr: '门店A',
			},
		});
	});

	it('believes the encrypted part of compatible mode, not the plain one', () => {
		const outer = EVENT_ELEMENTS.replace('007290500123', '999999999999');
		expect(read(securePush(EVENT, { outer })).message.UserCardCode).toBe('007290500123');
	});

	it('takes encrypt_type=raw and a missing one for a plain body', () => {
		const { query, body } = plainPush(EVENT);
		expect(read({ query: { ...query, encrypt_type: 'raw' }, body }).message.Event).toBe(
			'user_get_card',
		);
	});

	it('decrypts a body with Encrypt even when encrypt_type is missing', () => {
		const { query, body } = securePush(EVENT);
		delete query.encrypt_type;
		expect(read({ query, body }).encrypted).toBe(true);
	});

	it('tries the previous key after the current one, while it is being changed', () => {
		const secrets = {
			...SECRETS,
			encodingAesKeys: [vectors['D-5'].encodingAesKey, ACCOUNT.encodingAesKey],
		};
		expect(read(securePush(EVENT), secrets).message.Event).toBe('user_get_card');
	});

	it('needs no signature for the unencrypted part of secure mode', () => {
		const { query, body } = securePush(EVENT);
		expect(read({ query: { ...query, signature: 'wrong' }, body }).encrypted).toBe(true);
	});
});
