const { checkPermissions } = require('../cardPermissions');
const rules = require('../cardRules');
const { requireLivingCard, STATUS } = require('../cards');
const schema = require('../cardSchema');
const { check } = require('../fields');
const { Refusal } = require('../refusal');

/** @import { Service } from '../service' */

const names = (change) => ({
	base_info: Object.keys(change.base_info ?? {}),
	member_card: Object.keys(change).filter((name) => name !== 'base_info'),
});

// A field that cannot be changed makes the whole update fail, reported as a format error without its name.
function refuseFixedFields(sent) {
	for (const place of ['base_info', 'member_card']) {
		if (sent[place].some((name) => schema.FIXED[place].includes(name))) throw new Refusal(47001);
	}
}

function refuseSwitchingOff(before, change) {
	if (before.supply_bonus && change.supply_bonus === false) throw new Refusal(40135);
	// Only the code for points is documented; stored value follows the same rule.
	if (before.supply_balance && change.supply_balance === false) throw new Refusal(40135);
}

const changesCenter = (sent) => sent.base_info.some((name) => name.startsWith('center_'));

function merge(before, change) {
	const { base_info: baseChange, ...rest } = change;
	const after = { ...before, ...structuredClone(rest) };
	after.base_info = { ...before.base_info, ...structuredClone(baseChange ?? {}) };
	if (baseChange?.date_info)
		after.base_info.date_info = { ...before.base_info.date_info, ...baseChange.date_info };
	// Turning an automatically activated card into another mode is reported not to take effect.
	if (before.auto_activate) after.auto_activate = true;
	// A single 0 takes all stores off the card.
	if (String(after.base_info.location_id_list) === '0') after.base_info.location_id_list = [];
	return after;
}

function needsReview(card, sent) {
	const touches = ['base_info', 'member_card'].some((place) =>
		sent[place].some((name) => schema.REVIEWED[place].includes(name)),
	);
	return touches || card.status === STATUS.refused;
}

/**
 * Page "Manage member cards", change a card. Only the fields sent are changed, for cards already received too.
 * @param {Service} service
 * @returns {{send_check: boolean}} true = the card is under review again
 */
function update(service, body) {
	const card = requireLivingCard(service, body.card_id);
	const change = body.member_card;
	if (change === undefined || typeof change !== 'object' || Array.isArray(change))
		throw new Refusal(47001);
	check(change, schema.UPDATE, 'm_data');
	const sent = names(change);
	refuseFixedFields(sent);
	const before = card.member_card;
	refuseSwitchingOff(before, change);
	checkPermissions(service, change);
	if (change.base_info?.date_info)
		rules.checkWidening(before.base_info.date_info, change.base_info.date_info);
	if (card.pay_cell && changesCenter(sent)) throw new Refusal(40145);
	const after = merge(before, change);
	rules.checkCategories(after);
	card.member_card = after;
	card.update_time = service.seconds();
	const sendCheck = needsReview(card, sent);
	if (sendCheck) card.status = STATUS.waiting;
	return { send_check: sendCheck };
}

module.exports = { '/card/update': { method: 'POST', run: update, refusesNull: true } };
