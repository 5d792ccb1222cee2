const { checkPermissions, checkSubMerchant } = require('../cardPermissions');
const cards = require('../cards');
const rules = require('../cardRules');
const schema = require('../cardSchema');
const { check, integer, list, record, required, text } = require('../fields');
const { Refusal } = require('../refusal');

/** @import { Service } from '../service' */

const { STATUS } = cards;

/**
 * Page "Create a membership card". Submitted for review at once; a repeated call makes a second card.
 * @param {Service} service
 * @returns {{card_id: string}}
 */
function create(service, body) {
	const card = body.card;
	if (card === undefined) throw new Refusal(41011, { path: 'card' });
	if (typeof card !== 'object' || Array.isArray(card)) throw new Refusal(47001);
	if (card.card_type === undefined) throw new Refusal(41011, { path: 'card().card_type' });
	if (card.card_type !== 'MEMBER_CARD') throw new Refusal(40071);
	const memberCard = card.member_card;
	if (memberCard === undefined) throw new Refusal(41011, { path: 'm_data' });
	check(memberCard, schema.CREATE, 'm_data');
	const baseInfo = memberCard.base_info;
	rules.checkDateInfo(baseInfo.date_info, service.seconds());
	rules.checkFirstStock(baseInfo);
	rules.checkCustomFields(memberCard);
	rules.checkCategories(memberCard);
	rules.checkActivation(memberCard);
	checkPermissions(service, memberCard);
	checkSubMerchant(service, baseInfo);
	const made = cards.addCardRecord(service, memberCard);
	if (service.options.review === 'immediate') cards.decideReview(service, made, true);
	return { card_id: made.card_id };
}

/**
 * Page "Manage cards", query details.
 * @param {Service} service
 */
function get(service, body) {
	return { card: cards.describeCard(cards.requireCard(service, body.card_id)) };
}

const BATCH = record({
	offset: required(integer({ min: 0 })),
	count: required(integer({ min: 0, max: 50 })),
	status_list: list(text(undefined)),
});

// The deleted state has two spellings, in newer and older documentation.
const SPELLINGS = { CARD_STATUS_USER_DELETE: STATUS.deleted };

/**
 * Page "Manage cards", batch query; ids of every status unless `status_list` narrows it.
 * @param {Service} service
 */
function batchGet(service, body) {
	check(body, BATCH);
	const wanted = body.status_list?.map((status) => SPELLINGS[status] ?? status);
	if (wanted?.some((status) => !Object.values(STATUS).includes(status))) throw new Refusal(40035);
	const all = [...service.state.cards.values()];
	const matching = wanted?.length ? all.filter((card) => wanted.includes(card.status)) : all;
	const page = matching.slice(body.offset, body.offset + body.count);
	return { card_id_list: page.map((card) => card.card_id), total_num: matching.length };
}

/**
 * Page "Manage cards", delete: irreversible, yet cards customers already hold stay valid and can be updated.
 * @param {Service} service
 */
function remove(service, body) {
	cards.requireLivingCard(service, body.card_id).status = STATUS.deleted;
	return {};
}

const STOCK = record({
	increase_stock_value: integer({ min: 0, errcode: 40122 }),
	reduce_stock_value: integer({ min: 0, errcode: 40122 }),
});

/**
 * Page "Manage cards", change stock. Codes handed over in advance limit the stock of such a card.
 * @param {Service} service
 */
function modifyStock(service, body) {
	const card = cards.requireLivingCard(service, body.card_id);
	check(body, STOCK);
	const increase = body.increase_stock_value ?? 0;
	const reduce = body.reduce_stock_value ?? 0;
	if (increase === 0 && reduce === 0) throw new Refusal(40122);
	const quantity = card.quantity + increase - reduce;
	if (quantity < 0 || quantity > 100000000) throw new Refusal(40122);
	const freeCodes = [...card.deposited.values()].filter((taken) => !taken).length;
	if (cards.takesDeposits(card) && quantity > freeCodes) throw new Refusal(40136);
	card.quantity = quantity;
	card.total_quantity += increase - reduce;
	return {};
}

module.exports = {
	'/card/create': { method: 'POST', run: create, refusesNull: true },
	'/card/get': { method: 'POST', run: get },
	'/card/batchget': { method: 'POST', run: batchGet },
	'/card/delete': { method: 'POST', run: remove },
	'/card/modifystock': { method: 'POST', run: modifyStock },
};
