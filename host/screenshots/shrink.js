const { stat } = require('node:fs/promises');

const { run } = require('../processes');

const COLORS = 128;
const MAX_KB = 200;

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

module.exports = { shrink };
