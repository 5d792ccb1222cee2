const { join } = require('node:path');

const { packageName } = require('../installPackage');
const { chain, exampleCredential, manualTrigger, memberCard, node } = require('../workflows');

/** Room for a whole dialog. */
const TALL = { width: 1440, height: 1300 };

async function photographCredential({ session, wechat }, editor, picture) {
	const { page, rest, test } = editor;
	// One of its own, because it is spoilt here.
	const { id: _id, name: _name, ...credential } = exampleCredential(wechat.current);
	const own = await session.createCredential({ ...credential, name: 'Account to be spoilt' });
	const get = memberCard('Get', { resource: 'member', operation: 'get' }, { credential: own });
	const { id, nodes } = await session.createWorkflow(chain('Credential', [manualTrigger, get]));
	await editor.openNode(id, nodes[1]);
	await page.setViewportSize(TALL);
	await page.locator(test('credential-edit-button')).click();
	await page.locator(test('credentials-config-container-test-success')).waitFor();
	await rest();
	await picture('credential-good');

	await page.locator(`${test('parameter-input-appSecret')} input`).fill('0'.repeat(32));
	const tested = page.waitForResponse(/\/credentials\/test$/);
	await page.locator(test('credential-save-button')).click();
	await tested;
	await rest();
	await picture('credential-wrong-secret');

	await page.locator(test('parameter-input-authentication')).click();
	await page.getByText('My Token Server', { exact: true }).last().click();
	await rest();
	await picture('credential-token-server');
	await page.locator(test('parameter-input-encodingAesKey')).scrollIntoViewIfNeeded();
	await picture('credential-trigger-fields');
}

async function photographTool({ session }, editor, picture) {
	const tool = node('Member Card Tool', `${packageName}.memberCardTool`, {
		resource: 'member',
		operation: 'update',
	});
	const { id, nodes } = await session.createWorkflow(chain('Tool', [tool]));
	await editor.openNode(id, nodes[0]);
	await editor.fitParameters();
	await picture('tool');
}

async function photographNodeCreator({ session }, editor, picture) {
	const { page, rest } = editor;
	const { id } = await session.createWorkflow(chain('Search', [manualTrigger]));
	await editor.openWorkflow(id);
	await page.setViewportSize(TALL);
	await page.keyboard.press('n');
	await rest();
	await page.keyboard.type('member card');
	await rest(1500);
	await picture('node-search');
	await page.getByText('WeChat Member Card', { exact: true }).first().click();
	await rest(1500);
	await picture('node-actions');
}

/**
 * The credential, the tool for AI agents and the list of actions as the editor shows them.
 * @param {any} stage
 * @param {ReturnType<import('./editorPage').editorPage>} editor
 * @param {{folder: string}} options
 */
async function photographDialogs(stage, editor, { folder }) {
	const picture = async (name) => await editor.picture(join(folder, `${name}.png`));
	for (const photograph of [photographCredential, photographTool, photographNodeCreator])
		await photograph(stage, editor, picture).catch((error) =>
			console.log(`  ${photograph.name}: ${error.message.split('\n')[0]}`),
		);
}

module.exports = { photographDialogs };
