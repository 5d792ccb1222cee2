const { requireLivingCard } = require('../cards');
const { check, flag, integer, list, record, required, text } = require('../fields');
const { Refusal, textOf } = require('../refusal');

/** @import { Service } from '../service' */

const TYPE = required(text(undefined, { oneOf: ['RULE_TYPE_PAY_MEMBER_CARD'], errcode: 72031 }));
const TIME = required(integer({ min: 0, max: 2147483647, errcode: 40079 }));
const FEN = required(integer({ min: 0, errcode: 72031 }));

const RULE = record({
	rule_info: required(
		record({
			type: TYPE,
			base_info: required(
				record({
					mchid_list: required(list(text(32), { min: 1, max: 100, errcode: 72005, empty: 44005 })),
					begin_time: TIME,
					end_time: TIME,
				}),
			),
			member_rule: required(
				record({
					card_id: required(text(32), 41012),
					least_cost: FEN,
					max_cost: FEN,
					jump_url: text(undefined),
					app_brand_id: text(undefined),
					app_brand_pass: text(undefined),
				}),
			),
		}),
	),
});

/**
 * The rule that holds a pay merchant's number, if one does: a number belongs to one rule.
 * @param {Service} service
 */
function occupantOf(service, mchid) {
	return [...service.state.payGiftRules.values()].find((rule) =>
		rule.base_info.mchid_list.includes(mchid),
	);
}

/** @param {Service} service */
function judge(service, mchid) {
	// The shape of a pay merchant's number; the codes inside the list are not documented.
	if (!/^\d{8,10}$/.test(mchid)) return { mchid, errcode: 72010, errmsg: textOf(72010) };
	const rule = occupantOf(service, mchid);
	if (!rule) return undefined;
	const occupant = { occupy_rule_id: rule.rule_id, occupy_appid: service.options.appId };
	return { mchid, errcode: 72004, errmsg: textOf(72004), ...occupant };
}

/**
 * Page "Payment gift membership", add a rule. Partly successful: look at `fail_mchid_list` even when errcode is 0.
 * Costs in fen.
 * @param {Service} service
 * @returns {{rule_id?: number, succ_mchid_list: string[], fail_mchid_list: any[]}} no `rule_id` when no number was free
 */
function add(service, body) {
	check(body, RULE);
	if (!service.options.permissions.pay) throw new Refusal(43008);
	const { base_info: base, member_rule: member, type } = body.rule_info;
	if (base.begin_time >= base.end_time || base.end_time <= service.seconds())
		throw new Refusal(40079);
	if (member.least_cost > member.max_cost) throw new Refusal(72031);
	requireLivingCard(service, member.card_id);
	const failures = base.mchid_list.map((mchid) => judge(service, mchid)).filter(Boolean);
	const free = base.mchid_list.filter(
		(mchid) => !failures.some((failure) => failure.mchid === mchid),
	);
	if (free.length === 0) return { succ_mchid_list: [], fail_mchid_list: failures };
	const ruleId =
		400000 +
		Math.floor(service.random.next() * 1000) +
		1000 * (service.state.payGiftRules.size + 1);
	const now = service.seconds();
	service.state.payGiftRules.set(ruleId, {
		rule_id: ruleId,
		type,
		base_info: {
			mchid_list: free,
			begin_time: base.begin_time,
			end_time: base.end_time,
			status: 'RULE_STATUS_OK',
			create_time: now,
			update_time: now,
		},
		member_rule: structuredClone(member),
	});
	return { rule_id: ruleId, succ_mchid_list: free, fail_mchid_list: failures };
}

// Neither query answers the rule_id: whoever wants to delete a rule has to have kept it.
const describe = ({ type, base_info, member_rule }) => ({ type, base_info, member_rule });

/** @param {Service} service */
function requireRule(service, body) {
	check(body.rule_id, required(integer()), 'rule_id');
	const rule = service.state.payGiftRules.get(body.rule_id);
	if (!rule) throw new Refusal(72034);
	return rule;
}

/** @param {Service} service */
function remove(service, body) {
	service.state.payGiftRules.delete(requireRule(service, body).rule_id);
	return {};
}

/** @param {Service} service */
function getById(service, body) {
	return { rule_info: describe(requireRule(service, body)) };
}

const BATCH = record({
	type: TYPE,
	effective: required(flag()),
	offset: required(integer({ min: 0 })),
	count: required(integer({ min: 0 })),
});

/**
 * Page "Payment gift membership", batch query; `effective` narrows it to rules in force now.
 * @param {Service} service
 */
function batchGet(service, body) {
	check(body, BATCH);
	const now = service.seconds();
	const inForce = ({ base_info: base }) => base.begin_time <= now && now <= base.end_time;
	const matching = [...service.state.payGiftRules.values()].filter(
		(rule) => !body.effective || inForce(rule),
	);
	const page = matching.slice(body.offset, body.offset + body.count);
	return { total_count: matching.length, rule_list: page.map(describe) };
}

module.exports = {
	'/card/paygiftcard/add': { method: 'POST', run: add },
	'/card/paygiftcard/delete': { method: 'POST', run: remove },
	'/card/paygiftcard/getbyid': { method: 'POST', run: getById },
	'/card/paygiftcard/batchget': { method: 'POST', run: batchGet },
};
