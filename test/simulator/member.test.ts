import { closeAll, startWithClient } from './client';
import type { Answer, Options } from './client';

afterEach(closeAll);

type Setup = { card?: object; active?: boolean; bonus?: number; options?: Options };

async function withMember({ card, active = true, bonus = 100, options }: Setup = {}) {
	const { simulator, call } = await startWithClient(options);
	const cardId = simulator.addCard(card);
	const [code] = simulator.addMembers({ cardId, count: 1, bonus, active });
	const on =
		(path: string) =>
		(more: object = {}) =>
			call(`/card/membercard/${path}`, { card_id: cardId, code, ...more }) as Promise<Answer>;
	const [update, activate, read] = [on('updateuser'), on('activate'), on('userinfo/get')];
	return { simulator, call, cardId, code, update, activate, read };
}

describe('updateuser', () => {
	it.each([
		['a total replaces', { bonus: 360 }, 360],
		['a total with a change sets the total', { bonus: 360, add_bonus: 40 }, 360],
		['a change alone adds', { add_bonus: -30 }, 70],
		['nothing keeps', {}, 100],
	])('of points: %s', async (_name, body, after) => {
		const { update, simulator, code, cardId } = await withMember();
		const answer = await update(body);
		const { openid } = simulator.member(code, cardId) ?? {};
		expect(answer).toEqual({
			errcode: 0,
			errmsg: 'ok',
			result_bonus: after,
			result_balance: 0,
			openid,
		});
		expect(simulator.member(code)?.bonus).toBe(after);
	});

	it('of a balance works in fen on cards with stored value only', async () => {
		const stored = await withMember({ card: { supply_balance: true } });
		expect(await stored.update({ balance: 5000 })).toMatchObject({
			errcode: 0,
			result_balance: 5000,
		});
		expect(await stored.update({ add_balance: -3000 })).toMatchObject({ result_balance: 2000 });
		expect(await stored.read()).toMatchObject({ balance: 2000 });
		const plain = await withMember();
		expect(await plain.update({ balance: 5000 })).toMatchObject({ errcode: 45030 });
		expect(await plain.update({ add_balance: 1 })).toMatchObject({ errcode: 45030 });
		expect(await plain.read()).not.toHaveProperty('balance');
	});

	it('is written to the ledger once per applied call', async () => {
		const { update, simulator, cardId, code } = await withMember();
		await update({ bonus: 150, add_bonus: 50, custom_field_value1: '金卡' });
		await update({ bonus: 'x' });
		await update({ add_bonus: 5 });
		expect(simulator.ledger).toEqual([
			{
				sequence: 1,
				path: '/card/membercard/updateuser',
				card_id: cardId,
				code,
				bonus: { before: 100, after: 150, delta: 50 },
				custom: { custom_field_value1: { before: '', after: '金卡' } },
				at: expect.any(Number),
			},
			expect.objectContaining({ sequence: 2, bonus: { before: 150, after: 155, delta: 5 } }),
		]);
	});

	it.each([
		['no code', { code: undefined }, 41013],
		['no card', { card_id: undefined }, 41012],
		['an unknown card', { card_id: 'pUnknown' }, 40073],
		['an unknown code', { code: '000000000000' }, 40056],
		['a code that lost its zero', { code: 49015665196 }, 47001],
		['a code over 20 bytes', { code: '1'.repeat(21) }, 45021],
		['points as a word', { bonus: 'many' }, 47001],
		['half points', { bonus: 100.5 }, -1],
		['too many points', { bonus: 2147483648 }, 45022],
		['a change that makes too many points', { add_bonus: 2147483647 }, 45022],
		['a text over 12 bytes', { custom_field_value2: '青铜会员卡' }, 45021],
		['a reason over 52 bytes', { record_bonus: '原'.repeat(18) }, 45021],
		['a background from elsewhere', { background_pic_url: 'https://x.cn/1.png' }, 40141],
		['a flag as number', { notify_optional: { is_notify_bonus: 1 } }, 47001],
	])('is refused for %s and changes nothing', async (_name, change, errcode) => {
		const { update, simulator, code } = await withMember();
		expect(await update(change)).toMatchObject({ errcode });
		expect(simulator.member(code)?.bonus).toBe(100);
		expect(simulator.ledger).toEqual([]);
	});

	it('answers "system error" to whole points written with decimals', async () => {
		const { call, cardId, code } = await withMember();
		const raw = `{"card_id":"${cardId}","code":"${code}","bonus":100.0000}`;
		expect(await call('/card/membercard/updateuser', raw)).toMatchObject({ errcode: -1 });
		const quoted = `{"card_id":"${cardId}","code":"${code}","record_bonus":"\\"bonus\\":1.5"}`;
		expect(await call('/card/membercard/updateuser', quoted)).toMatchObject({ errcode: 0 });
	});

	it('is refused for a member that is not active', async () => {
		const { update } = await withMember({ active: false });
		expect(await update({ bonus: 1 })).toMatchObject({ errcode: 40127 });
	});
});

describe('activate', () => {
	it('sets what is sent, and a second call changes only that', async () => {
		const { activate, simulator, code } = await withMember({ active: false, bonus: 0 });
		const first = { membership_number: 'QH1', init_bonus: 50, init_custom_field_value1: '银卡' };
		expect(await activate(first)).toEqual({ errcode: 0, errmsg: 'ok' });
		expect(await activate({ membership_number: 'QH2' })).toMatchObject({ errcode: 0 });
		expect(simulator.member(code)).toMatchObject({
			has_active: true,
			membership_number: 'QH2',
			bonus: 50,
			custom_field_value1: '银卡',
		});
		expect(simulator.ledger).toHaveLength(2);
	});

	it.each([
		['no membership_number', {}, 41011],
		['a number over 20 bytes', { membership_number: '1'.repeat(21) }, 45021],
		[
			'a text over 12 bytes',
			{ membership_number: '1', init_custom_field_value1: '青铜会员卡' },
			45021,
		],
		['a balance without stored value', { membership_number: '1', init_balance: 0 }, 45030],
		[
			'times the wrong way round',
			{ membership_number: '1', activate_begin_time: 9, activate_end_time: 8 },
			40079,
		],
		['an unknown code', { membership_number: '1', code: '000000000000' }, 40056],
		['half points', { membership_number: '1', init_bonus: 0.5 }, -1],
	])('is refused for %s', async (_name, body, errcode) => {
		const { activate, simulator, code } = await withMember({ active: false });
		expect(await activate(body)).toMatchObject({ errcode });
		expect(simulator.member(code)?.has_active).toBe(false);
	});

	it('needs no card_id for codes WeChat made, and 40056 tells that own codes do', async () => {
		const { simulator, call } = await startWithClient();
		const own = simulator.addCard({ base_info: { use_custom_code: true } });
		const made = simulator.addCard();
		simulator.addMembers({ cardId: own, codes: ['QH1'], active: false });
		const [code] = simulator.addMembers({ cardId: made, count: 1, active: false });
		const activate = (body: object) =>
			call('/card/membercard/activate', { membership_number: '1', ...body });
		expect(await activate({ code })).toMatchObject({ errcode: 0 });
		expect(await activate({ code: 'QH1' })).toMatchObject({ errcode: 40056 });
		expect(await activate({ code: 'QH1', card_id: made })).toMatchObject({ errcode: 40056 });
		expect(await activate({ code: 'QH1', card_id: own })).toMatchObject({ errcode: 0 });
	});
});

describe('expiry', () => {
	const begin = 1_780_000_000;
	const term = { type: 'DATE_TYPE_FIX_TERM', fixed_term: 1, fixed_begin_term: 0 };
	const range = { type: 'DATE_TYPE_FIX_TIME_RANGE', begin_timestamp: 0, end_timestamp: begin + 50 };
	it.each([
		['a term that begins at receipt', term, 86400],
		['a fixed interval', range, 51],
	])('of %s is noticed without an event and ends updates', async (_name, dateInfo, seconds) => {
		let now = begin;
		const { update, read, simulator, code } = await withMember({
			card: { base_info: { date_info: dateInfo } },
			options: { now: () => now * 1000, tokenLifeSeconds: 864000 },
		});
		expect(await read()).toMatchObject({ user_card_status: 'NORMAL' });
		now += seconds;
		expect(simulator.member(code)?.user_card_status).toBe('EXPIRE');
		expect(await read()).toMatchObject({ user_card_status: 'EXPIRE', has_active: true });
		expect(await update({ bonus: 1 })).toMatchObject({ errcode: 40127 });
	});

	it('of a fixed interval goes away when the card is prolonged', async () => {
		const card = { base_info: { date_info: { ...range, end_timestamp: 1000 } } };
		const { call, cardId, update } = await withMember({ card });
		expect(await update({ bonus: 1 })).toMatchObject({ errcode: 40127 });
		const longer = { base_info: { date_info: { type: range.type, end_timestamp: 2147483647 } } };
		expect(await call('/card/update', { card_id: cardId, member_card: longer })).toMatchObject({
			errcode: 0,
		});
		expect(await update({ bonus: 1 })).toMatchObject({ errcode: 0 });
	});
});
