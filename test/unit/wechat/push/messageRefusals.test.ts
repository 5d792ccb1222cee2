import { readPush, type PushSecrets } from '../../../../nodes/wechat/push/message';
import type { PushRefusal, RefusalReason } from '../../../../nodes/wechat/push/refusal';
import { MAX_BODY_BYTES, UnreadableXml } from '../../../../nodes/wechat/push/xml';
import vectors from '../../../support/push/fixtures/vectors.json';
import {
	ACCOUNT,
	SECRETS,
	plainPush,
	securePush,
	type SignedPush,
} from '../../../support/push/account';

const PLAIN_ACCOUNT: PushSecrets = { ...SECRETS, encodingAesKeys: [] };
const EVENT = ACCOUNT.message;
const EVENT_ELEMENTS = EVENT.replace(/^<xml>|<\/xml>$/g, '');

type Verdict = RefusalReason | 'accepted' | 'unreadable';

function verdictOn(push: SignedPush, secrets = SECRETS): Verdict {
	try {
		const { message } = readPush(push.query, push.body, secrets);
		return message instanceof UnreadableXml ? 'unreadable' : 'accepted';
	} catch (error) {
		return (error as PushRefusal).reason;
	}
}

describe('readPush takes no message from', () => {
	const secure = securePush(EVENT);
	const plain = plainPush(EVENT);
	const change = (
		push: SignedPush,
		query: Record<string, string | string[] | undefined>,
	): SignedPush => ({
		...push,
		query: { ...push.query, ...query } as SignedPush['query'],
	});
	const withBody = (push: SignedPush, xml: string): SignedPush => ({
		...push,
		body: Buffer.from(xml),
	});

	it.each<[string, SignedPush, PushSecrets, Verdict]>([
		['a plain push with the wrong token', plain, { ...SECRETS, token: 'other' }, 'signature'],
		['a secure push with the wrong token', secure, { ...SECRETS, token: 'other' }, 'signature'],
		['an empty token', plainPush(EVENT, ''), { ...SECRETS, token: '' }, 'signature'],
		[
			'an empty token in secure mode',
			securePush(EVENT, { token: '' }),
			{ ...SECRETS, token: '' },
			'signature',
		],
		[
			'a plain push without signature',
			change(plain, { signature: undefined }),
			SECRETS,
			'signature',
		],
		[
			'a secure push without msg_signature',
			change(secure, { msg_signature: undefined }),
			SECRETS,
			'signature',
		],
		[
			'signature in place of msg_signature',
			change(secure, { msg_signature: secure.query.signature }),
			SECRETS,
			'signature',
		],
		['a push without timestamp', change(plain, { timestamp: undefined }), SECRETS, 'signature'],
		['a push with another nonce', change(secure, { nonce: '1' }), SECRETS, 'signature'],
		[
			'the App ID of another account',
			secure,
			{ ...SECRETS, appId: 'wx0000000000000000' },
			'account',
		],
		[
			'a message encrypted for another App ID',
			securePush(EVENT, { appId: 'wx0000000000000000' }),
			SECRETS,
			'account',
		],
		[
			'an App ID that only starts the same',
			securePush(EVENT, { appId: `${ACCOUNT.appId}0` }),
			SECRETS,
			'account',
		],
		[
			'an App ID in other case',
			securePush(EVENT, { appId: ACCOUNT.appId.toUpperCase() }),
			SECRETS,
			'account',
		],
		[
			'an envelope for another receiver',
			securePush(EVENT, { outer: '<ToUserName>gh_other</ToUserName>' }),
			SECRETS,
			'account',
		],
		[
			'a message encrypted with another key',
			securePush(EVENT, { encodingAesKey: vectors['D-5'].encodingAesKey }),
			SECRETS,
			'encryption',
		],
		['a secure push when there is no key', secure, PLAIN_ACCOUNT, 'setup'],
		['an encrypted push without Encrypt', withBody(secure, EVENT), SECRETS, 'unreadable'],
		[
			'an encrypted push with an empty Encrypt',
			withBody(secure, '<xml><Encrypt/></xml>'),
			SECRETS,
			'unreadable',
		],
		[
			'an encrypted push with two Encrypt',
			withBody(secure, '<xml><Encrypt>a</Encrypt><Encrypt>b</Encrypt></xml>'),
			SECRETS,
			'unreadable',
		],
		[
			'a plain push that is no XML',
			withBody(plain, '{"Event":"user_get_card"}'),
			SECRETS,
			'unreadable',
		],
		[
			'an encrypted message that is no XML',
			securePush('{"Event":"user_get_card"}'),
			SECRETS,
			'unreadable',
		],
		['an empty body', withBody(plain, ''), SECRETS, 'unreadable'],
		[
			'a body of more than 64 KiB',
			withBody(plain, ' '.repeat(MAX_BODY_BYTES + 1)),
			SECRETS,
			'unreadable',
		],
		[
			'garbage with a wrong signature',
			withBody(change(plain, { signature: 'x' }), 'garbage'),
			SECRETS,
			'signature',
		],
	])('%s', (_name, push, secrets, reason) => {
		expect(verdictOn(push, secrets)).toBe(reason);
	});

	it('compatible mode without a key when the plain signature is wrong', () => {
		const push = securePush(EVENT, { outer: EVENT_ELEMENTS });
		expect(verdictOn(change(push, { signature: 'wrong' }), PLAIN_ACCOUNT)).toBe('signature');
	});

	it.each(['signature', 'timestamp', 'nonce'])('a plain push that repeats %s', (name) => {
		const value = plain.query[name] as string;
		expect(verdictOn(change(plain, { [name]: [value, value] }))).toBe('query');
	});

	it.each(['msg_signature', 'timestamp', 'nonce', 'encrypt_type'])(
		'a secure push that repeats %s',
		(name) => {
			const value = secure.query[name] as string;
			expect(verdictOn(change(secure, { [name]: [value, value] }))).toBe('query');
		},
	);

	const spread = `<xml>\n${['ToUserName', 'Encrypt'].map((name) => new RegExp(`<${name}>.*</${name}>`).exec(secure.body.toString())?.[0]).join('\n')}\n</xml>`;

	it.each([
		['as one line', secure],
		['as WeChat prints it, with line breaks', { ...secure, body: Buffer.from(spread) }],
	])('every body with one flipped bit, wherever it is, %s', (_name, push) => {
		expect(verdictOn(push)).toBe('accepted');
		const accepted: string[] = [];
		for (let position = 0; position < push.body.length; position++) {
			for (let bit = 0; bit < 8; bit++) {
				const body = Buffer.from(push.body);
				body[position] ^= 1 << bit;
				if (verdictOn({ ...push, body }) === 'accepted')
					accepted.push(`byte ${position} bit ${bit}`);
			}
		}
		expect(accepted).toEqual([]);
	});
});
