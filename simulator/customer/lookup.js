const { appendTo } = require('./submission');
const { modeOf, requireCard } = require('../cards');
const { refreshStatus } = require('../members');
const { Refusal } = require('../refusal');
const { findMember } = require('../state');

/** @import { Service } from '../service' */

/**
 * The member an action is about; `card_id` may be left out.
 * @param {Service} service
 * @param {{card_id?: string, code: string}} input
 * @param {string[]} statuses in which the phone offers the action
 * @returns {{card: import('../state').CardRecord, member: import('../state').MemberRecord}}
 * @throws {Refusal} 40056 unknown, 40127 in another status
 */
function findInStatus(service, { card_id: cardId, code }, ...statuses) {
	const member = findMember(service.state, code, cardId);
	if (!member) throw new Refusal(40056);
	refreshStatus(service, member);
	if (!statuses.includes(member.user_card_status)) throw new Refusal(40127);
	return { card: requireCard(service, member.card_id), member };
}

/**
 * Who is holding the phone: a known openid, a given one, or somebody new.
 * @param {Service} service
 * @param {{openid?: string, nickname?: string, sex?: string}} input
 * @returns {string} openid
 */
function rememberCustomer(service, input) {
	const openid = input.openid || service.ids.openId();
	const known = service.state.customers.get(openid) ?? { nickname: '', sex: 'UNKNOWN' };
	const { nickname = known.nickname, sex = known.sex } = input;
	service.state.customers.set(openid, { nickname, sex });
	return openid;
}

/**
 * The merchant's activation page, with what WeChat appends to it.
 * @param {Service} service
 */
function activateLink(service, card, member) {
	return appendTo(card.member_card.activate_url ?? '', {
		card_id: member.card_id,
		encrypt_code: service.seal.seal(member.code),
		openid: member.openid,
		outer_str: member.outer_str,
	});
}

/**
 * What the customer has in hand now.
 * @param {Service} service
 * @returns {{openid: string, card_id: string, code: string, outer_str: string,
 *   activation: 'auto' | 'form' | 'formThenApi' | 'api', has_active: boolean, form_url?: string, activate_link?: string}}
 * `form_url` is absent while no form has been set: the activate button then has no effect
 */
function describe(service, card, member, outerStr = member.outer_str) {
	const activation = modeOf(card);
	const answer = {
		openid: member.openid,
		card_id: member.card_id,
		code: member.code,
		outer_str: outerStr,
		activation,
		has_active: member.has_active,
	};
	if (activation === 'api') answer.activate_link = activateLink(service, card, member);
	else if (activation !== 'auto' && card.form) {
		answer.form_url = `${service.url}/form/${member.card_id}/${encodeURIComponent(member.code)}`;
	}
	return answer;
}

module.exports = { findInStatus, rememberCustomer, activateLink, describe };
