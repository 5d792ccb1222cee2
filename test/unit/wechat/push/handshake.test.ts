import { readHandshake } from '../../../../nodes/wechat/push/handshake';
import vectors from '../../../support/push/fixtures/vectors.json';

const { token, timestamp, nonce, signature, echostr } = vectors['D-1'];
const QUERY = { signature, timestamp, nonce, echostr };

describe('readHandshake', () => {
	it('gives back the echostr of the published example', () => {
		expect(readHandshake(QUERY, token)).toBe(echostr);
	});

	it('gives back the echostr as text, with leading zeros', () => {
		expect(readHandshake({ ...QUERY, echostr: '000123' }, token)).toBe('000123');
	});

	it.each(['AAAAB', 'aaaaa', '', ' AAAAA'])('refuses the wrong token %j', (wrong) => {
		expect(() => readHandshake(QUERY, wrong)).toThrow(
			expect.objectContaining({ reason: 'signature' }),
		);
	});

	it.each(Object.keys(QUERY))('refuses a request without %s', (name) => {
		expect(() => readHandshake({ ...QUERY, [name]: undefined }, token)).toThrow(
			expect.objectContaining({ reason: 'query' }),
		);
	});

	it.each(Object.entries(QUERY))(
		'refuses a repeated %s, even if both are the same',
		(name, value) => {
			expect(() => readHandshake({ ...QUERY, [name]: [value, value] }, token)).toThrow(
				expect.objectContaining({ reason: 'query' }),
			);
		},
	);

	it('refuses a parameter written as an object', () => {
		expect(() => readHandshake({ ...QUERY, nonce: { toString: () => nonce } }, token)).toThrow(
			expect.objectContaining({ reason: 'query' }),
		);
	});
});
