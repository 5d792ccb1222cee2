/* global jest */
/// <reference types="jest" />

/** A step of the clock, in milliseconds: what happens on the network happens between two steps. */
const STEP_MS = 250;
/** So many turns of the event loop without any news, and nothing is under way on loopback. */
const QUIET_TURNS = 12;

const turn = () => new Promise((resolve) => setImmediate(resolve));

/**
 * Runs real requests to a simulator in a time that only moves when nothing is under way: minutes of waiting take
 * moments, and none of them depends on how fast the machine is. Clock and timers of the simulator and of the node are
 * the same.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @param {() => unknown} news anything that changes while requests are under way
 * @returns {Promise<T>}
 */
async function inVirtualTime(work, news) {
	let isDone = false;
	const ended = work().finally(() => (isDone = true));
	ended.catch(() => undefined);
	while (!isDone) {
		for (let quiet = 0, before = news(); quiet < QUIET_TURNS && !isDone; quiet++) {
			await turn();
			const now = news();
			if (now !== before) quiet = 0;
			before = now;
		}
		if (!isDone) await jest.advanceTimersByTimeAsync(STEP_MS);
	}
	return await ended;
}

/** @param {string} start as `Date.parse` reads it */
function stopTheClock(start) {
	jest.useFakeTimers({
		now: Date.parse(start),
		doNotFake: [
			'hrtime',
			'nextTick',
			'performance',
			'queueMicrotask',
			'setImmediate',
			'clearImmediate',
			'setInterval',
			'clearInterval',
		],
	});
}

module.exports = { inVirtualTime, stopTheClock };
