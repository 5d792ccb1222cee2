import type { WechatCredentials } from '../../../../nodes/wechat/transport/credentials';
import { refusal, WechatFailure } from '../../../../nodes/wechat/errors/failure';
import { readAnswer } from '../../../../nodes/wechat/transport/response';
import { maskIn } from '../../../../nodes/wechat/transport/secrets';

const value = (name: string) => `${name}-"words"/of a secret`;
const CREDENTIALS = {
	accessToken: value('token'),
	rejectedToken: value('old token'),
	appSecret: ` ${value('app')} `,
	tokenServerKey: value('server'),
	verificationToken: value('push'),
	encodingAesKey: value('aes'),
	previousEncodingAesKey: value('old aes'),
} as Partial<WechatCredentials>;

describe('secrets in the words of others', () => {
	it.each(Object.keys(CREDENTIALS))('%s is masked in texts at any depth', (field) => {
		const secret = String(CREDENTIALS[field as keyof WechatCredentials]).trim();
		expect(
			maskIn({ a: `x ${secret} y ${secret}`, b: [{ c: secret, d: 1, e: null }] }, CREDENTIALS),
		).toEqual({ a: 'x *** y ***', b: [{ c: '***', d: 1, e: null }] });
		const { facts } = maskIn(refusal(40073, `of ${secret}`), CREDENTIALS);
		expect(facts).toEqual({ ...refusal(40073, 'of ***').facts });
	});

	it('leave everything else as it is, the object itself', () => {
		const answer = { errcode: 0, list: [1, 'two'] };
		expect(maskIn(answer, CREDENTIALS)).toBe(answer);
		expect(maskIn(answer, {})).toBe(answer);
		const failure = refusal(40073, 'no');
		expect(maskIn(failure, CREDENTIALS)).toBe(failure);
	});

	it('are not looked for when they are so short that they may be a word', () => {
		expect(maskIn({ a: 'nickname' }, { appSecret: 'nickname' })).toEqual({ a: '***' });
		expect(maskIn({ a: 'errcode' }, { appSecret: 'errcode' })).toEqual({ a: 'errcode' });
		expect(maskIn({ a: '' }, { appSecret: '' })).toEqual({ a: '' });
	});

	it('are masked before an answer is cut short', () => {
		const body = Buffer.from(JSON.stringify({ path: `${'x'.repeat(100)}${value('token')}` }));
		const failure = readAnswer({ statusCode: 401, body }, undefined, CREDENTIALS);
		expect((failure as WechatFailure).facts.what).toMatch(/x\*\*\*"\}$/);
	});
});
