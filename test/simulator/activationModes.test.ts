import { closeAll, creation, FORM, FORM_CARD, startWithClient } from './client';

afterEach(closeAll);

const MOBILE = { USER_FORM_INFO_FLAG_MOBILE: '13800000000' };
const AFTER_SUBMIT = {
	...FORM_CARD,
	wx_activate_after_submit: true,
	wx_activate_after_submit_url: 'https://m.example.cn/join?from=wechat',
};

async function received(memberCard: object, form: object | null = FORM, outerStr = 'store 07&x') {
	const { simulator, call } = await startWithClient();
	const { card_id: cardId } = await call('/card/create', creation({ memberCard }));
	if (form) await call('/card/membercard/activateuserform/set', { card_id: cardId, ...form });
	const customer = simulator.customer.scan({ cardId, nickname: '小禾', outerStr });
	const { code } = customer;
	const read = () => call('/card/membercard/userinfo/get', { card_id: cardId, code });
	return { simulator, call, cardId, code, customer, read };
}

describe('automatic activation', () => {
	it('makes the card active at receipt', async () => {
		const { customer, read, code } = await received({ auto_activate: true }, null);
		expect(customer).toMatchObject({ activation: 'auto', has_active: true });
		expect(customer).not.toHaveProperty('form_url');
		expect(await read()).toMatchObject({
			has_active: true,
			membership_number: code,
			nickname: '小禾',
		});
	});

	it('wins over the other modes and takes no form', async () => {
		const { customer, call, cardId } = await received(
			{ auto_activate: true, wx_activate: true },
			undefined,
		);
		expect(customer.activation).toBe('auto');
		const answer = await call('/card/membercard/activateuserform/set', {
			card_id: cardId,
			...FORM,
		});
		expect(answer).toMatchObject({ errcode: 45030 });
	});
});

describe('activation by API', () => {
	it('begins with a link whose encrypt_code decodes to the code', async () => {
		const { simulator, call, cardId, code, customer } = await received({}, null);
		expect(customer).toMatchObject({ activation: 'api', has_active: false });
		const link = simulator.customer.openActivateLink({ card_id: cardId, code });
		expect(link).toMatchObject({
			card_id: cardId,
			openid: customer.openid,
			outer_str: 'store 07&x',
		});
		const query = new URL(link.url).searchParams;
		expect(query.get('encrypt_code')).toMatch(/\+.*==$/);
		const decrypted = await call('/card/code/decrypt', { encrypt_code: query.get('encrypt_code') });
		expect(decrypted).toEqual({ errcode: 0, errmsg: 'ok', code });
		const raw = /encrypt_code=([^&]+)/.exec(link.url)?.[1];
		for (const value of [raw, link.encrypt_code.replaceAll('+', ' '), 'x']) {
			expect(await call('/card/code/decrypt', { encrypt_code: value })).toMatchObject({
				errcode: 40075,
			});
		}
	});

	it('cannot have a form', async () => {
		const { call, cardId } = await received({ wx_activate: true }, null);
		const answer = await call('/card/membercard/activateuserform/set', {
			card_id: cardId,
			...FORM,
		});
		expect(answer).toMatchObject({ errcode: 72026 });
	});
});

describe('one-tap activation', () => {
	it('activates, grants the first points and answers the form data', async () => {
		const card = { ...FORM_CARD, bonus_rule: { init_increase_bonus: 20 } };
		const { simulator, customer, cardId, code, read } = await received(card);
		expect(customer).toMatchObject({
			activation: 'form',
			form_url: `${simulator.url}/form/${cardId}/${code}`,
		});
		expect(await read()).toMatchObject({ has_active: false, membership_number: '' });
		expect(await read()).not.toHaveProperty('user_info');
		const answers = { ...MOBILE, custom: { 推荐人: '小禾', 喜欢的茶: ['绿茶', '乌龙'] } };
		simulator.customer.submitForm({ card_id: cardId, code, answers });
		expect(await read()).toMatchObject({
			has_active: true,
			bonus: 20,
			membership_number: code,
			user_info: {
				common_field_list: [{ name: 'USER_FORM_INFO_FLAG_MOBILE', value: '13800000000' }],
				custom_field_list: [
					{ name: '喜欢的茶', value: '', value_list: ['绿茶', '乌龙'] },
					{ name: '推荐人', value: '小禾', value_list: [] },
				],
			},
		});
	});

	it.each([
		['a required answer is missing', {}, 'must be completed'],
		[
			'an answer was not asked for',
			{ ...MOBILE, USER_FORM_INFO_FLAG_SEX: 'MALE' },
			'does not ask for',
		],
		['a choice is not offered', { ...MOBILE, 喜欢的茶: ['咖啡'] }, 'other choices'],
	])('is refused when %s', async (_name, answers, message) => {
		const { simulator, cardId, code, read } = await received(FORM_CARD);
		expect(() => simulator.customer.submitForm({ card_id: cardId, code, answers })).toThrow(
			message,
		);
		expect(await read()).toMatchObject({ has_active: false });
	});

	it('has no effect while no form is set', async () => {
		const { simulator, customer, cardId, code } = await received(FORM_CARD, null);
		expect(customer).not.toHaveProperty('form_url');
		expect(() => simulator.customer.submitForm({ card_id: cardId, code, answers: MOBILE })).toThrow(
			'no activation form',
		);
	});

	it('lets the customer change later only what can_modify allows', async () => {
		const { simulator, cardId, code, read } = await received(FORM_CARD);
		const submit = (answers: object) =>
			simulator.customer.submitForm({ card_id: cardId, code, answers });
		submit({ ...MOBILE, 推荐人: '甲' });
		submit({ 推荐人: '乙' });
		expect(() => submit({ USER_FORM_INFO_FLAG_MOBILE: '13900000000' })).toThrow('does not ask for');
		const { user_info: info } = await read();
		expect(info.common_field_list).toEqual([
			{ name: 'USER_FORM_INFO_FLAG_MOBILE', value: '13800000000' },
		]);
		expect(info.custom_field_list).toEqual([{ name: '推荐人', value: '乙', value_list: [] }]);
	});

	it('works through the plugin link, which carries the channel', async () => {
		const { simulator, call, cardId } = await received(FORM_CARD);
		const { url } = await call('/card/membercard/activate/geturl', {
			card_id: cardId,
			outer_str: '门店 7',
		});
		expect(url).toMatch(
			/\/bizmall\/activatemembercard\?action=preshow&encrypt_card_id=.+#wechat_redirect$/,
		);
		expect(simulator.customer.scan({ url })).toMatchObject({
			card_id: cardId,
			outer_str: '门店 7',
		});
	});
});

describe('activation by the merchant after the form', () => {
	it('sends the customer to the merchant with a ticket for the answers', async () => {
		const { simulator, call, cardId, code, customer, read } = await received(AFTER_SUBMIT);
		expect(customer.activation).toBe('formThenApi');
		const sent = simulator.customer.submitForm({ card_id: cardId, code, answers: MOBILE });
		const query = new URL(sent.redirect_url).searchParams;
		expect(sent.redirect_url).toMatch(
			/^https:\/\/m\.example\.cn\/join\?from=wechat&activate_ticket=.*%3D%3D/,
		);
		for (const name of [
			'activate_ticket',
			'openid',
			'card_id',
			'encrypt_code',
			'outer_str',
		] as const) {
			expect(query.get(name)).toBe(sent[name]);
		}
		expect(await read()).toMatchObject({ has_active: false });
		const info = {
			common_field_list: [{ name: 'USER_FORM_INFO_FLAG_MOBILE', value: '13800000000' }],
			custom_field_list: [],
		};
		const temporary = (ticket: string) =>
			call('/card/membercard/activatetempinfo/get', { activate_ticket: ticket });
		expect(await temporary(sent.activate_ticket)).toEqual({ errcode: 0, errmsg: 'ok', info });
		expect(await temporary(encodeURIComponent(sent.activate_ticket))).toMatchObject({
			errcode: 72011,
		});
		const activation = { card_id: cardId, code, membership_number: 'QH1', init_bonus: 50 };
		expect(await call('/card/membercard/activate', activation)).toEqual({
			errcode: 0,
			errmsg: 'ok',
		});
		expect(await read()).toMatchObject({
			has_active: true,
			bonus: 50,
			membership_number: 'QH1',
			user_info: info,
		});
	});
});

describe('the form is refused', () => {
	const fields = (list: object) => ({ required_form: list });
	it.each([
		[
			'the truncated name of a field',
			fields({ common_field_id_list: ['USER_FORM_INFO_FLAG_EDUCATION_BACKGRO'] }),
			40035,
		],
		['six questions', fields({ custom_field_list: ['1', '2', '3', '4', '5', '6'] }), 40035],
		['a question over 32 bytes', fields({ custom_field_list: ['问'.repeat(11)] }), 45021],
		[
			'an unknown kind of choice',
			fields({ rich_field_list: [{ type: 'FORM_FIELD_TEXT', name: 'a', values: ['b'] }] }),
			40035,
		],
		[
			'a choice without values',
			fields({ rich_field_list: [{ type: 'FORM_FIELD_RADIO', name: 'a', values: [] }] }),
			40035,
		],
		['a link without URL', { service_statement: { name: '会员章程' } }, 41011],
		['can_modify as text', fields({ can_modify: 'true' }), 47001],
	])('for %s', async (_name, form, errcode) => {
		const { call, cardId } = await received(FORM_CARD, null);
		const answer = await call('/card/membercard/activateuserform/set', {
			card_id: cardId,
			...form,
		});
		expect(answer).toMatchObject({ errcode });
	});

	it('and so is the plugin link before it is set', async () => {
		const { call, cardId } = await received(FORM_CARD, null);
		expect(await call('/card/membercard/activate/geturl', { card_id: cardId })).toMatchObject({
			errcode: 45030,
		});
	});
});
