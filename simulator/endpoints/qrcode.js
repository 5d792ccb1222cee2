const qrImage = require('qrcode');
const { isApproved, isCustomCode, requireLivingCard, takesDeposits } = require('../cards');
const { addDistribution, urlOf } = require('../distribution');
const { check, flag, integer, list, record, required, text } = require('../fields');
const { Refusal } = require('../refusal');

/** @import { Service } from '../service' */

/** A QR code without `expire_seconds` works for a year. */
const ONE_YEAR = 365 * 86400;

const ENTRY = {
	card_id: required(text(32), 40053),
	code: text(20),
	outer_id: integer({ min: 0 }),
	outer_str: text(undefined),
};
const SINGLE = record({ ...ENTRY, openid: text(32), is_unique_code: flag() });
const SEVERAL = list(record(ENTRY), { min: 1, errcode: 40053 });

function entriesOf(body) {
	const info = body.action_info;
	if (info === undefined || typeof info !== 'object') throw new Refusal(40053);
	if (body.action_name === 'QR_CARD') {
		check(info.card, required(SINGLE, 40053));
		return [info.card];
	}
	if (body.action_name !== 'QR_MULTIPLE_CARD') throw new Refusal(40052);
	check(info.multiple_card?.card_list, required(SEVERAL, 40053));
	return info.multiple_card.card_list;
}

/** @param {Service} service */
function checkEntry(service, entry) {
	const card = requireLivingCard(service, entry.card_id);
	if (entry.is_unique_code && !isApproved(card)) throw new Refusal(40078);
	if (card.quantity < 1) throw new Refusal(45031);
	if (isCustomCode(card) && !takesDeposits(card) && !entry.code) throw new Refusal(40056);
	if (card.member_card.base_info.bind_openid && !entry.openid) throw new Refusal(41009);
}

/**
 * Page "Distribute cards", create a QR code. `expire_seconds` (60–1800) stands at the top level.
 * @param {Service} service
 * @returns {{ticket: string, expire_seconds: number, url: string, show_qrcode_url: string}} `url` is what the QR code
 * holds; here it is a page of this simulator
 */
function create(service, body) {
	check(body.action_name, required(text(undefined), 40052));
	check(body.expire_seconds, integer({ min: 60, max: 1800, errcode: 40053 }));
	const entries = entriesOf(body);
	for (const entry of entries) checkEntry(service, entry);
	const life = body.expire_seconds ?? ONE_YEAR;
	// Recorded, although the code works for a year.
	const named = body.expire_seconds ?? 7776000;
	const distribution = addDistribution(service, {
		cards: entries,
		expires_at: service.seconds() + life,
		scene: 'SOURCE_SCENE_QRCODE',
	});
	const ticket = `gQ${service.ids.opaque(90)}==`;
	service.state.qrTickets.set(ticket, distribution.id);
	return {
		ticket,
		expire_seconds: named,
		url: urlOf(service, distribution),
		show_qrcode_url: `${service.url}/cgi-bin/showqrcode?ticket=${encodeURIComponent(ticket)}`,
	};
}

/**
 * The picture of a ticket; needs no token, and an unknown ticket is a plain 404.
 * @param {Service} service
 */
async function show(service, _body, { query }) {
	const id = service.state.qrTickets.get(query.ticket) ?? '';
	const distribution = service.state.distributions.get(id);
	if (!distribution) return { raw: { status: 404, contentType: 'text/html', body: '' } };
	const body = await qrImage.toBuffer(urlOf(service, distribution), {
		type: 'png',
		width: 430,
		margin: 2,
	});
	return { raw: { status: 200, contentType: 'image/png', body } };
}

module.exports = {
	'/card/qrcode/create': { method: 'POST', run: create },
	'/cgi-bin/showqrcode': { method: 'GET', run: show, open: true },
};
