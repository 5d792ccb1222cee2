const { mkdir, readFile, writeFile } = require('node:fs/promises');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const { NEWCOMER_PICTURES } = require('./newcomerPictures');
const { README_PICTURES } = require('./readmePictures');
const { fingerprints } = require('./shown');
const { shrink } = require('./shrink');

const ROOT = join(__dirname, '../..');
const BUILT = join(ROOT, 'dist/nodes');
/** The last one leaves the logs open, which the editor remembers. */
const PICTURES = { ...NEWCOMER_PICTURES, ...README_PICTURES };

/** What the pictures show now, from the built package that n8n has been given. */
function shownNow() {
	const { MemberCard } = require(join(BUILT, 'MemberCard/MemberCard.node'));
	const { MemberCardTrigger } = require(join(BUILT, 'MemberCardTrigger/MemberCardTrigger.node'));
	return fingerprints({
		memberCard: new MemberCard().description,
		trigger: new MemberCardTrigger().description,
		errcodes: require(join(BUILT, 'wechat/errors/errcodes')).errcodes,
		textOf: (path) => readFileSync(join(ROOT, path), 'utf8'),
	});
}

/** Writes down what a picture showed when it was taken. */
async function remember(folder, name, fingerprint) {
	const file = join(folder, 'pictures.json');
	const known = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
	const all = Object.entries({ ...known, [name]: fingerprint });
	const sorted = Object.fromEntries(all.sort(([one], [other]) => (one < other ? -1 : 1)));
	await writeFile(file, `${JSON.stringify(sorted, null, 2)}\n`);
}

/**
 * Takes the pictures that the documents show. Each leaves on screen what is shown and gives its area, or makes the file
 * itself, of more than one screen.
 * @param {any} scene the world and its pages
 * @param {ReturnType<import('./editorPage').editorPage>} editor
 * @param {{folder: string, only?: string}} options
 */
async function takePictures(scene, editor, { folder, only = '' }) {
	const pattern = new RegExp(only);
	const shown = shownNow();
	await mkdir(folder, { recursive: true });
	for (const [name, show] of Object.entries(PICTURES)) {
		if (!pattern.test(name)) continue;
		const file = join(folder, `${name}.png`);
		const area = await show(scene, editor, file);
		if (area) await editor.picture(file, area);
		const kilobytes = await shrink(file);
		await remember(folder, name, shown[name]);
		console.log(`  ${name}: ${kilobytes} KB`);
	}
}

module.exports = { takePictures };
