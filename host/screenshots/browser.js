const { launchChromium } = require('../chromium');

/** Of the editor, unless a picture needs another one. */
const SIZE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** Pixels per point: pictures stay sharp on the screens people have. */
const SCALE = 2;
const CLICK_MS = 60_000;

/** Short messages, and what the editor offers at the edges. */
const DISTRACTIONS = [
	'.el-notification',
	'[class*="_floatingNodes_"]',
	'[class*="_featureRequest_"]',
	'[class*="_nodeButtonsWrapper_"]',
	'[data-test-id="canvas-handle-plus-wrapper"]',
];
const WITHOUT_DISTRACTIONS = `${DISTRACTIONS.join(', ')} { display: none !important }`;

/** Under which n8n shows its webhooks, as one behind a domain does. */
const PUBLIC_URL = 'https://n8n.example.com/';

/** Only the editor is told: the forms of this n8n go on at its real address. */
async function showPublicUrl(context) {
	await context.route('**/rest/settings', async (route) => {
		const response = await route.fetch();
		const { data } = await response.json();
		const settings = { ...data, urlBaseWebhook: PUBLIC_URL };
		await route.fulfill({ response, json: { data: settings } });
	});
}

/**
 * Opens n8n's editor in Chromium, and the customer's phone beside it.
 * @returns {Promise<{page: any, phone: any, desk: any, close: () => Promise<void>}>} `desk` opens further pages
 */
async function openBrowser() {
	const browser = await launchChromium();
	try {
		const context = async (viewport, locale) =>
			await browser.newContext({ viewport, locale, deviceScaleFactor: SCALE });
		const desk = await context(SIZE, 'en-US');
		const pocket = await context(PHONE, 'zh-CN');
		await showPublicUrl(desk);
		const [page, phone] = [await desk.newPage(), await pocket.newPage()];
		for (const each of [page, phone]) each.setDefaultTimeout(CLICK_MS);
		return { page, phone, desk, close: async () => await browser.close() };
	} catch (error) {
		await browser.close();
		throw error;
	}
}

module.exports = { openBrowser, SIZE, WITHOUT_DISTRACTIONS };
