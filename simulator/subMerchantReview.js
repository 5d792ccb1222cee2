const events = require('./push/events');
const { Refusal } = require('./refusal');

/** @import { Service } from './service' */

/**
 * The reviewers' decision on a sub-merchant; announces `card_merchant_check_result`.
 * @param {Service} service
 * @param {number} merchantId
 * @param {boolean} approved
 * @param {string} [reason]
 */
function decideSubMerchant(service, merchantId, approved, reason = '') {
	const merchant = service.state.subMerchants.get(merchantId);
	if (!merchant) throw new Refusal(40139);
	merchant.status = approved ? 'APPROVED' : 'REJECTED';
	merchant.update_time = service.seconds();
	service.push.announce(events.merchantCheckResult(merchant, reason));
	service.touch();
}

module.exports = { decideSubMerchant };
