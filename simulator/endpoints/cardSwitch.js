const { requireLivingCard } = require('../cards');
const { check, flag, list, record, required, text } = require('../fields');
const { Refusal } = require('../refusal');

/** @import { Service } from '../service' */

/** @param {Service} service */
function requireStores(service, card) {
	if (!service.options.permissions.pay) throw new Refusal(43008);
	const { location_id_list: stores, use_all_locations: allStores } = card.member_card.base_info;
	if (!stores?.length && !allStores) throw new Refusal(43017);
}

/**
 * Page "Create cards", quick pay. Needs stores on the card; excludes the center button and self-service redemption.
 * @param {Service} service
 */
function setPayCell(service, body) {
	const card = requireLivingCard(service, body.card_id);
	check(body.is_open, flag());
	requireStores(service, card);
	// An absent is_open is reported to count as true.
	const open = body.is_open ?? true;
	if (open && (card.self_consume_cell || card.member_card.base_info.center_title))
		throw new Refusal(45046);
	card.pay_cell = open;
	return {};
}

const SELF_CONSUME = record({
	is_open: required(flag()),
	// WeChat's own spelling, without the final e.
	need_verify_cod: flag(),
	need_remark_amount: flag(),
});

/**
 * Page "Create cards", self-service redemption.
 * @param {Service} service
 */
function setSelfConsumeCell(service, body) {
	const card = requireLivingCard(service, body.card_id);
	check(body, SELF_CONSUME);
	requireStores(service, card);
	if (body.is_open && card.pay_cell) throw new Refusal(45046);
	card.self_consume_cell = body.is_open
		? {
				need_verify_cod: body.need_verify_cod === true,
				need_remark_amount: body.need_remark_amount === true,
			}
		: undefined;
	return {};
}

const PEOPLE = record({ openid: list(text(64)), username: list(text(64)) });

/**
 * Page "Distribute cards", test list: replaces the whole list of at most ten people.
 * @param {Service} service
 */
function setTestWhitelist(service, body) {
	check(body, PEOPLE);
	if (!body.openid && !body.username) throw new Refusal(41011, { path: 'openid' });
	const openid = body.openid ?? [];
	const username = body.username ?? [];
	// The code for a list that is too long is not documented.
	if (openid.length + username.length > 10) throw new Refusal(40035);
	if (
		openid.some((id) => !service.state.customers.has(id) && !/^o[A-Za-z0-9_-]{19,31}$/.test(id))
	) {
		throw new Refusal(40003);
	}
	service.state.whitelist = { openid: [...openid], username: [...username] };
	return {
		white_list_size: openid.length + username.length,
		success_openid: openid,
		success_username: username,
	};
}

module.exports = {
	'/card/paycell/set': { method: 'POST', run: setPayCell },
	'/card/selfconsumecell/set': { method: 'POST', run: setSelfConsumeCell },
	'/card/testwhitelist/set': { method: 'POST', run: setTestWhitelist },
};
