const assert = require('node:assert/strict');
const { join } = require('node:path');

const { sampleCardId } = require('../../simulator/sampleWorld');
const { launchChromium } = require('../chromium');
const { OWNER } = require('../editor');
const {
	activate,
	chooseSpreadsheet,
	fillInForm,
	publish,
	readMail,
	sendSpreadsheet,
	signIn,
	test,
	triggerUrl,
} = require('../newcomer');
const { until } = require('../until');
const { openWorld } = require('../world');
const { EMPTY_CANVAS_CHECKS } = require('./emptyCanvas');

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
const MEMBER = '000481207351';
const SPREADSHEET = join(__dirname, '../../examples/data/members.xlsx');
const PICTURES = join(__dirname, '../../out');
const CLICK_MS = 60_000;

/** The editor's buttons change their names; these are those of 2.41. */
function isOlder(version) {
	const [major, minor] = version.split('.').map(Number);
	return major < 2 || (major === 2 && minor < 41);
}

/** @param {{program: import('../prepare').Program, folder: string, tarball: string}} given */
async function open({ program, folder, tarball }) {
	const home = join(folder, 'newcomer');
	const world = await openWorld({
		program,
		tarball,
		home,
		owner: async () => OWNER,
		settings: { HOME: home },
		copySamples: true,
	});
	const browser = await launchChromium().catch(async (error) => {
		await world.close();
		throw error;
	});
	const desk = await browser.newContext({ viewport: DESK, locale: 'en-US' });
	const pocket = await browser.newContext({ viewport: PHONE, locale: 'zh-CN' });
	const [editor, phone] = [await desk.newPage(), await pocket.newPage()];
	for (const page of [editor, phone]) page.setDefaultTimeout(CLICK_MS);
	return { ...world, program, folder, browser, desk, editor, phone };
}

/** What both screens showed last stays in `out`, for whoever looks into a failure. */
async function close({ browser, desk, phone, close: closeWorld }) {
	for (const page of [...desk.pages(), phone]) {
		const name = page === phone ? 'phone' : `desk-${desk.pages().indexOf(page)}`;
		await page.screenshot({ path: join(PICTURES, `newcomer-${name}.png`) }).catch(() => {});
	}
	await browser.close();
	await closeWorld();
}

/** @returns {Promise<string>} which node failed, and why */
async function complaint(session, id) {
	const runs = Object.entries(await session.runData(id));
	const [name, [{ error }]] = runs.find(([, [run]]) => run.error) ?? ['no node', [{}]];
	return `execution ${id}: ${name}: ${error?.message}`;
}

module.exports = {
	title: 'the first ten minutes of somebody new, by clicks in a browser',
	lacks: (version) => isOlder(version) && 'editor with the buttons that are clicked',
	open,
	close,
	checks: {
		'the address that is printed leads to the life of a card, which runs': async (stage) => {
			const { editor } = stage;
			await signIn(stage, '/workflow/member-card-lifecycle');
			await editor.locator(test('execute-workflow-button')).first().click();
			await editor
				.locator(`${test('canvas-node')}[data-node-name="Delete Card"]`)
				.locator(test('canvas-node-status-success'))
				.waitFor();
		},

		'a published workflow gets the event of a card received on the phone': async (stage) => {
			const { editor, phone, server, session } = stage;
			const id = 'new-member-to-crm';
			await publish(stage, id, triggerUrl(stage, id));
			await fillInForm(stage);
			await activate(stage);
			assert.equal(await phone.locator('.points b').textContent(), '50');
			await until('two executions that went well', async () => {
				const executions = await session.executions(id);
				const failed = executions.find(({ status }) => ['error', 'crashed'].includes(status));
				assert.ok(!failed, failed && (await complaint(session, failed.id)));
				return executions.filter(({ status }) => status === 'success').length === 2;
			});
			await editor.goto(`${server.url}/workflow/${id}/executions`);
			await editor.getByText('Succeeded').first().waitFor();
		},

		'the welcome mail can be read': async (stage) => {
			const page = await readMail(stage, '欢迎加入青禾会员');
			await page.getByText('何静：').waitFor();
		},

		'an Excel of their own changes the points on the phone, and a mail says so': async (stage) => {
			const { phone, server, simulator } = stage;
			await publish(stage, 'nightly-points-sync', `${server.url}/form/sync-points`);
			await phone.goto(`${simulator.url}/wallet/${sampleCardId}/${MEMBER}`);
			assert.equal(await phone.locator('.points b').textContent(), '80');
			await sendSpreadsheet(await chooseSpreadsheet(stage, SPREADSHEET));
			// A sync tells members nothing unless it is asked to.
			await phone.locator('.points b', { hasText: '1200' }).waitFor();
			const mail = await readMail(stage, 'Points sync: 5 updated');
			await mail.getByRole('link', { name: /points-sync-.*\.xlsx/ }).waitFor();
		},

		'the home page shows it all, and a reset brings the beginning back': async (stage) => {
			const { desk, simulator } = stage;
			const page = await desk.newPage();
			page.on('dialog', (dialog) => void dialog.accept());
			await page.goto(simulator.url);
			await page.getByRole('cell', { name: '何静' }).waitFor();
			await page.getByText('"New member to CRM" took it').first().waitFor();
			await page.getByRole('button', { name: 'Begin anew' }).click();
			await page.getByText('No event yet').waitFor();
			assert.equal(simulator.member(MEMBER)?.bonus, 80);
		},

		...EMPTY_CANVAS_CHECKS,
	},
};
