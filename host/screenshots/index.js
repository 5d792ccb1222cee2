const { join } = require('node:path');
const { mkdir } = require('node:fs/promises');
const { parseArgs } = require('node:util');

const { stopAll } = require('../processes');
const { openBrowser } = require('./browser');
const { photographDialogs } = require('./dialogs');
const { editorPage } = require('./editorPage');
const { photographOperations } = require('./operations');
const { takeReadmePictures } = require('./readmePictures');
const { openStage } = require('./stage');

const ROOT = join(__dirname, '../..');
const REVIEW_FOLDER = join(ROOT, 'out/screenshots');

const PARTS = {
	readme: { folder: join(ROOT, 'docs/images'), take: takeReadmePictures },
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
	const browser = await openBrowser(stage);
	try {
		const editor = editorPage(browser.page, stage.url);
		for (const [name, { folder, take }] of Object.entries(PARTS)) {
			if (words.length > 0 && !words.includes(name)) continue;
			await mkdir(folder, { recursive: true });
			await take(stage, editor, { folder, only: values.only });
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
