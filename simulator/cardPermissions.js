const { Refusal } = require('./refusal');

/** @import { Service } from './service' */

/**
 * Functions an account has to apply for before a card may use them.
 * @param {Service} service
 * @param {any} memberCard
 * @throws {Refusal} 43009 own codes, 43010 stored value
 */
function checkPermissions(service, memberCard) {
	const { permissions } = service.options;
	if (memberCard.base_info?.use_custom_code && !permissions.customCode) throw new Refusal(43009);
	if (memberCard.supply_balance && !permissions.balance) throw new Refusal(43010);
}

/**
 * A card may be created in the name of an approved sub-merchant.
 * @param {Service} service
 * @param {any} baseInfo
 * @throws {Refusal} 48001 no agent permission, 40139 unknown, 40140 not approved
 */
function checkSubMerchant(service, baseInfo) {
	const merchantId = baseInfo.sub_merchant_info?.merchant_id;
	if (merchantId === undefined) return;
	if (!service.options.permissions.subMerchant) throw new Refusal(48001);
	const merchant = service.state.subMerchants.get(merchantId);
	if (!merchant) throw new Refusal(40139);
	if (merchant.status !== 'APPROVED') throw new Refusal(40140);
}

module.exports = { checkPermissions, checkSubMerchant };
