const { readFile } = require('node:fs/promises');

/**
 * @param {{pid?: number}} server
 * @returns {Promise<number | undefined>} the most memory this process has had so far, in MB (resident set), where the
 *   system tells it, as Linux does
 */
async function peakMemory({ pid }) {
	const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
	const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(status) ?? [];
	return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
}

module.exports = { peakMemory };
