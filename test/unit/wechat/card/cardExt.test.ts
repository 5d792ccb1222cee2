import { createHash } from 'node:crypto';

import { signCard } from '../../../../nodes/wechat/card/cardExt';

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');
const FIELDS = { timestamp: '1404896688', nonce_str: 'x' };

describe('the signature of a cardExt', () => {
	it('hashes the values in the order of their code units, with ticket and card', () => {
		expect(signCard('ticket', 'pCard', FIELDS)).toBe(sha1('1404896688pCardticketx'));
	});

	it('sorts capitals before small letters and digits before both', () => {
		expect(signCard('b', 'B', { ...FIELDS, code: '007', openid: 'oA', nonce_str: 'a' })).toBe(
			sha1('0071404896688BaboA'),
		);
	});

	it('leaves out what is missing or empty', () => {
		expect(signCard('ticket', 'pCard', { ...FIELDS, code: '', openid: undefined })).toBe(
			signCard('ticket', 'pCard', FIELDS),
		);
	});

	it('does not sign the begin time and the channel', () => {
		expect(
			signCard('ticket', 'pCard', {
				...FIELDS,
				fixed_begintimestamp: 1,
				outer_str: 'store-07',
			}),
		).toBe(signCard('ticket', 'pCard', FIELDS));
	});
});
