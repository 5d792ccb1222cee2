import { readAnswer } from '../../../../nodes/wechat/transport/response';
import { maskIn, mayHoldSecret } from '../../../../nodes/wechat/transport/secrets';
import { clientFor } from '../../../support/clients';

describe('what may hold a secret', () => {
	const credentials = { appSecret: ' abcdefgh ', accessToken: 'token-one' };

	it('has one of them, or a backslash that may hide one', () => {
		expect(mayHoldSecret('nothing', credentials)).toBe(false);
		expect(mayHoldSecret('an abcdefgh', credentials)).toBe(true);
		expect(mayHoldSecret('a token-one', credentials)).toBe(true);
		expect(mayHoldSecret('a \\u0061', credentials)).toBe(true);
		expect(mayHoldSecret('Stryker was here', { appSecret: '  1234567  ' })).toBe(false);
		expect(mayHoldSecret('1234567', { appSecret: '  1234567  ' })).toBe(false);
	});

	it('is asked again once the token has become another one', () => {
		const held = { accessToken: 'token-one' };
		expect(mayHoldSecret('token-two', held)).toBe(false);
		held.accessToken = 'token-two';
		expect(mayHoldSecret('token-two', held)).toBe(true);
		expect(mayHoldSecret('token-one', held)).toBe(false);
	});

	it('is masked whole where one secret is part of another', () => {
		const both = { accessToken: 'abcdefgh', appSecret: 'abcdefgh-and-more' };
		expect(maskIn({ errmsg: 'abcdefgh-and-more' }, both)).toEqual({ errmsg: '***' });
	});
});

describe('an errcode as text', () => {
	const read = (errcode: string) =>
		readAnswer({ statusCode: 200, body: Buffer.from(JSON.stringify({ errcode })) }) as {
			facts?: { errcode?: number };
		};

	it.each([' 40001 ', '40001', '\t40001'])('%j is read', (errcode) => {
		expect(read(errcode).facts?.errcode).toBe(40001);
	});

	it.each(['x40001', '40001x', 'x 40001', '40001 x', ''])('%j is none', (errcode) => {
		expect(read(errcode).facts).toMatchObject({ class: 'brokenAnswer' });
	});
});

it('work on one member of one account takes turns', async () => {
	const { client } = clientFor([]);
	const order: string[] = [];
	const work = (name: string) => async () => {
		order.push(`${name} begins`);
		for (let turn = 0; turn < 20; turn++) await Promise.resolve();
		order.push(`${name} ends`);
		return name;
	};
	const done = await Promise.all([
		client.inTurn('p1 007', work('a')),
		client.inTurn('p1 007', work('b')),
	]);
	expect(done).toEqual(['a', 'b']);
	expect(order).toHaveLength(4);
	for (const at of [0, 2]) expect(order[at + 1]).toBe(order[at].replace('begins', 'ends'));
});
