const { formCardId } = require('../simulator/sampleWorld');
const { until } = require('./until');

const CLICK_MS = 60_000;

const test = (id) => `[data-test-id="${id}"]`;

/**
 * What somebody new does by clicks in the world of `npm run n8n`, for the check of the first ten minutes and for its
 * pictures. A world here is what `openWorld` gives, with a page in which n8n is open (`editor`), a page of the customer's
 * phone (`phone`) and the browser context for further tabs (`desk`).
 */

/** @param {any} world @param {string} path of n8n that asks for the sign-in */
async function enterSignIn({ editor, server, owner }, path) {
	await editor.goto(server.url + path);
	await editor.fill('input[name=emailOrLdapLoginId]', owner.email);
	await editor.fill('input[name=password]', owner.password);
}

/** @param {any} world @param {string} path of a workflow */
async function signIn(world, path) {
	await enterSignIn(world, path);
	await world.editor.keyboard.press('Enter');
	await world.editor.waitForURL(`**${path}*`);
	await world.editor.locator(test('canvas')).waitFor();
}

/** @param {any} world @param {string} workflowId @param {string} productionUrl answers once it is published */
async function publish({ editor, server }, workflowId, productionUrl) {
	await editor.goto(`${server.url}/workflow/${workflowId}`);
	await editor.locator(test('canvas')).waitFor();
	await editor.locator(test('workflow-open-publish-modal-button')).first().click();
	await editor.locator(test('workflow-publish-button')).click();
	await until(
		`answer of ${productionUrl}`,
		async () => (await fetch(productionUrl)).status !== 404,
	);
}

/** The production URL of the trigger in an example. @param {any} world @param {string} id of the example */
function triggerUrl({ examples, server }, id) {
	const { nodes } = examples.find((example) => example.id === id);
	const { webhookId } = nodes.find(({ type }) => type.endsWith('.memberCardTrigger'));
	return `${server.url}/webhook/${webhookId}/webhook`;
}

/** Receives the card and fills in its form, up to the last button. @param {any} world */
async function fillInForm({ phone, simulator }) {
	await phone.goto(`${simulator.url}/receive/${formCardId}`);
	await phone.getByLabel('昵称').fill('小禾');
	await phone.getByRole('button', { name: '领取到卡包' }).click();
	await phone.getByLabel('手机号').fill('13800000518');
	await phone.getByLabel('姓名').fill('何静');
	await phone.getByLabel('邮箱').fill('hejing@example.com');
}

/** @param {any} world in which the form is filled in */
async function activate({ phone }) {
	await phone.getByRole('button', { name: '激活' }).click();
	await phone.waitForURL(/\/wallet\//);
	// The second event is the last thing that happens.
	await phone.locator('.events p', { hasText: '"New member to CRM" took it' }).nth(1).waitFor();
}

/** @param {any} world @param {string} file a spreadsheet @returns {Promise<any>} the page of the form, not sent yet */
async function chooseSpreadsheet({ desk, server }, file) {
	const page = await desk.newPage();
	await page.goto(`${server.url}/form/sync-points`);
	await page.setInputFiles('input[type=file]', file);
	return page;
}

async function sendSpreadsheet(page) {
	await page.getByRole('button', { name: 'Sync' }).click();
	await page.getByText('The report is in the mail').waitFor({ timeout: CLICK_MS });
}

/** Opens the newest mail whose subject begins so. @param {any} world @param {string} subject */
async function readMail({ desk, simulator }, subject) {
	const page = await desk.newPage();
	await page.goto(`${simulator.url}/mail`);
	await page.getByRole('link', { name: subject }).first().click({ timeout: CLICK_MS });
	return page;
}

/** The button of the simulator's home page that brings the cards and members of the examples back. @param {any} world */
async function beginAnew({ desk, simulator }) {
	const page = await desk.newPage();
	page.on('dialog', (dialog) => void dialog.accept());
	await page.goto(simulator.url);
	await page.getByRole('button', { name: 'Begin anew' }).click();
	await page.getByText('No event yet').waitFor();
	await page.close();
}

module.exports = {
	activate,
	beginAnew,
	chooseSpreadsheet,
	enterSignIn,
	fillInForm,
	publish,
	readMail,
	sendSpreadsheet,
	signIn,
	test,
	triggerUrl,
};
