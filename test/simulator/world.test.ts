import { startSimulator } from '../../simulator';
import { client, closeAll, creation, FORM, FORM_CARD, start, startWithClient } from './client';

afterEach(closeAll);

it('stands in for an account with values one can type into a credential', async () => {
	const simulator = await start();
	expect(simulator).toMatchObject({
		url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
		appId: expect.stringMatching(/^wx[0-9a-f]{16}$/),
		appSecret: expect.stringMatching(/^[0-9a-f]{32}$/),
		verificationToken: expect.stringMatching(/^[A-Za-z0-9]{3,32}$/),
		encodingAesKey: expect.stringMatching(/^[A-Za-z0-9]{43}$/),
		accountId: expect.stringMatching(/^gh_\w{12}$/),
	});
	const own = await start({
		appId: 'wx0000000000000001',
		appSecret: 'own',
		verificationToken: 'abc',
	});
	expect(own).toMatchObject({
		appId: 'wx0000000000000001',
		appSecret: 'own',
		verificationToken: 'abc',
	});
	await expect(startSimulator({ encodingAesKey: 'short' })).rejects.toThrow(
		'43 letters and digits',
	);
});

it('lets a card live from creation to deletion', async () => {
	const { simulator, call } = await startWithClient();
	const { card_id: cardId } = await call('/card/create', creation({ memberCard: FORM_CARD }));
	await call('/card/membercard/activateuserform/set', { card_id: cardId, ...FORM });
	const card = { card_id: cardId, outer_str: 'store-07' };
	const { ticket } = await call('/card/qrcode/create', {
		action_name: 'QR_CARD',
		action_info: { card },
	});
	const { code } = simulator.customer.scan({ ticket, nickname: '小禾' });
	simulator.customer.submitForm({ code, answers: { USER_FORM_INFO_FLAG_MOBILE: '13800000000' } });
	const target = { card_id: cardId, code };
	expect(
		await call('/card/membercard/updateuser', { ...target, bonus: 40, add_bonus: 40 }),
	).toMatchObject({ result_bonus: 40 });
	expect(await call('/card/membercard/userinfo/get', target)).toMatchObject({
		bonus: 40,
		nickname: '小禾',
		has_active: true,
	});
	expect(await call('/card/code/unavailable', { ...target, reason: '退卡' })).toMatchObject({
		errcode: 0,
	});
	expect(await call('/card/membercard/userinfo/get', target)).toMatchObject({
		user_card_status: 'UNAVAILABLE',
	});
	expect(await call('/card/delete', { card_id: cardId })).toMatchObject({ errcode: 0 });
	expect(simulator.card(cardId)).toMatchObject({ status: 'CARD_STATUS_DELETE', quantity: 199 });
	expect(simulator.ledger.map((entry) => entry.path)).toEqual([
		'customer/submitForm',
		'/card/membercard/updateuser',
		'/card/code/unavailable',
	]);
});

it('adds 50,000 members with the codes and points asked for', async () => {
	const simulator = await start();
	const cardId = simulator.addCard();
	const input = { cardId, count: 50_000, codePrefix: '00', bonus: (index: number) => index };
	const codes = simulator.addMembers(input);
	expect([codes[0], codes[49_999]]).toEqual(['000000000001', '000000050000']);
	expect(simulator.member('000000050000')).toMatchObject({ bonus: 49_999, has_active: true });
});

it('makes codes of twelve digits, a fourth of which begin with zero', async () => {
	const simulator = await start();
	const codes = simulator.addMembers({ cardId: simulator.addCard(), count: 400, active: false });
	expect(new Set(codes).size).toBe(400);
	expect(codes.every((code) => /^\d{12}$/.test(code))).toBe(true);
	expect(codes.filter((code) => code.startsWith('0'))).toHaveLength(100);
	expect(simulator.member(codes[0])).toMatchObject({ has_active: false, bonus: 0 });
});

it('gives the same ids for the same seed and account only', async () => {
	const idOf = async (options: object) => (await start(options)).addCard();
	const first = await idOf({ seed: 7 });
	expect(await idOf({ seed: 7 })).toBe(first);
	expect(await idOf({ seed: 8 })).not.toBe(first);
	expect(await idOf({ seed: 7, appId: 'wxaaaaaaaaaaaaaaaa' })).not.toBe(first);
});

it('puts a card given by hand straight into the state, approved', async () => {
	const simulator = await start();
	const call = await client(simulator);
	const cardId = simulator.addCard({ wx_activate: true, base_info: { title: '手工卡' } });
	expect((await call('/card/get', { card_id: cardId })).card.member_card).toMatchObject({
		base_info: { title: '手工卡', status: 'CARD_STATUS_VERIFY_OK', brand_name: expect.any(String) },
		wx_activate: true,
	});
	expect(simulator.customer.scan({ cardId }).activation).toBe('form');
	expect(simulator.customer.scan({ cardId: simulator.addCard() }).activation).toBe('api');
});

it('answers nothing any more once it is closed', async () => {
	const simulator = await start();
	await simulator.close();
	await expect(fetch(simulator.url)).rejects.toThrow('fetch failed');
});
