const { copyFile, rm } = require('node:fs/promises');
const { join } = require('node:path');

const { sampleCardId } = require('../../simulator/sampleWorld');
const {
	activate,
	beginAnew,
	chooseSpreadsheet,
	enterSignIn,
	fillInForm,
	publish,
	readMail,
	sendSpreadsheet,
	test,
	triggerUrl,
} = require('../newcomer');
const { manualTrigger } = require('../workflows');
const { putBeside } = require('./shrink');
const { purchase, purchaseNote, saved } = require('./shownWorkflows');

const MEMBER = '000481207351';
const SPREADSHEET = join(__dirname, '../../examples/data/members.xlsx');
const NEW_MEMBERS = 'new-member-to-crm';
/** Of the pages of a desk: what fits into the width of a document without being made much smaller. */
const DESK = { width: 960, height: 680 };
/** Of a page that stands alone or beside a phone. */
const LETTER = { width: 640, height: 600 };
const PHONE_WIDTH = 390;
const MARGIN = 12;

const WITHOUT_POPOVERS = '[data-reka-popper-content-wrapper] { display: none !important }';

/** Takes screens and puts them beside each other. @param {string} file @param {Array<(path: string) => Promise<any>>} shots */
async function takeBeside(file, shots) {
	const screens = shots.map((_shot, number) => `${file}.${number}.png`);
	for (const [number, shot] of shots.entries()) await shot(screens[number]);
	await putBeside(screens, file);
	for (const screen of screens) await rm(screen);
}

const screenOf = (page, height) => async (path) =>
	await page.screenshot({ path, clip: { x: 0, y: 0, width: PHONE_WIDTH, height } });

/**
 * What a newcomer sees in the world of `npm run n8n`, in this order, by file names. The first steps begin anew; each goes
 * on where the one before has ended.
 */
const NEWCOMER_PICTURES = {
	async 'demo-1-sign-in'(scene, _editor, file) {
		await beginAnew(scene);
		const context = await scene.desk
			.browser()
			.newContext({ viewport: LETTER, deviceScaleFactor: 2 });
		const page = await context.newPage();
		await enterSignIn({ ...scene, editor: page }, '/workflow/member-card-lifecycle');
		await page.screenshot({ path: file });
		await context.close();
	},

	async 'demo-2-publish'(scene, editor, file) {
		await publish(scene, NEW_MEMBERS, triggerUrl(scene, NEW_MEMBERS));
		await editor.openWorkflow(NEW_MEMBERS, DESK);
		// What n8n recommends after the first publishing lies over the canvas.
		await scene.editor.addStyleTag({ content: WITHOUT_POPOVERS });
		await editor.fitCanvas();
		await editor.showRealSize();
		await editor.picture(file);
	},

	async 'demo-3-phone'(scene, _editor, file) {
		const { phone } = scene;
		await fillInForm(scene);
		const { height } = phone.viewportSize();
		const form = `${file}.form.png`;
		await screenOf(phone, height)(form);
		await activate(scene);
		await takeBeside(file, [async (path) => await copyFile(form, path), screenOf(phone, height)]);
		await rm(form);
	},

	async 'phone-beside-canvas'({ phone, session }, editor, file) {
		const [code] = phone.url().split('/').slice(-1);
		const nodes = [manualTrigger, ...purchase(code)];
		const { id } = await saved(session, 'Points for a purchase', nodes, [purchaseNote]);
		await editor.openWorkflow(id, { width: 590, height: 960 });
		await editor.executeWorkflow('Add Points');
		await editor.fitCanvas();
		await phone.locator('.points b', { hasText: '90' }).waitFor();
		const message = await phone.locator('.messages article').first().boundingBox();
		const height = message.y + message.height + MARGIN;
		const canvas = await editor.areaOf([editor.page.locator(test('canvas'))]);
		const clip = { ...canvas, y: canvas.y + canvas.height - height, height };
		await takeBeside(file, [
			async (path) => await editor.picture(path, clip),
			screenOf(phone, height),
		]);
	},

	async 'demo-4-event'({ editor: page, server }, editor, file) {
		await page.setViewportSize(DESK);
		await page.goto(`${server.url}/workflow/${NEW_MEMBERS}/executions`);
		await page.getByText('Succeeded').first().waitFor();
		await editor.rest(2500);
		await editor.picture(file);
	},

	async 'demo-5-own-excel'(scene, editor, file) {
		await publish(scene, 'nightly-points-sync', `${scene.server.url}/form/sync-points`);
		const page = await chooseSpreadsheet(scene, SPREADSHEET);
		await page.setViewportSize(LETTER);
		await page.screenshot({ path: file });
		await sendSpreadsheet(page);
		await page.close();
		await editor.rest();
	},

	async 'demo-6-mail'(scene, editor, file) {
		const page = await readMail(scene, 'Points sync: 5 updated');
		await page.setViewportSize(LETTER);
		await editor.rest();
		await scene.phone.goto(`${scene.simulator.url}/wallet/${sampleCardId}/${MEMBER}`);
		await scene.phone.locator('.points b', { hasText: '1200' }).waitFor();
		await takeBeside(file, [
			async (path) => await page.screenshot({ path }),
			screenOf(scene.phone, LETTER.height),
		]);
		await page.close();
	},
};

module.exports = { NEWCOMER_PICTURES };
