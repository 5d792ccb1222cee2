import { isSignedWith, signPush } from '../../../../nodes/wechat/push/signature';
import vectors from '../../../support/push/fixtures/vectors.json';

describe('pushSignature', () => {
	const { 'D-1': get, 'D-2': post, 'D-3': secure, 'D-4': reply, 'D-5': demo, 'D-7': own } = vectors;

	it.each([
		['D-1, verification', [get.token, get.timestamp, get.nonce], get.signature],
		['D-2, plain push', [post.token, post.timestamp, post.nonce], post.signature],
		[
			'D-3, secure push without body',
			[secure.token, secure.timestamp, secure.nonce],
			secure.signature,
		],
		[
			'D-3, secure push',
			[secure.token, secure.timestamp, secure.nonce, secure.encrypt],
			secure.msgSignature,
		],
		['D-4, reply', [reply.token, reply.timestamp, reply.nonce, reply.encrypt], reply.msgSignature],
		['D-5, XML message', [demo.token, demo.timestamp, demo.nonce, demo.encrypt], demo.msgSignature],
		['D-7, card event without body', [own.token, own.timestamp, own.nonce], own.signature],
		['D-7, card event', [own.token, own.timestamp, own.nonce, own.encrypt], own.msgSignature],
	])('gives the published value for %s', (_name, parts, expected) => {
		expect(signPush(parts)).toBe(expected);
	});

	it('does not depend on the order of its parts', () => {
		expect(signPush(['b', 'a', 'C'])).toBe(signPush(['C', 'b', 'a']));
	});

	it('sorts by code unit: capitals before small letters, whatever the locale says', () => {
		expect(signPush(['a', 'B'])).toBe(signPush(['Ba']));
	});

	it('leaves the list it is given as it is', () => {
		const parts = ['2', '1'];
		signPush(parts);
		expect(parts).toEqual(['2', '1']);
	});
});

describe('isSignedWith', () => {
	const { token, timestamp, nonce, signature } = vectors['D-1'];

	it('accepts the signature of the right token', () => {
		expect(isSignedWith(token, signature, [timestamp, nonce])).toBe(true);
	});

	it.each([
		['another token', 'AAAAB', signature, [timestamp, nonce]],
		['the token in small letters', 'aaaaa', signature, [timestamp, nonce]],
		['another timestamp', token, signature, ['1714036505', nonce]],
		['no signature', token, undefined, [timestamp, nonce]],
		['an empty signature', token, '', [timestamp, nonce]],
		['a longer signature', token, `${signature}0`, [timestamp, nonce]],
		['a shorter signature', token, signature.slice(1), [timestamp, nonce]],
		['a signature of as many other characters', token, '中'.repeat(40), [timestamp, nonce]],
		['no nonce', token, signature, [timestamp, undefined]],
	])('refuses %s', (_name, withToken, given, signed) => {
		expect(isSignedWith(withToken, given, signed)).toBe(false);
	});

	it('refuses an empty token even when the signature fits it', () => {
		const fitting = signPush(['', timestamp, nonce]);
		expect(isSignedWith('', fitting, [timestamp, nonce])).toBe(false);
	});
});
