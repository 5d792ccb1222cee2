import { closeAll, startWithClient } from './client';
import type { Simulator } from './client';

afterEach(closeAll);

type Target = { card_id: string; code: string };
type Move = (simulator: Simulator, target: Target) => unknown;

const FRIEND = 'oBq7Kt3Zf8Lm1XyPw0rTnVd6EsHk';
const moves: Record<string, Move> = {
	received: () => undefined,
	removed: (simulator, target) => simulator.customer.remove(target),
	restored: (simulator, target) => {
		simulator.customer.remove(target);
		simulator.customer.restore(target);
	},
	offered: (simulator, target) => simulator.customer.gift({ ...target, friend: FRIEND }),
	returned: (simulator, target) => {
		moves.offered(simulator, target);
		simulator.customer.returnGift(target);
	},
	accepted: (simulator, target) => {
		moves.offered(simulator, target);
		simulator.customer.acceptGift(target);
	},
};

async function moved(name: string) {
	const { simulator, call } = await startWithClient();
	const cardId = simulator.addCard();
	const [code] = simulator.addMembers({ cardId, count: 1, bonus: 7 });
	const target = { card_id: cardId, code };
	moves[name](simulator, target);
	return { simulator, call, target };
}

// Columns: status, then the errcode of userinfo/get, updateuser, code/get with check_consume, code/unavailable.
describe.each([
	['received', 'NORMAL', 0, 0, 0, 0],
	['removed', 'DELETE', 0, 40127, 40127, 40127],
	['restored', 'NORMAL', 0, 0, 0, 0],
	['offered', 'GIFTING', 0, 40127, 40127, 40127],
	['returned', 'GIFT_TIMEOUT', 0, 40127, 40127, 40127],
	['accepted', 'GIFT_SUCC', 0, 40056, 40056, 40056],
])('a card that was %s', (name, status, read, update, check, end) => {
	it(`is ${status} and answers calls accordingly`, async () => {
		const { call, target } = await moved(name);
		const info = await call('/card/membercard/userinfo/get', target);
		expect(info).toMatchObject({
			errcode: read,
			user_card_status: status,
			has_active: true,
			bonus: 7,
		});
		expect(await call('/card/membercard/updateuser', { ...target, bonus: 9 })).toMatchObject({
			errcode: update,
		});
		expect(await call('/card/code/get', { ...target, check_consume: true })).toMatchObject({
			errcode: check,
		});
		expect(await call('/card/code/unavailable', { ...target, reason: '退卡' })).toMatchObject({
			errcode: end,
		});
	});
});

it('a card made unavailable stays so, even when the customer removes it', async () => {
	const { simulator, call, target } = await moved('received');
	const openid = simulator.member(target.code)?.openid;
	await call('/card/code/unavailable', target);
	expect(simulator.member(target.code)?.user_card_status).toBe('UNAVAILABLE');
	for (const path of [
		'/card/code/unavailable',
		'/card/membercard/updateuser',
		'/card/membercard/activate',
	]) {
		expect(await call(path, { ...target, membership_number: '1' })).toMatchObject({
			errcode: 40127,
		});
	}
	simulator.customer.remove(target);
	expect(() => simulator.customer.restore(target)).toThrow('invalid user-card status');
	expect(simulator.customer.scan({ cardId: target.card_id, openid }).code).not.toBe(target.code);
});

it('a customer who scans again opens the same card, and gets back a removed one', async () => {
	const { simulator, target } = await moved('received');
	const openid = simulator.member(target.code)?.openid;
	const scan = () => simulator.customer.scan({ cardId: target.card_id, openid });
	expect(scan()).toMatchObject({ ...target, has_active: true });
	simulator.customer.remove(target);
	expect(scan()).toMatchObject({ ...target, has_active: true });
	expect(simulator.member(target.code)?.user_card_status).toBe('NORMAL');
});

it('a gift gives the friend a new code and begins anew', async () => {
	const { simulator, call, target } = await moved('offered');
	const received = simulator.customer.acceptGift({ ...target, nickname: '友' });
	expect(received).toMatchObject({ openid: FRIEND, has_active: false });
	expect(received.code).toMatch(/^\d{12}$/);
	expect(received.code).not.toBe(target.code);
	expect(await call('/card/user/getcardlist', { openid: FRIEND })).toMatchObject({
		card_list: [{ card_id: target.card_id, code: received.code }],
	});
	const giver = simulator.member(target.code)?.openid;
	expect(await call('/card/user/getcardlist', { openid: giver })).toMatchObject({ card_list: [] });
});

it('a card that may not be given away cannot be offered', async () => {
	const { simulator } = await startWithClient();
	const cardId = simulator.addCard({ base_info: { can_give_friend: false } });
	const [code] = simulator.addMembers({ cardId, count: 1 });
	expect(() => simulator.customer.gift({ card_id: cardId, code })).toThrow('limit cardid');
});

describe('own codes', () => {
	async function withOwnCodes() {
		const { simulator, call } = await startWithClient();
		const cardId = simulator.addCard({ base_info: { use_custom_code: true } });
		simulator.addMembers({ cardId, codes: ['QH1', 'QH2'], bonus: 5 });
		return { simulator, call, cardId };
	}

	it('are changed without losing the member', async () => {
		const { simulator, call, cardId } = await withOwnCodes();
		const change = (body: object) =>
			call('/card/code/update', { card_id: cardId, code: 'QH1', ...body });
		expect(await change({ new_code: 'QH9' })).toEqual({ errcode: 0, errmsg: 'ok' });
		expect(simulator.member('QH9', cardId)?.bonus).toBe(5);
		expect(await change({ new_code: 'QH8' })).toMatchObject({ errcode: 40056 });
		expect(await change({ code: 'QH9', new_code: 'QH2' })).toMatchObject({ errcode: 40116 });
		expect(await change({ code: 'QH9', new_code: 'Q'.repeat(21) })).toMatchObject({
			errcode: 45021,
		});
		expect(await change({ code: 'QH9' })).toMatchObject({ errcode: 41011 });
	});

	it('stay the same when given away', async () => {
		const { simulator, cardId } = await withOwnCodes();
		simulator.customer.gift({ card_id: cardId, code: 'QH1', friend: FRIEND });
		expect(simulator.customer.acceptGift({ card_id: cardId, code: 'QH1' })).toMatchObject({
			code: 'QH1',
			openid: FRIEND,
		});
		expect(simulator.member('QH1', cardId)).toMatchObject({ openid: FRIEND, bonus: 0 });
	});

	it.each(['/card/code/get', '/card/code/unavailable', '/card/code/consume'])(
		'need their card in %s',
		async (path) => {
			const { call } = await withOwnCodes();
			expect(await call(path, { code: 'QH1' })).toMatchObject({ errcode: 40056 });
		},
	);
});

describe('code/get and code/consume', () => {
	it('tell validity and state as data', async () => {
		const { simulator, call, target } = await moved('received');
		expect(await call('/card/code/get', target)).toEqual({
			errcode: 0,
			errmsg: 'ok',
			openid: simulator.member(target.code)?.openid,
			card: { card_id: target.card_id, begin_time: expect.any(Number), end_time: 2147483647 },
			can_consume: true,
			user_card_status: 'NORMAL',
		});
		simulator.customer.remove(target);
		expect(await call('/card/code/get', { ...target, check_consume: false })).toMatchObject({
			errcode: 0,
			can_consume: false,
			user_card_status: 'DELETE',
		});
	});

	it('refuse to redeem a member card unless that is switched on', async () => {
		const { call, target } = await moved('received');
		expect(await call('/card/code/consume', target)).toMatchObject({ errcode: 40071 });
		const allowed = await startWithClient({ permissions: { consumeMemberCard: true } });
		const cardId = allowed.simulator.addCard();
		const [code] = allowed.simulator.addMembers({ cardId, count: 1 });
		const answer = await allowed.call('/card/code/consume', { code });
		expect(answer).toMatchObject({
			errcode: 0,
			card: { card_id: cardId },
			openid: expect.stringMatching(/^o/),
		});
		expect(await allowed.call('/card/code/consume', { code })).toMatchObject({ errcode: 40099 });
	});

	it.each([
		[{}, 41009],
		[{ openid: 'x' }, 40003],
		[{ openid: FRIEND, card_id: 'pUnknown' }, 40073],
	])('list cards only for openids of the account: %j', async (body, errcode) => {
		const { call } = await moved('received');
		expect(await call('/card/user/getcardlist', body)).toMatchObject({ errcode });
	});
});
