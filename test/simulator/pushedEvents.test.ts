import { closeAll, creation, FORM, FORM_CARD, start, startWithClient } from './client';
import type { Simulator } from './client';

afterEach(closeAll);

type Call = Awaited<ReturnType<typeof startWithClient>>['call'];
type Scene = { simulator: Simulator; call: Call; cardId: string; code: string };
type Target = { card_id: string; code: string };

/** What happened, from whom the event came, and the elements after the common ones, in order. */
type Row = [string, object, (scene: Scene, target: Target) => unknown, string, string];

const FRIEND = 'oBq7Kt3Zf8Lm1XyPw0rTnVd6EsHk';
const stores = { base_info: { location_id_list: [291710000], need_push_on_view: true } };

async function sent(card: object, act: Row[2]) {
	const merchant = await start();
	merchant.faults.add({ path: '/hook', effect: { empty: true } });
	const { simulator, call } = await startWithClient();
	const cardId = simulator.addCard(card);
	const [code] = simulator.addMembers({ cardId, count: 1, bonus: 10 });
	simulator.push.configure({ url: `${merchant.url}/hook` });
	await act({ simulator, call, cardId, code }, { card_id: cardId, code });
	await simulator.push.settled();
	const messages = merchant.requests.map((request) => request.rawBody.toString('utf8'));
	const elements = messages.map((xml) => {
		const values = [...xml.matchAll(/<(\w+)>(?:<!\[CDATA\[(.*?)\]\]>|(\d+|-\d+))<\/\1>/g)];
		return values.map(([, name, text, number]) => [
			name,
			text === undefined ? Number(number) : text,
		]);
	});
	return { elements, cardId, code, openid: simulator.member(code, cardId)?.openid };
}

const rows: Row[] = [
	[
		'opening a card',
		stores,
		({ simulator }, target) => simulator.customer.view({ ...target, outerStr: 'poster' }),
		'user_view_card',
		'OuterStr=poster',
	],
	[
		'entering the chat',
		{},
		({ simulator }, target) => simulator.customer.enterSession(target),
		'user_enter_session_from_card',
		'',
	],
	[
		'removing a card',
		{},
		({ simulator }, target) => simulator.customer.remove(target),
		'user_del_card',
		'',
	],
	[
		'offering a card',
		{},
		({ simulator }, target) => simulator.customer.gift({ ...target, friend: FRIEND }),
		'user_gifting_card',
		`IsReturnBack=0 FriendUserName=${FRIEND} IsChatRoom=0`,
	],
	[
		'new points',
		{},
		({ call }, target) =>
			call('/card/membercard/updateuser', { ...target, bonus: 4, add_bonus: -6 }),
		'update_member_card',
		'ModifyBonus=-6 ModifyBalance=0',
	],
	[
		'staff redeeming',
		{},
		({ simulator }, target) => simulator.customer.consume({ ...target, verifyCode: '7' }),
		'user_consume_card',
		'ConsumeSource=FROM_MOBILE_HELPER LocationName= LocationId=0 StaffOpenId= VerifyCode=7 RemarkAmount= OuterStr=',
	],
];

it.each(rows)('%s', async (_name, card, act, event, more) => {
	const { elements, cardId, code, openid } = await sent(card, act);
	expect(elements).toHaveLength(1);
	const [common, rest] = [elements[0].slice(0, 5), elements[0].slice(5)];
	expect(common.map(([name]) => name)).toEqual([
		'ToUserName',
		'FromUserName',
		'CreateTime',
		'MsgType',
		'Event',
	]);
	expect(Object.fromEntries(common)).toMatchObject({
		FromUserName: openid,
		MsgType: 'event',
		Event: event,
	});
	const shown = rest.map(([name, value]) => `${name}=${value}`).join(' ');
	expect(shown).toBe(`CardId=${cardId} UserCardCode=${code}${more && ` ${more}`}`);
});

const eventsOf = (elements: unknown[][][]) =>
	elements.map((list) => Object.fromEntries(list as [string, unknown][]));

it('restoring a card and taking a gift are receptions of their own', async () => {
	const { elements, code } = await sent({}, ({ simulator }, target) => {
		simulator.customer.remove(target);
		simulator.customer.restore(target);
		simulator.customer.gift(target);
		simulator.customer.acceptGift({ ...target, openid: FRIEND });
	});
	const [, restored, , accepted] = eventsOf(elements);
	expect(restored).toMatchObject({
		Event: 'user_get_card',
		IsRestoreMemberCard: 1,
		UserCardCode: code,
	});
	expect(accepted).toMatchObject({
		Event: 'user_get_card',
		FromUserName: FRIEND,
		IsGiveByFriend: 1,
		OldUserCardCode: code,
	});
	expect(accepted.UserCardCode).not.toBe(code);
});

it('paying at the till sends text amounts and the points the rule gives', async () => {
	const card = {
		...stores,
		bonus_rule: { cost_money_unit: 100, increase_bonus: 2, max_increase_bonus: 150 },
	};
	const { elements } = await sent(card, async ({ simulator, call, cardId }, target) => {
		expect(() => simulator.customer.pay(target)).toThrow('not switched on');
		await call('/card/paycell/set', { card_id: cardId, is_open: true });
		simulator.customer.pay({ ...target, fee: 9500, originalFee: 10000 });
	});
	const [paid, points] = eventsOf(elements);
	expect(paid).toMatchObject({
		Event: 'user_pay_from_pay_cell',
		LocationId: 291710000,
		Fee: '9500',
		OriginalFee: '10000',
	});
	expect(paid.TransId).toMatch(/^\d{28}$/);
	expect(points).toMatchObject({ Event: 'update_member_card', ModifyBonus: 150 });
});

it('nothing is sent when nothing changed, the card does not ask for it, or the API activates', async () => {
	const { elements } = await sent({}, async ({ simulator, call }, target) => {
		await call('/card/membercard/updateuser', {
			...target,
			bonus: 10,
			custom_field_value1: '金卡',
		});
		await call('/card/membercard/activate', { ...target, membership_number: '2' });
		simulator.customer.view(target);
		await call('/card/code/unavailable', target);
	});
	expect(elements).toEqual([]);
});

it('review and one-tap activation are announced', async () => {
	const { elements } = await sent({}, async ({ simulator, call }) => {
		const { card_id: cardId } = await call('/card/create', creation({ memberCard: FORM_CARD }));
		simulator.reject(cardId, '图片不清晰');
		simulator.approve(cardId);
		await call('/card/membercard/activateuserform/set', { card_id: cardId, ...FORM });
		const target = simulator.customer.scan({ cardId });
		simulator.customer.submitForm({
			...target,
			answers: { USER_FORM_INFO_FLAG_MOBILE: '13800000000' },
		});
	});
	expect(eventsOf(elements)).toMatchObject([
		{ Event: 'card_pass_check', RefuseReason: '' },
		{ Event: 'card_not_pass_check', RefuseReason: '图片不清晰' },
		{ Event: 'card_pass_check' },
		{ Event: 'user_get_card' },
		{ Event: 'submit_membercard_user_info' },
	]);
});

it('a stock alarm goes out at 100 left, at most every twelve hours', async () => {
	const { elements } = await sent(
		{ base_info: { sku: { quantity: 300 } } },
		({ simulator, cardId }) => {
			simulator.addMembers({ cardId, count: 199 });
			simulator.customer.scan({ cardId });
			simulator.customer.scan({ cardId });
		},
	);
	const details = eventsOf(elements).filter(({ Event }) => Event === 'card_sku_remind');
	expect(details.map(({ Detail }) => Detail)).toEqual(["the card's quantity is equal to 100"]);
});
