import type { IDataObject } from 'n8n-workflow';

import { checkPeriod } from '../values/period';
import { place } from '../values/place';
import { inputFailure } from '../errors/failure';
import { validate } from '../values/validate';
import { choice, group, integer, list, seconds, text, type Schema } from '../values/schema';

/** WeChat gives coupons after payment by the same calls; only this type hands out member cards. */
export const RULE_TYPE = 'RULE_TYPE_PAY_MEMBER_CARD';

/** `rule_info` of WeChat's page "Payment gift membership" (支付即会员). Costs in fen. */
const ruleSchema: Schema = {
	type: choice([RULE_TYPE], { required: true }),
	base_info: group(
		{
			mchid_list: list(text(32), { max: 100, required: true }),
			begin_time: seconds({ required: true }),
			end_time: seconds({ end: true, required: true }),
		},
		{ required: true },
	),
	member_rule: group(
		{
			card_id: text(32, { required: true }),
			least_cost: integer({ min: 0, required: true }),
			max_cost: integer({ min: 0, required: true }),
			// WeChat's own samples and answers have `www.qq.com`, without a scheme.
			jump_url: text(),
			app_brand_id: text(),
			app_brand_pass: text(),
		},
		{ required: true },
	),
};

/**
 * The `rule_info` for flat fields with WeChat's names.
 *
 * @throws WechatFailure of class `input`
 */
export function newRule(fields: IDataObject): IDataObject {
	const rule = validate(place(ruleSchema, { type: RULE_TYPE, ...fields }), ruleSchema);
	const base = rule.base_info as { begin_time: number; end_time: number };
	const member = rule.member_rule as { least_cost: number; max_cost: number };
	checkPeriod(base, 'begin_time', 'end_time', 'base_info.');
	if (member.max_cost < member.least_cost) {
		throw inputFailure(
			'member_rule.max_cost',
			`is ${member.max_cost}, less than the least cost ${member.least_cost}`,
			'Both are amounts in fen (分); enter a higher one.',
		);
	}
	return rule;
}

/** What WeChat's samples of rules have, without their groups and ids. */
export const RULE_VIEW = [
	...['type', 'least_cost', 'max_cost', 'jump_url', 'app_brand_id', 'app_brand_pass'],
	...['mchid_list', 'begin_time', 'end_time', 'status', 'create_time', 'update_time'],
];

/** A rule as WeChat describes it, without its two groups; whatever else an answer holds stays. */
export function flatRule(rule: IDataObject): IDataObject {
	const { base_info: base, member_rule: member, ...rest } = rule;
	return { ...rest, ...(member as IDataObject), ...(base as IDataObject) };
}

/** A rule as WeChat sends it, with the `card_id` that the next node looks for. */
export function withCardId(answer: IDataObject, rule: IDataObject): IDataObject {
	const cardId = (rule.member_rule as IDataObject | undefined)?.card_id;
	return cardId === undefined ? answer : { card_id: cardId, ...answer };
}
