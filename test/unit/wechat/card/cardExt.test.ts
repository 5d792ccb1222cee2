import { createHash } from 'node:crypto';

import { signCard } from '../../../../nodes/wechat/card/cardExt';

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');
const FIELDS = { timestamp: '1404896688', nonce_str: 'x' };

describe('the signature of a cardExt', () => {
	it.each([
		[
			'of the JS-SDK guide',
			'ojZ8YtyVyr30HheH3CM73y7h4jJE',
			'pjZ8Yt1XGILfi-FUsewpnnolGgZk',
			{ timestamp: '1404896688', code: '1434008071', nonce_str: '123' },
			'f137ab68b7f8112d20ee528ab6074564e2796250',
		],
		[
			'WeChat accepted, whose values sort differently when case is ignored',
			'IpK_1T69hDhZkLQTlwsAX5obXn0E5uq_TynOijBuCBBI6VJSWxNWD7AlvetXO4OCf_GuMkLBePEArCKFXjZfCw',
			'p_BzXw2OeMnlDbAcT6i5Mz5WRMmU',
			{ timestamp: '1502361405', code: '1', nonce_str: 'f2b54bb143ae41b5afe70437506b0555' },
			'd7498efca6dc0307529ac4c5983d51dc644f1bce',
		],
	])('is the one %s', (_title, ticket, cardId, ext, signature) => {
		expect(signCard(ticket, cardId, ext)).toBe(signature);
	});

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
