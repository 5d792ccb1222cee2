import { closeAll, creation, FORM, FORM_CARD, startWithClient } from '../simulator/client';
import { closeBrowser, closePages, openPage, overflowOf } from '../support/browser';

const IPHONE = { width: 390, height: 844 };
const LEVEL = { custom_field1: { name_type: 'FIELD_NAME_TYPE_LEVEL' } };

afterEach(async () => {
	await closePages();
	await closeAll();
});
afterAll(closeBrowser);

async function withCard(memberCard: object = FORM_CARD, baseInfo: object = {}) {
	const { simulator, call } = await startWithClient();
	const { card_id: cardId } = await call('/card/create', creation({ memberCard, baseInfo }));
	if ('wx_activate' in memberCard)
		await call('/card/membercard/activateuserform/set', { card_id: cardId, ...FORM });
	const page = await openPage(IPHONE);
	const open = async () => await page.goto(`${simulator.url}/receive/${cardId}`);
	return { simulator, call, cardId, page, open };
}

type World = Awaited<ReturnType<typeof withCard>>;

async function receive({ page, open }: World) {
	await open();
	await page.getByLabel('昵称').fill('小禾');
	await page.getByRole('button', { name: '领取到卡包' }).click();
}

const codeOn = (page: World['page']) =>
	decodeURIComponent(new URL(page.url()).pathname.split('/').pop() ?? '');

async function becomeMember(world: World) {
	await receive(world);
	await world.page.getByLabel('手机号').fill('13800000518');
	await world.page.getByRole('button', { name: '激活' }).click();
	await world.page.waitForURL(/\/wallet\//);
	return codeOn(world.page);
}

it('leads by clicks from the card over the form to the member code', async () => {
	const world = await withCard();
	const code = await becomeMember(world);
	const { page, simulator } = world;
	expect(await page.locator('.face').getAttribute('class')).toContain('Color020');
	const color = "getComputedStyle(document.querySelector('.face')).backgroundColor";
	expect(await page.evaluate(color)).toBe('rgb(44, 159, 103)');
	expect(await page.locator('.code-image svg').count()).toBe(1);
	expect(await page.locator('.code p').textContent()).toBe(code);
	expect(simulator.member(code)).toMatchObject({ has_active: true, nickname: '小禾' });
	expect(page.complaints).toEqual([]);
});

it('shows changed points, balance and level at once, and the message WeChat sends', async () => {
	const world = await withCard({ ...FORM_CARD, supply_balance: true, ...LEVEL });
	const code = await becomeMember(world);
	const { page, call, cardId } = world;
	await call('/card/membercard/updateuser', {
		...{ card_id: cardId, code, add_bonus: 40, record_bonus: '消费40元' },
		...{ add_balance: 5050, custom_field_value1: '金卡' },
		notify_optional: { is_notify_balance: false, is_notify_custom_field1: true },
	});
	await page.getByText('积分 +40').waitFor();
	expect(await page.locator('.figures b').allTextContents()).toEqual(['40', '¥50.50', '金卡']);
	const messages = await page.locator('.headline').allTextContents();
	expect(messages).toEqual(['等级 金卡', '积分 +40', '会员卡激活成功']);
	expect(await page.locator('.messages').textContent()).toContain('消费40元');
});

it('asks in the words of WeChat and does not take a wrong phone number', async () => {
	const world = await withCard();
	const { page, simulator, call, cardId } = world;
	await receive(world);
	await page.waitForURL(/\/form\//);
	await page.getByLabel('手机号').fill('12345');
	await page.getByLabel('乌龙').check();
	await page.getByRole('button', { name: '激活' }).click();
	expect(await page.getByRole('alert').textContent()).toBe('请输入 11 位手机号');
	expect(await page.getByLabel('手机号').inputValue()).toBe('12345');
	expect(await page.getByLabel('乌龙').isChecked()).toBe(true);
	expect(simulator.member(codeOn(page))?.has_active).toBe(false);
	await page.getByLabel('手机号').fill('13800000518');
	await page.getByRole('button', { name: '激活' }).click();
	await page.waitForURL(/\/wallet\//);
	const { user_info: form } = await call('/card/membercard/userinfo/get', {
		card_id: cardId,
		code: codeOn(page),
	});
	expect(form.custom_field_list).toEqual([{ name: '喜欢的茶', value: '', value_list: ['乌龙'] }]);
});

it.each([360, 390, 430])('nothing is wider than a phone of %i pixels', async (width) => {
	const world = await withCard({ ...FORM_CARD, supply_balance: true, ...LEVEL });
	const { page, open } = world;
	await page.setViewportSize({ width, height: 800 });
	await open();
	expect(await overflowOf(page)).toBe(0);
	await receive(world);
	await page.waitForURL(/\/form\//);
	expect(await overflowOf(page)).toBe(0);
	await page.getByLabel('手机号').fill('13800000518');
	await page.getByRole('button', { name: '激活' }).click();
	await page.waitForURL(/\/wallet\//);
	expect(await overflowOf(page)).toBe(0);
	const points = await page.locator('.points b').boundingBox();
	expect(points && points.x + points.width).toBeLessThanOrEqual(width);
});

it('a barcode card shows bars', async () => {
	const world = await withCard(
		{ auto_activate: true, activate_url: undefined },
		{ code_type: 'CODE_TYPE_BARCODE' },
	);
	await receive(world);
	const box = await world.page.locator('.code-image svg').boundingBox();
	expect(box && box.width / box.height).toBeGreaterThan(2);
});

it('a deleted card is a page that says so, without a way to receive or to approve it', async () => {
	const world = await withCard();
	const { page, open, call, cardId, simulator } = world;
	await call('/card/delete', { card_id: cardId });
	await open();
	expect(await page.locator('.stamp').textContent()).toContain('已下架');
	expect(await page.getByRole('button').count()).toBe(0);
	await call('/card/get', { card_id: cardId });
	const asked = await fetch(`${simulator.url}/review/${cardId}`, { method: 'POST' });
	expect(asked.status).toBe(409);
	expect(simulator.card(cardId)?.status).toBe('CARD_STATUS_DELETE');
});

it('a refusal is a page with the errcode', async () => {
	const world = await withCard(FORM_CARD, { sku: { quantity: 1 } });
	await becomeMember(world);
	const somebodyElse = await openPage(IPHONE);
	await somebodyElse.goto(`${world.simulator.url}/receive/${world.cardId}`);
	await somebodyElse.getByRole('button', { name: '领取到卡包' }).click();
	const alert = somebodyElse.getByRole('alert');
	expect(await alert.textContent()).toContain('已领完');
	expect(await alert.textContent()).toContain('45031');
});

it("shows on the shop's own page what WeChat appends", async () => {
	const world = await withCard({ activate_url: 'https://m.example.cn/join?shop=7' });
	const { page } = world;
	await receive(world);
	await page.getByRole('link', { name: '激活会员卡' }).click();
	const shown = page.locator('.merchant');
	expect(await shown.textContent()).toContain('https://m.example.cn/join');
	expect(await shown.locator('dt').allTextContents()).toEqual([
		'shop',
		'card_id',
		'encrypt_code',
		'openid',
	]);
});

it('says what was pushed and what n8n answered', async () => {
	const world = await withCard();
	const { page, simulator } = world;
	// An address that answers 404, as n8n does for a workflow that is not published.
	simulator.push.configure({ url: `${simulator.url}/simulator/token/nothing`, repeats: 0 });
	await becomeMember(world);
	await page.locator('.events li').nth(1).waitFor();
	expect(await page.locator('.events b').allTextContents()).toEqual([
		'Form submitted',
		'Card received',
	]);
	expect(await page.locator('.events p').first().textContent()).toBe(
		'404: the workflow is not published',
	);
	simulator.push.configure({ url: 'http://127.0.0.1:9/webhook', repeats: 0 });
	await page.getByRole('button', { name: '进入公众号' }).click();
	await page.getByText('nothing listens there').waitFor();
});

it('removing and restoring the card are clicks', async () => {
	const world = await withCard();
	const code = await becomeMember(world);
	const { page, simulator } = world;
	await page.getByRole('button', { name: '删除会员卡' }).click();
	await page.getByText('已删除').waitFor();
	expect(simulator.member(code)?.user_card_status).toBe('DELETE');
	await page.getByRole('button', { name: '恢复' }).click();
	await page.locator('.code-image').waitFor();
	expect(simulator.member(code)?.user_card_status).toBe('NORMAL');
});
