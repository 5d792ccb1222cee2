import { closeAll, startWithClient } from '../simulator/client';
import { closeBrowser, closePages, openPage, overflowOf } from '../support/browser';

const DESK = { width: 1280, height: 900 };

afterEach(async () => {
	await closePages();
	await closeAll();
});
afterAll(closeBrowser);

async function home(options: object = {}) {
	const { simulator, call } = await startWithClient({ sampleWorld: true, ...options });
	const page = await openPage(DESK);
	await page.goto(simulator.url);
	return { simulator, call, page };
}

it('leads by its QR code to the phone, and shows the new member without a reload', async () => {
	const { page, simulator } = await home();
	const [card] = await page.locator('.card', { hasText: '青禾茶友卡' }).all();
	const link = await card.locator('a.qr').getAttribute('href');
	const phone = await openPage({ width: 390, height: 844 });
	await phone.goto(simulator.url + link);
	await phone.getByLabel('昵称').fill('小禾');
	await phone.getByRole('button', { name: '领取到卡包' }).click();
	await phone.waitForURL(/\/form\//);
	await page.getByRole('cell', { name: '小禾' }).waitFor();
	expect(page.complaints).toEqual([]);
});

it('fits a phone as well', async () => {
	const { page } = await home();
	for (const width of [360, 390, 430]) {
		await page.setViewportSize({ width, height: 800 });
		expect(await overflowOf(page)).toBe(0);
	}
});

it('switches a fault on and off again', async () => {
	const { page, simulator } = await home();
	const fault = page.getByRole('switch', { name: /quota of updates is used up/ });
	await fault.click();
	expect(await fault.getAttribute('aria-checked')).toBe('true');
	expect(simulator.faults.list()).toMatchObject([{ name: 'day' }]);
	await fault.click();
	expect(await fault.getAttribute('aria-checked')).toBe('false');
	expect(simulator.faults.isEmpty()).toBe(true);
});

it('changes where events go and says what is wrong with an address', async () => {
	const { page, simulator } = await home();
	const url = 'http://127.0.0.1:5678/webhook/x/webhook';
	await page.getByLabel('Production URL').fill(url.replace('webhook', 'webhook-test'));
	await page.getByRole('button', { name: 'Save' }).click();
	await page.getByRole('alert').waitFor();
	await page.getByLabel('Production URL').fill(url);
	await page.getByRole('button', { name: 'Save' }).click();
	await page.waitForURL(/#push$/);
	expect(simulator.push.target()).toEqual({ url, testUrl: undefined, mode: 'secure' });
});

it('refuses a card under review by a click, and never asks about a deleted one', async () => {
	const { page, simulator, call } = await home({ review: 'manual' });
	const { card_id: cardId } = await call('/card/create', {
		card: {
			card_type: 'MEMBER_CARD',
			member_card: {
				base_info: {
					logo_url: 'http://mmbiz.qpic.cn/mmbiz_png/SimulatorLogo/0',
					...{ brand_name: '青禾茶社', title: '青禾银卡', color: 'Color100' },
					...{ code_type: 'CODE_TYPE_QRCODE', notice: '出示', description: '限领一张' },
					...{ date_info: { type: 'DATE_TYPE_PERMANENT' }, sku: { quantity: 100 } },
				},
				...{ supply_bonus: true, supply_balance: false, prerogative: '积分' },
				auto_activate: true,
			},
		},
	});
	const card = page.locator('.card', { hasText: '青禾银卡' });
	await card.getByRole('button', { name: 'Refuse' }).click();
	await card.getByText('refused in review').waitFor();
	await call('/card/delete', { card_id: cardId });
	await card.getByText('deleted').waitFor();
	expect(await card.getByRole('button').count()).toBe(0);
	expect(simulator.card(cardId)?.status).toBe('CARD_STATUS_DELETE');
});

it('asks before it forgets, and begins anew with the same cards', async () => {
	const { page, simulator } = await home();
	const ids = await page.locator('.card code').allTextContents();
	simulator.customer.scan({ cardId: ids[0], nickname: '小禾' });
	await page.getByRole('cell', { name: '小禾' }).waitFor();
	const reset = page.getByRole('button', { name: 'Begin anew' });
	page.once('dialog', (dialog) => void dialog.dismiss());
	await reset.click();
	expect(await page.getByRole('cell', { name: '小禾' }).count()).toBe(1);
	page.once('dialog', (dialog) => void dialog.accept());
	await reset.click();
	await page.getByRole('cell', { name: '小禾' }).waitFor({ state: 'detached' });
	expect(await page.locator('.card code').allTextContents()).toEqual(ids);
});
