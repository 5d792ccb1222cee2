const { requireCard } = require('../cards');
const { beijingDate, DAY } = require('../clock');
const { check, integer, record, required, text } = require('../fields');
const { sumOf, totalsUntil } = require('../figures');
const { Refusal } = require('../refusal');

/** @import { Service } from '../service' */

const MAX_DAYS = 62;

const DATES = { begin_date: required(text(undefined)), end_date: required(text(undefined)) };
const SOURCE = { cond_source: required(integer({ min: 0, max: 1 })) };

function secondsOf(date) {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new Refusal(61500);
	const seconds = Date.parse(`${date}T00:00:00+08:00`) / 1000;
	if (Number.isNaN(seconds) || beijingDate(seconds) !== date) throw new Refusal(61500);
	return seconds;
}

/**
 * The days asked for.
 * @param {Service} service
 * @throws {Refusal} 61500 not YYYY-MM-DD, 61501 more than 62 days, backwards, or not over yet
 */
function daysOf(service, body) {
	const first = secondsOf(body.begin_date);
	const last = secondsOf(body.end_date);
	const number = (last - first) / DAY + 1;
	if (number < 1 || number > MAX_DAYS) throw new Refusal(61501);
	// The current day cannot be queried.
	if (body.end_date >= beijingDate(service.seconds())) throw new Refusal(61501);
	return Array.from({ length: number }, (_, index) => beijingDate(first + index * DAY));
}

const pick = (sums, names) =>
	Object.fromEntries(
		names.flatMap((name) => [`${name}_cnt`, `${name}_user`]).map((key) => [key, sums[key] ?? 0]),
	);

// All cards here are created by API (cond_source 1); those made in the console (0) do not exist.
const apiCreated = (body, list) => ({ list: body.cond_source === 1 ? list : [] });

/**
 * Page "Card statistics", overview of the account.
 * @param {Service} service
 */
function overview(service, body) {
	check(body, record({ ...DATES, ...SOURCE }));
	const names = ['view', 'receive', 'verify', 'given', 'expire'];
	const list = daysOf(service, body).map((date) => ({
		ref_date: date,
		...pick(sumOf(service, date), names),
	}));
	return apiCreated(body, list);
}

/**
 * Page "Card statistics", free coupons: member cards are not among them.
 * @param {Service} service
 */
function coupons(service, body) {
	check(body, record({ ...DATES, ...SOURCE, card_id: text(32) }));
	daysOf(service, body);
	return { list: [] };
}

const SHOWN = ['view', 'receive', 'verify'];

/**
 * Page "Card statistics", all member cards.
 * @param {Service} service
 */
function memberCards(service, body) {
	check(body, record({ ...DATES, ...SOURCE }));
	const list = daysOf(service, body).map((date) => {
		const sums = sumOf(service, date);
		return {
			ref_date: date,
			...pick(sums, SHOWN),
			active_user: sums.active_user,
			...totalsUntil(service, date),
		};
	});
	return apiCreated(body, list);
}

/**
 * Page "Card statistics", one member card created by API. `cardid` is WeChat's own spelling in the answer.
 * @param {Service} service
 */
function memberCardDetail(service, body) {
	check(body, record(DATES));
	const card = requireCard(service, body.card_id);
	const list = daysOf(service, body).map((date) => {
		const sums = sumOf(service, date, card.card_id);
		return {
			ref_date: date,
			merchanttype: 1,
			cardid: card.card_id,
			submerchantid: card.member_card.base_info.sub_merchant_info?.merchant_id ?? 0,
			...pick(sums, SHOWN),
			active_cnt: sums.active_cnt,
			active_user: sums.active_user,
			total_user: totalsUntil(service, date, card.card_id).total_user,
			new_user: sums.active_user,
			payOriginalFee: 0,
			fee: 0,
		};
	});
	return { list };
}

module.exports = {
	'/datacube/getcardbizuininfo': { method: 'POST', run: overview, bare: true },
	'/datacube/getcardcardinfo': { method: 'POST', run: coupons, bare: true },
	'/datacube/getcardmembercardinfo': { method: 'POST', run: memberCards, bare: true },
	'/datacube/getcardmembercarddetail': { method: 'POST', run: memberCardDetail, bare: true },
};
