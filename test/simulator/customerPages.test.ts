import { answerOf, closeAll, creation, FORM, FORM_CARD, post, startWithClient } from './client';

afterEach(closeAll);

const MOBILE = { USER_FORM_INFO_FLAG_MOBILE: '13800000000' };

async function withQr(memberCard: object = FORM_CARD, options: object = {}) {
	const { simulator, call } = await startWithClient(options);
	const { card_id: cardId } = await call('/card/create', creation({ memberCard }));
	if ('wx_activate' in memberCard) {
		await call('/card/membercard/activateuserform/set', { card_id: cardId, ...FORM });
	}
	const info = { card: { card_id: cardId, outer_str: 'store-07' } };
	const { url } = await call('/card/qrcode/create', { action_name: 'QR_CARD', action_info: info });
	return { simulator, call, cardId, url };
}

const sendForm = (url: string, fields: Record<string, string> | [string, string][]) =>
	fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

describe('for a workflow', () => {
	it('the QR code URL receives and the form URL activates, in JSON', async () => {
		const { simulator, url, cardId } = await withQr();
		const received = await answerOf(await fetch(url, { method: 'POST' }));
		expect(received).toMatchObject({
			card_id: cardId,
			outer_str: 'store-07',
			activation: 'form',
			has_active: false,
		});
		const submitted = await fetch(received.form_url, {
			method: 'POST',
			body: JSON.stringify(MOBILE),
		});
		expect(await answerOf(submitted)).toMatchObject({ code: received.code, activated: true });
		expect(simulator.member(received.code)).toMatchObject({
			has_active: true,
			outer_str: 'store-07',
		});
	});

	it('a customer can be chosen by openid and nickname', async () => {
		const { simulator, url } = await withQr();
		const body = JSON.stringify({ openid: 'oBq7Kt3Zf8Lm1XyPw0rTnVd6EsHk', nickname: '小禾' });
		const { code } = await answerOf(await fetch(url, { method: 'POST', body }));
		expect(simulator.member(code)).toMatchObject({
			openid: 'oBq7Kt3Zf8Lm1XyPw0rTnVd6EsHk',
			nickname: '小禾',
		});
	});

	it('a refusal is an HTTP error with the code', async () => {
		const { call, url, cardId } = await withQr();
		await call('/card/delete', { card_id: cardId });
		const response = await fetch(url, { method: 'POST' });
		expect([response.status, await answerOf(response)]).toEqual([
			409,
			{ errcode: 40078, errmsg: 'invalid card status' },
		]);
	});

	it('pages are not among the recorded calls', async () => {
		const { simulator, url } = await withQr();
		const before = simulator.requests.length;
		await fetch(url);
		await fetch(`${simulator.url}/simulator/`);
		expect(simulator.requests).toHaveLength(before);
	});
});

describe('for a person', () => {
	it('leads from the card over the form to the points', async () => {
		const { url, simulator } = await withQr();
		const face = await (await fetch(url)).text();
		expect(face).toContain('青禾会员卡');
		expect(face).toContain('Color020');
		const scanned = await sendForm(url, { nickname: '小禾', openid: '' });
		const formUrl = simulator.url + scanned.headers.get('location');
		expect([scanned.status, formUrl]).toEqual([303, expect.stringContaining('/form/')]);
		const form = await (await fetch(formUrl)).text();
		expect(form).toContain('name="USER_FORM_INFO_FLAG_MOBILE"');
		expect(form).toContain('value="乌龙"');
		const answers: [string, string][] = [
			...Object.entries(MOBILE),
			['喜欢的茶', '绿茶'],
			['喜欢的茶', '乌龙'],
			['推荐人', ''],
		];
		const submitted = await sendForm(formUrl, answers);
		const wallet = simulator.url + submitted.headers.get('location');
		expect(await (await fetch(wallet)).text()).toContain('<b>0</b><span>积分</span>');
		const code = wallet.split('/').pop() ?? '';
		expect(simulator.member(code)?.form?.custom_field_list).toEqual([
			{ name: '喜欢的茶', value: '', value_list: ['绿茶', '乌龙'] },
		]);
		await sendForm(wallet, { action: 'remove' });
		expect(simulator.member(code)?.user_card_status).toBe('DELETE');
		await sendForm(wallet, { action: 'restore' });
		expect(simulator.member(code)?.user_card_status).toBe('NORMAL');
	});

	it('remembers in the browser who received the card', async () => {
		const { url } = await withQr();
		const cookie = (await sendForm(url, {})).headers.get('set-cookie') ?? '';
		const openid = /openid=([\w-]+)/.exec(cookie)?.[1];
		expect(await (await fetch(url, { headers: { cookie } })).text()).toContain(`value="${openid}"`);
	});

	it('offers to approve a card under review', async () => {
		const { url, simulator, cardId } = await withQr({}, { review: 'manual' });
		expect(await (await fetch(url)).text()).toContain('Approve it now');
		const approved = await sendForm(`${simulator.url}/review/${cardId}`, { back: '/q/x' });
		expect([approved.status, approved.headers.get('location')]).toEqual([303, '/q/x']);
		expect(simulator.card(cardId)?.status).toBe('CARD_STATUS_VERIFY_OK');
	});

	it('a deleted card is not received and not approved any more', async () => {
		const { url, simulator, cardId, call } = await withQr();
		await call('/card/delete', { card_id: cardId });
		const page = await (await fetch(url)).text();
		expect(page).toContain('已下架');
		expect(page).not.toContain('领取到卡包');
		const review = await sendForm(`${simulator.url}/review/${cardId}`, {});
		expect([review.status, await review.text()]).toEqual([409, expect.stringContaining('40078')]);
		expect(simulator.card(cardId)?.status).toBe('CARD_STATUS_DELETE');
	});

	it('shows texts of a card as text', async () => {
		const { call, simulator } = await startWithClient();
		const parts = { baseInfo: { title: '<b>x</b>' } };
		const { card_id: cardId } = await call('/card/create', creation(parts));
		const [code] = simulator.addMembers({ cardId, count: 1 });
		const page = await (await fetch(`${simulator.url}/wallet/${cardId}/${code}`)).text();
		expect(page).toContain('&#60;b&#62;x&#60;/b&#62;');
	});

	it('sends the customer to the merchant where the merchant activates', async () => {
		const { url, simulator } = await withQr({
			...FORM_CARD,
			wx_activate_after_submit: true,
			wx_activate_after_submit_url: 'https://m.example.cn/join',
		});
		const formUrl = simulator.url + (await sendForm(url, {})).headers.get('location');
		const sent = await sendForm(formUrl, MOBILE);
		const standIn = new URL(sent.headers.get('location') ?? '', simulator.url);
		expect(standIn.pathname).toBe('/merchant');
		expect(standIn.searchParams.get('link')).toMatch(
			/^https:\/\/m\.example\.cn\/join\?activate_ticket=/,
		);
		expect(await (await fetch(standIn)).text()).toContain('activate_ticket');
	});
});

it('the plugin link is a page too', async () => {
	const { call, cardId } = await withQr();
	const { url } = await call('/card/membercard/activate/geturl', {
		card_id: cardId,
		outer_str: 'mini',
	});
	expect(await (await fetch(url)).text()).toContain('青禾会员卡');
	expect(await answerOf(await fetch(url, { method: 'POST' }))).toMatchObject({
		card_id: cardId,
		outer_str: 'mini',
	});
});

it('an address nobody made is a refusal, not a crash', async () => {
	const { simulator } = await withQr();
	for (const path of [
		'/q/unknown',
		'/form/p/1',
		'/wallet/p/1',
		'/shelf/9',
		'/bizmall/activatemembercard',
	]) {
		expect((await fetch(simulator.url + path)).status).toBeGreaterThanOrEqual(400);
		expect((await fetch(simulator.url + path)).status).toBeLessThan(500);
	}
	expect((await post(simulator, '/q/unknown', 'not json')).status).toBe(409);
});
