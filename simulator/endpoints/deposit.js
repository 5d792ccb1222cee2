const { isApproved, requireLivingCard, takesDeposits } = require('../cards');
const { check, list, required, text } = require('../fields');
const { Refusal } = require('../refusal');

/** @import { Service } from '../service' */

const CODES = required(list(text(20), { max: 100, errcode: 40109 }));

/** @param {Service} service */
function requireDepositCard(service, cardId) {
	const card = requireLivingCard(service, cardId);
	if (!takesDeposits(card)) throw new Refusal(45030);
	return card;
}

function checkCodes(codes) {
	check(codes, CODES, 'code');
	if (codes.length === 0) throw new Refusal(44005);
	if (codes.includes('')) throw new Refusal(40110);
}

/**
 * Page "Create cards", import codes: at most 100 per call, once the card is approved. Codes imported before are reported
 * and skipped, so a failed import may be repeated.
 * @param {Service} service
 * @returns {{succ_code: string[], duplicate_code: string[], fail_code: string[]}}
 */
function deposit(service, body) {
	const card = requireDepositCard(service, body.card_id);
	checkCodes(body.code);
	if (!isApproved(card)) throw new Refusal(40078);
	if (new Set(body.code).size < body.code.length) throw new Refusal(40111);
	const isNew = (code) => !card.deposited.has(code);
	const added = body.code.filter(isNew);
	const duplicates = body.code.filter((code) => !isNew(code));
	for (const code of added) card.deposited.set(code, false);
	return { succ_code: added, duplicate_code: duplicates, fail_code: [] };
}

/** @param {Service} service @returns {{count: number}} codes imported so far */
function countDeposited(service, body) {
	return { count: requireDepositCard(service, body.card_id).deposited.size };
}

/** @param {Service} service @returns {{exist_code: string[], not_exist_code: string[]}} */
function checkDeposited(service, body) {
	const card = requireDepositCard(service, body.card_id);
	checkCodes(body.code);
	return {
		exist_code: body.code.filter((code) => card.deposited.has(code)),
		not_exist_code: body.code.filter((code) => !card.deposited.has(code)),
	};
}

module.exports = {
	'/card/code/deposit': { method: 'POST', run: deposit },
	'/card/code/getdepositcount': { method: 'POST', run: countDeposited },
	'/card/code/checkcode': { method: 'POST', run: checkDeposited },
};
