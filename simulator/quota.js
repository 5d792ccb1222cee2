const { beijingDate } = require('./clock');
const { Refusal } = require('./refusal');

/** What `openapi/quota/get` reports for a path nobody limited; the published limits table names no figure for cards. */
const UNPUBLISHED_DAILY_LIMIT = 1000000;

/**
 * Call counters per path, Beijing day and minute.
 * @param {ReturnType<import('./account').completeOptions>} options
 */
function createQuota(options) {
	let day = '';
	let minute = 0;
	let usedToday = new Map();
	let usedThisMinute = new Map();

	function turnOver() {
		const now = options.now();
		const nowMinute = Math.floor(now / 60000);
		if (nowMinute === minute) return;
		minute = nowMinute;
		usedThisMinute = new Map();
		const today = beijingDate(now / 1000);
		if (today === day) return;
		day = today;
		usedToday = new Map();
	}

	return {
		/**
		 * Counts one call.
		 * @param {string} path
		 * @throws {Refusal} 45009 for the day, 45011 for the minute; a refused call is not counted
		 */
		use(path) {
			turnOver();
			const today = usedToday.get(path) ?? 0;
			const thisMinute = usedThisMinute.get(path) ?? 0;
			if (today >= (options.dailyQuota[path] ?? UNPUBLISHED_DAILY_LIMIT)) throw new Refusal(45009);
			if (thisMinute >= (options.minuteQuota[path] ?? Infinity)) throw new Refusal(45011);
			usedToday.set(path, today + 1);
			usedThisMinute.set(path, thisMinute + 1);
		},

		/** Page "Reset the API call quota". */
		clear() {
			usedToday = new Map();
			usedThisMinute = new Map();
		},

		/**
		 * Page "Query API call quota".
		 * @param {string} path
		 */
		report(path) {
			turnOver();
			const limit = options.dailyQuota[path] ?? UNPUBLISHED_DAILY_LIMIT;
			const used = usedToday.get(path) ?? 0;
			const answer = { quota: { daily_limit: limit, used, remain: limit - used } };
			if (options.minuteQuota[path] !== undefined) {
				answer.rate_limit = { call_count: options.minuteQuota[path], refresh_second: 60 };
			}
			return answer;
		},
	};
}

module.exports = { createQuota };
