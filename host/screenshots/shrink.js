const { stat } = require('node:fs/promises');

const { run } = require('../processes');

const COLORS = 128;
const MAX_KB = 300;
/** Between two screens in one picture, in pixels. */
const GAP = 40;

/**
 * Puts screens beside each other, their upper edges in line, with ImageMagick.
 * @param {string[]} screens PNG files
 * @param {string} file
 */
async function putBeside(screens, file) {
	const [first, ...others] = screens;
	const parts = others.flatMap((screen) => ['-size', `${GAP}x1`, 'xc:none', screen]);
	await run('convert', ['-background', 'none', first, ...parts, '+append', file]);
}

/**
 * Makes a PNG small enough for a README, with ImageMagick.
 * @param {string} file is replaced
 * @returns {Promise<number>} its size in KB
 */
async function shrink(file) {
	await run('convert', [file, '-strip', '+dither', '-colors', `${COLORS}`, `PNG8:${file}`]);
	const kilobytes = Math.ceil((await stat(file)).size / 1024);
	if (kilobytes >= MAX_KB) throw new Error(`${file} has ${kilobytes} KB`);
	return kilobytes;
}

module.exports = { putBeside, shrink };
