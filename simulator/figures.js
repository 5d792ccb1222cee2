const { beijingDate } = require('./clock');

/** @import { Service } from './service' */

/**
 * Daily figures behind the statistics calls, counted as things happen.
 *
 * @typedef {'view' | 'receive' | 'verify' | 'given' | 'active' | 'removed'} Happening
 * @typedef {{date: string, card_id: string, counts: Record<string, number>, users: Record<string, Set<string>>}} Day
 */

/**
 * @param {Service} service
 * @param {Happening} what
 * @param {import('./state').MemberRecord} member
 */
function count(service, what, member) {
	const date = beijingDate(service.seconds());
	const key = `${date} ${member.card_id}`;
	let day = service.state.figures.get(key);
	if (!day) {
		day = { date, card_id: member.card_id, counts: {}, users: {} };
		service.state.figures.set(key, day);
	}
	day.counts[what] = (day.counts[what] ?? 0) + 1;
	day.users[what] ??= new Set();
	day.users[what].add(member.openid);
}

/**
 * Sums of one day over the given cards.
 * @param {Service} service
 * @param {string} date `YYYY-MM-DD`
 * @param {string} [cardId] all cards when absent
 * @returns {Record<string, number>} `<happening>_cnt` and `<happening>_user`
 */
function sumOf(service, date, cardId) {
	/** @type {Record<string, number>} */
	const sums = {};
	for (const what of ['view', 'receive', 'verify', 'given', 'active', 'removed']) {
		sums[`${what}_cnt`] = 0;
		sums[`${what}_user`] = 0;
	}
	const days = cardId
		? [service.state.figures.get(`${date} ${cardId}`)]
		: service.state.figures.values();
	for (const day of days) {
		if (!day || day.date !== date) continue;
		for (const [what, number] of Object.entries(day.counts)) {
			sums[`${what}_cnt`] += number;
			sums[`${what}_user`] += day.users[what].size;
		}
	}
	return sums;
}

/**
 * Members a card had at the end of a day: activations minus removals so far.
 * @param {Service} service
 * @param {string} date
 * @param {string} [cardId]
 * @returns {{total_user: number, total_receive_user: number}}
 */
function totalsUntil(service, date, cardId) {
	let members = 0;
	let received = 0;
	for (const day of service.state.figures.values()) {
		if (day.date > date || (cardId && day.card_id !== cardId)) continue;
		members += (day.counts.active ?? 0) - (day.counts.removed ?? 0);
		received += day.users.receive?.size ?? 0;
	}
	return { total_user: Math.max(0, members), total_receive_user: received };
}

module.exports = { count, sumOf, totalsUntil };
