const { launchChromium } = require('../chromium');

/** The size of the pictures in the README. */
const SIZE = { width: 1440, height: 900 };

/** Short messages would cover the corner of a picture. */
const WITHOUT_MESSAGES = '.el-notification { display: none !important }';

/**
 * Opens n8n's editor in Chromium, signed in as its owner.
 * @param {{url: string, owner: {email: string, password: string}}} stage
 */
async function openBrowser({ url, owner }) {
	const browser = await launchChromium();
	try {
		const page = await browser.newPage({ viewport: SIZE, locale: 'en-US' });
		await page.goto(`${url}/signin`);
		await page.fill('input[name=emailOrLdapLoginId]', owner.email);
		await page.fill('input[name=password]', owner.password);
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/(home|workflow|projects)/);
		return { page, close: async () => await browser.close() };
	} catch (error) {
		await browser.close();
		throw error;
	}
}

module.exports = { openBrowser, SIZE, WITHOUT_MESSAGES };
