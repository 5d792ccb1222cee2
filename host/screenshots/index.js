const { join } = require('node:path');
const { mkdir } = require('node:fs/promises');
const { parseArgs } = require('node:util');

const { stopAll } = require('../processes');
const { signIn } = require('../newcomer');
const { openBrowser } = require('./browser');
const { photographDialogs } = require('./dialogs');
const { editorPage } = require('./editorPage');
const { photographOperations } = require('./operations');
const { takePictures } = require('./pictures');
const { openStage } = require('./stage');

const ROOT = join(__dirname, '../..');
const REVIEW_FOLDER = join(ROOT, 'out/screenshots');

const PARTS = {
	readme: { folder: join(ROOT, 'docs/images'), take: takePictures },
	dialogs: { folder: REVIEW_FOLDER, take: photographDialogs },
	operations: { folder: REVIEW_FOLDER, take: photographOperations },
};

/**
 * Takes pictures of the built package in a real n8n: those of the README, and for review those of the credential, the tool
 * and every operation. Words choose parts, `--only '^card-'` operations with such titles.
 */
async function main() {
	const { values, positionals: words } = parseArgs({
		options: { only: { type: 'string' } },
		allowPositionals: true,
	});
	for (const signal of ['SIGINT', 'SIGTERM'])
		process.once(signal, () => stopAll().finally(() => process.exit(130)));
	const stage = await openStage();
	const browser = await openBrowser().catch(async (error) => {
		await stage.close();
		throw error;
	});
	try {
		const { page, phone, desk } = browser;
		const editor = editorPage(page, stage.server.url);
		const scene = { ...stage, editor: page, phone, desk };
		await signIn(scene, '/workflow/member-card-lifecycle');
		for (const [name, { folder, take }] of Object.entries(PARTS)) {
			if (words.length > 0 && !words.includes(name)) continue;
			await mkdir(folder, { recursive: true });
			await take(scene, editor, { folder, only: values.only });
		}
	} finally {
		await browser.close();
		await stage.close();
	}
}

main()
	.catch((error) => {
		console.error(error.message);
		process.exitCode = 1;
	})
	.finally(stopAll);
