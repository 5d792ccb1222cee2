const { image } = require('../cardFields');
const { check, integer, record, required, text } = require('../fields');
const { Refusal } = require('../refusal');
const { decideSubMerchant } = require('../subMerchantReview');

/** @import { Service } from '../service' */

/** A few of the categories `getapplyprotocol` lists. */
const CATEGORIES = [
	{
		primary_category_id: 1,
		category_name: '美食',
		secondary_category: [
			{ secondary_category_id: 101, category_name: '粤菜' },
			{ secondary_category_id: 102, category_name: '茶餐厅' },
		],
	},
	{
		primary_category_id: 2,
		category_name: '丽人',
		secondary_category: [
			{ secondary_category_id: 201, category_name: '美发' },
			{ secondary_category_id: 204, category_name: '美容SPA' },
		],
	},
];
const NO_QUALIFICATION = {
	need_qualification_stuffs: [],
	can_choose_prepaid_card: 0,
	can_choose_payment_card: 0,
};

const INFO = record({
	brand_name: required(text(36)),
	logo_url: required(image()),
	protocol: required(text(36)),
	end_time: required(integer({ min: 0, max: 2147483647, errcode: 40079 })),
	primary_category_id: required(integer()),
	secondary_category_id: required(integer()),
	app_id: text(36),
	agreement_media_id: text(36),
	operator_media_id: text(36),
});

/** @param {Service} service */
function requirePermission(service) {
	if (!service.options.permissions.subMerchant) throw new Refusal(48001);
}

/** @param {Service} service */
function checkInfo(service, info) {
	check(info, required(INFO), 'info');
	if (info.end_time <= service.seconds()) throw new Refusal(40079);
	const primary = CATEGORIES.find(
		(category) => category.primary_category_id === info.primary_category_id,
	);
	const known = primary?.secondary_category.some(
		(category) => category.secondary_category_id === info.secondary_category_id,
	);
	if (!known) throw new Refusal(40035);
}

/**
 * SDKs disagree whether the number is sent as text; both are understood.
 * @param {Service} service
 */
function requireMerchant(service, merchantId) {
	if (merchantId === undefined) throw new Refusal(41011, { path: 'merchant_id' });
	const merchant = service.state.subMerchants.get(Number(merchantId));
	if (!merchant) throw new Refusal(40139);
	return merchant;
}

function describe({ protocol, agreement_media_id, operator_media_id, ...shown }) {
	return shown;
}

/** @param {Service} service */
function getCategories(service) {
	requirePermission(service);
	return {
		category: CATEGORIES.map((category) => ({
			...category,
			secondary_category: category.secondary_category.map((second) => ({
				...second,
				...NO_QUALIFICATION,
			})),
		})),
	};
}

/** @param {Service} service */
function store(service, info, merchantId, createdAt = service.seconds()) {
	const now = service.seconds();
	const merchant = {
		...structuredClone(info),
		merchant_id: merchantId,
		app_id: info.app_id ?? '',
		create_time: createdAt,
		update_time: now,
		begin_time: now,
		status: 'CHECKING',
	};
	service.state.subMerchants.set(merchantId, merchant);
	const answer = { info: describe(merchant) };
	if (service.options.review === 'immediate') decideSubMerchant(service, merchantId, true);
	return answer;
}

/**
 * Page "Sub-merchants", create. The answer says CHECKING; the decision follows as `card_merchant_check_result`.
 * @param {Service} service
 * @returns {{info: any}} no `errcode` on success
 */
function submit(service, body) {
	requirePermission(service);
	checkInfo(service, body.info);
	return store(service, body.info, service.state.subMerchants.size + 1);
}

/** @param {Service} service */
function update(service, body) {
	requirePermission(service);
	const merchant = requireMerchant(service, body.info?.merchant_id);
	checkInfo(service, body.info);
	return store(service, body.info, merchant.merchant_id, merchant.create_time);
}

/** @param {Service} service */
function get(service, body) {
	requirePermission(service);
	return { info: describe(requireMerchant(service, body.merchant_id)) };
}

const STATUSES = ['CHECKING', 'APPROVED', 'REJECTED', 'EXPIRED'];
const BATCH = record({
	begin_id: required(integer({ min: 0 })),
	limit: required(integer({ min: 1, max: 100 })),
	status: text(undefined, { oneOf: STATUSES }),
});

/**
 * Page "Sub-merchants", batch query: ids from `begin_id` on, 0 first, then `next_begin_id`, which is the last id of this
 * page by what two SDKs say.
 * @param {Service} service
 */
function batchGet(service, body) {
	requirePermission(service);
	check(body, BATCH);
	const all = [...service.state.subMerchants.values()].filter(
		(merchant) => merchant.merchant_id >= body.begin_id,
	);
	const matching = all.filter((merchant) => !body.status || merchant.status === body.status);
	const page = matching.slice(0, body.limit);
	const last = page.at(-1)?.merchant_id ?? body.begin_id;
	return { info_list: page.map(describe), next_begin_id: last };
}

module.exports = {
	'/card/getapplyprotocol': { method: 'GET', run: getCategories, bare: true },
	'/card/submerchant/submit': { method: 'POST', run: submit, bare: true },
	'/card/submerchant/update': { method: 'POST', run: update, bare: true },
	'/card/submerchant/get': { method: 'POST', run: get, bare: true },
	'/card/submerchant/batchget': { method: 'POST', run: batchGet, bare: true },
};
