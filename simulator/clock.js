const BEIJING_OFFSET = 8 * 3600;
const DAY = 86400;

/**
 * WeChat counts days in Beijing time (UTC+8).
 * @param {number} seconds Unix seconds
 * @returns {string} `YYYY-MM-DD`
 */
function beijingDate(seconds) {
	return new Date((seconds + BEIJING_OFFSET) * 1000).toISOString().slice(0, 10);
}

/**
 * @param {number} seconds Unix seconds
 * @returns {number} Unix seconds of 00:00 in Beijing on that day
 */
function beijingDayStart(seconds) {
	return Math.floor((seconds + BEIJING_OFFSET) / DAY) * DAY - BEIJING_OFFSET;
}

/**
 * Waits that end with the simulator: closing it forgets them all, so nothing keeps the process alive.
 */
function createWaits() {
	const timers = new Set();
	return {
		/**
		 * @param {number} milliseconds
		 * @param {() => void} action
		 * @returns {() => void} cancels
		 */
		after(milliseconds, action) {
			const timer = setTimeout(() => {
				timers.delete(timer);
				action();
			}, milliseconds);
			timers.add(timer);
			return () => {
				clearTimeout(timer);
				timers.delete(timer);
			};
		},
		/** @param {number} milliseconds */
		pause(milliseconds) {
			return new Promise((resolve) => this.after(milliseconds, () => resolve(undefined)));
		},
		forgetAll() {
			for (const timer of timers) clearTimeout(timer);
			timers.clear();
		},
	};
}

module.exports = { beijingDate, beijingDayStart, createWaits, DAY };
