import { sign } from '../../simulator/push/crypto';
import { answerOf, closeAll, FORM_CARD, post, start, startWithClient, tokenOf } from './client';
import type { Options, Simulator } from './client';

afterEach(closeAll);

const send = async (simulator: Simulator, path: string, body: unknown = {}) =>
	await answerOf(await post(simulator, `/simulator/${path}`, body));
const read = async (simulator: Simulator, path: string) =>
	await answerOf(await fetch(`${simulator.url}/simulator/${path}`));

describe('another process', () => {
	it('fills the state and looks at it', async () => {
		const { simulator, call } = await startWithClient();
		const { card_id: cardId } = await send(simulator, 'cards', { base_info: { title: '测试卡' } });
		const { codes } = await send(simulator, 'members', { cardId, count: 2, bonus: 10 });
		await call('/card/membercard/updateuser', { card_id: cardId, code: codes[0], add_bonus: 5 });
		expect(await read(simulator, `members/${codes[0]}`)).toMatchObject({
			bonus: 15,
			card_id: cardId,
		});
		expect(await read(simulator, 'ledger')).toMatchObject([
			{ sequence: 1, bonus: { before: 10, after: 15 } },
		]);
		expect(await read(simulator, '')).toMatchObject({
			cards: [{ card_id: cardId, title: '测试卡', status: 'CARD_STATUS_VERIFY_OK' }],
			members: 2,
			tokenCalls: 1,
			counts: { '/card/membercard/updateuser': 1 },
		});
		const [, request] = await read(simulator, 'requests');
		expect(request).toMatchObject({
			path: '/card/membercard/updateuser',
			body: { add_bonus: 5 },
			answer: { errcode: 0 },
		});
		expect((await fetch(`${simulator.url}/simulator/members/1`)).status).toBe(404);
	});

	it.each([
		['revoke', 40001],
		['reject', 40001],
		['expire', 42001],
	])('makes the token fail by %s', async (action, errcode) => {
		const { simulator, call } = await startWithClient();
		await send(simulator, `token/${action}`);
		expect(await call('/card/get', { card_id: 'p' })).toMatchObject({ errcode });
	});

	it('adds and clears faults', async () => {
		const { simulator, call } = await startWithClient();
		await send(simulator, 'faults', { path: '/card/get', effect: { errcode: 45009 } });
		expect(await call('/card/get', { card_id: 'p' })).toMatchObject({ errcode: 45009 });
		await fetch(`${simulator.url}/simulator/faults`, { method: 'DELETE' });
		expect(await call('/card/get', { card_id: 'p' })).toMatchObject({ errcode: 40073 });
		expect((await post(simulator, '/simulator/faults', {})).status).toBe(400);
	});

	it('decides a review', async () => {
		const simulator = await start();
		const { card_id: cardId } = await send(simulator, 'cards');
		expect(await send(simulator, `cards/${cardId}/reject`, { reason: '图片' })).toEqual({
			card_id: cardId,
			status: 'CARD_STATUS_VERIFY_FAIL',
		});
		expect(simulator.card(cardId)?.refuse_reason).toBe('图片');
		expect(await send(simulator, `cards/${cardId}/approve`)).toMatchObject({
			status: 'CARD_STATUS_VERIFY_OK',
		});
		expect((await post(simulator, `/simulator/cards/${cardId}/forget`, {})).status).toBe(404);
	});

	it('plays the customer', async () => {
		const simulator = await start();
		const cardId = simulator.addCard({ auto_activate: true });
		const received = await send(simulator, 'customer/scan', { cardId });
		expect(received).toMatchObject({ activation: 'auto' });
		await send(simulator, 'customer/remove', { card_id: cardId, code: received.code });
		expect(simulator.member(received.code)?.user_card_status).toBe('DELETE');
		expect((await post(simulator, '/simulator/customer/remove', received)).status).toBe(409);
		expect((await post(simulator, '/simulator/customer/constructor', {})).status).toBe(404);
	});

	it('configures pushes and waits for them', async () => {
		const merchant = await start();
		const simulator = await start();
		await send(simulator, 'push', { url: `${merchant.url}/hook`, repeats: 0 });
		await send(simulator, 'customer/scan', { cardId: simulator.addCard() });
		expect(await send(simulator, 'push/settled')).toEqual({ pushed: 1 });
		expect(await read(simulator, 'pushed')).toMatchObject([{ event: 'user_get_card', attempt: 1 }]);
		expect(merchant.count('/hook')).toBe(1);
	});

	it('starts again from nothing, with the token still valid', async () => {
		const { simulator, call } = await startWithClient();
		simulator.addMembers({ cardId: simulator.addCard(), count: 3 });
		expect(await send(simulator, 'reset')).toMatchObject({
			cards: [],
			members: 0,
			tokenCalls: 0,
			ledger: 0,
		});
		expect(await call('/card/batchget', { offset: 0, count: 1 })).toMatchObject({
			errcode: 0,
			total_num: 0,
		});
	});
});

describe('a state file', () => {
	it('brings back cards, members, pictures and tokens', async () => {
		const folder = (expect.getState().testPath ?? '').replace(/test.simulator.*$/, 'out');
		const options: Options = { stateFile: `${folder}/simulator-test-state.json` };
		const first = await startWithClient(options);
		first.simulator.reset();
		const cardId = first.simulator.addCard(FORM_CARD);
		const [code] = first.simulator.addMembers({ cardId, count: 1, bonus: 33 });
		const { ticket } = await first.call('/card/qrcode/create', {
			action_name: 'QR_CARD',
			action_info: { card: { card_id: cardId } },
		});
		const { access_token: token } = await tokenOf(first.simulator);
		await first.simulator.close();

		const second = await startWithClient(options);
		expect(await tokenOf(second.simulator)).toMatchObject({ access_token: token });
		expect(second.simulator.member(code, cardId)).toMatchObject({ bonus: 33, has_active: true });
		const received = second.simulator.customer.scan({ ticket });
		expect(received.card_id).toBe(cardId);
		expect(received.code).not.toBe(code);
		const update = { card_id: cardId, code, add_bonus: 1 };
		expect(await second.call('/card/membercard/updateuser', update)).toMatchObject({
			result_bonus: 34,
		});
	});
});

describe('a signature for wx.addCard', () => {
	it('follows the published example', () => {
		const values = [
			'ojZ8YtyVyr30HheH3CM73y7h4jJE',
			'1404896688',
			'pjZ8Yt1XGILfi-FUsewpnnolGgZk',
			'1434008071',
			'123',
		];
		expect(sign(...values)).toBe('f137ab68b7f8112d20ee528ab6074564e2796250');
	});

	it('works once, and only over every value that is sent', async () => {
		const { simulator, call } = await startWithClient();
		const cardId = simulator.addCard();
		const { ticket } = await call('/cgi-bin/ticket/getticket?type=wx_card');
		const values = { timestamp: '1780000000', nonce_str: 'n8n' };
		const add = (signature: string, more: object = {}) =>
			simulator.customer.scan({
				cardId,
				cardExt: JSON.stringify({ ...values, signature, ...more }),
			});
		const right = sign(ticket, cardId, values.timestamp, values.nonce_str);
		expect(() => add(sign(ticket, cardId, values.timestamp))).toThrow('invalid card ext');
		expect(() => add(right, { openid: 'oSomebody' })).toThrow('invalid card ext');
		expect(add(right, { outer_str: 'page' })).toMatchObject({ card_id: cardId, outer_str: 'page' });
		expect(() => add(right)).toThrow('invalid card ext');
	});

	it('needs a ticket, which stays the same', async () => {
		const { call } = await startWithClient();
		const ticket = await call('/cgi-bin/ticket/getticket?type=wx_card');
		expect(ticket).toEqual({
			errcode: 0,
			errmsg: 'ok',
			ticket: expect.any(String),
			expires_in: 7200,
		});
		expect(await call('/cgi-bin/ticket/getticket?type=wx_card')).toEqual(ticket);
		expect(await call('/cgi-bin/ticket/getticket?type=other')).toMatchObject({ errcode: 40097 });
	});
});
