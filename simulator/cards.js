const { COLORS } = require('./cardFields');
const { activationMode, isDepositMode } = require('./cardRules');
const events = require('./push/events');
const { Refusal } = require('./refusal');

/** @import { Service } from './service' */

const STATUS = {
	waiting: 'CARD_STATUS_NOT_VERIFY',
	refused: 'CARD_STATUS_VERIFY_FAIL',
	approved: 'CARD_STATUS_VERIFY_OK',
	distributed: 'CARD_STATUS_DISPATCH',
	deleted: 'CARD_STATUS_DELETE',
};

/**
 * Puts a new template into the state.
 * @param {Service} service
 * @param {any} memberCard as sent; kept as a copy
 * @param {string} [given] card_id
 * @returns {import('./state').CardRecord}
 */
function addCardRecord(service, memberCard, given = undefined) {
	const now = service.seconds();
	let cardId = given ?? service.ids.cardId();
	while (service.state.cards.has(cardId)) cardId = service.ids.cardId();
	const { quantity } = memberCard.base_info.sku;
	const card = {
		card_id: cardId,
		member_card: structuredClone(memberCard),
		status: STATUS.waiting,
		refuse_reason: '',
		create_time: now,
		update_time: now,
		quantity,
		total_quantity: quantity,
		form: undefined,
		deposited: new Map(),
		pay_cell: false,
		self_consume_cell: undefined,
		reminded_at: 0,
	};
	service.state.cards.set(cardId, card);
	return card;
}

/**
 * The reviewers' decision; announces `card_pass_check` or `card_not_pass_check`.
 * @param {Service} service
 * @param {import('./state').CardRecord} card
 * @param {boolean} approved
 * @param {string} [reason]
 * @throws {Refusal} 40078 a deleted card is no longer reviewed
 */
function decideReview(service, card, approved, reason = '') {
	if (card.status === STATUS.deleted) throw new Refusal(40078);
	card.status = approved ? STATUS.approved : STATUS.refused;
	card.refuse_reason = approved ? '' : reason;
	card.update_time = service.seconds();
	service.push.announce(approved ? events.cardPassCheck(card) : events.cardNotPassCheck(card));
	service.touch();
}

/**
 * @param {Service} service
 * @param {unknown} cardId
 * @returns {import('./state').CardRecord} also a deleted one
 * @throws {Refusal} 41012 missing, 47001 not a text, 40073 unknown
 */
function requireCard(service, cardId) {
	if (cardId === undefined || cardId === '') throw new Refusal(41012);
	if (typeof cardId !== 'string') throw new Refusal(47001);
	const card = service.state.cards.get(cardId);
	if (!card) throw new Refusal(40073);
	return card;
}

/**
 * As requireCard, and the template still exists.
 * @param {Service} service
 * @throws {Refusal} 40078 deleted
 */
function requireLivingCard(service, cardId) {
	const card = requireCard(service, cardId);
	if (card.status === STATUS.deleted) throw new Refusal(40078);
	return card;
}

const isApproved = (card) => card.status === STATUS.approved || card.status === STATUS.distributed;
const isCustomCode = (card) => card.member_card.base_info.use_custom_code === true;
const takesDeposits = (card) => isDepositMode(card.member_card.base_info);
const modeOf = (card) => activationMode(card.member_card) ?? 'api';

/**
 * What `card/get` answers: creation data, with the color as hex, stock and review state added.
 * @param {import('./state').CardRecord} card
 */
function describeCard(card) {
	const { base_info: baseInfo, advanced_info: advancedInfo, ...rest } = card.member_card;
	return {
		card_type: 'MEMBER_CARD',
		member_card: {
			base_info: {
				id: card.card_id,
				get_limit: 50,
				can_share: true,
				can_give_friend: true,
				...baseInfo,
				color: COLORS[baseInfo.color] ?? baseInfo.color,
				status: card.status,
				sku: { quantity: card.quantity, total_quantity: card.total_quantity },
				create_time: card.create_time,
				update_time: card.update_time,
			},
			...rest,
			advanced_info: { time_limit: [], text_image_list: [], business_service: [], ...advancedInfo },
		},
	};
}

module.exports = {
	STATUS,
	addCardRecord,
	decideReview,
	requireCard,
	requireLivingCard,
	describeCard,
	isApproved,
	isCustomCode,
	takesDeposits,
	modeOf,
};
