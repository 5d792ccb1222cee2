const { launchChromium } = require('../../host/chromium');

let browser;
const contexts = [];

/**
 * A page in a browser profile of its own.
 * @param {{width: number, height: number}} viewport
 * @returns {Promise<import('playwright-core').Page & {complaints: string[]}>} `complaints` are what the console says of
 *   scripts and of the content security policy, not of the HTTP status of a page
 */
async function openPage(viewport) {
	browser ??= await launchChromium();
	const context = await browser.newContext({ viewport, locale: 'zh-CN' });
	contexts.push(context);
	const page = await context.newPage();
	page.complaints = [];
	page.on('pageerror', (error) => page.complaints.push(String(error)));
	page.on('console', (message) => {
		const isStatus = message.text().startsWith('Failed to load resource');
		if (message.type() === 'error' && !isStatus) page.complaints.push(message.text());
	});
	return page;
}

/** What is as wide as the page must be visible without scrolling sideways. */
const overflowOf = async (page) =>
	await page.evaluate(
		'document.documentElement.scrollWidth - document.documentElement.clientWidth',
	);

async function closePages() {
	await Promise.all(contexts.splice(0).map((context) => context.close()));
}

async function closeBrowser() {
	await browser?.close();
	browser = undefined;
}

module.exports = { closeBrowser, closePages, openPage, overflowOf };
