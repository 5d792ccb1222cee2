const WITHIN_MS = 180_000;
const LOOK_MS = 100;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Waits for something another process does.
 * @template T
 * @param {string} what for the message when it does not come
 * @param {() => T | Promise<T>} look
 * @param {number} [withinMs]
 * @returns {Promise<NonNullable<T>>} the first answer that is neither false nor nothing
 */
async function until(what, look, withinMs = WITHIN_MS) {
	for (const end = Date.now() + withinMs; Date.now() < end; await sleep(LOOK_MS)) {
		const found = await look();
		if (found) return found;
	}
	throw new Error(`There was none within ${withinMs / 1000} s: ${what}`);
}

module.exports = { until };
