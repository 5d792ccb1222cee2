import type { IDataObject } from 'n8n-workflow';

import { WechatFailure } from '../errors/failure';

interface RefusedMerchant {
	mchid: string;
	errcode?: number;
	errmsg?: string;
	occupy_rule_id?: number;
	occupy_appid?: string;
}

const HOW_TO_FREE =
	'A merchant number (商户号) serves one rule at a time and needs the same legal entity as the account. Delete the rule that holds it, then create a rule for it.';

export function listRefusedMerchants(answer: IDataObject): RefusedMerchant[] {
	return (answer.fail_mchid_list ?? []) as unknown as RefusedMerchant[];
}

/**
 * WeChat makes a rule for the merchant numbers it accepts and says errcode 0, even when that is none of them.
 *
 * @returns what to tell the user; undefined when all numbers were taken
 * @throws WechatFailure when no rule came into being
 */
export function noteRefusals(answer: IDataObject): string | undefined {
	const refused = listRefusedMerchants(answer);
	const accepted = (answer.succ_mchid_list ?? []) as string[];
	if (accepted.length === 0 && answer.rule_id === undefined) throw nothingCreated(answer, refused);
	if (refused.length === 0) return undefined;
	const total = refused.length + accepted.length;
	return `WeChat refused ${refused.length} of ${total} merchant numbers: ${namesOf(refused)}. ${HOW_TO_FREE}`;
}

function nothingCreated(answer: IDataObject, refused: RefusedMerchant[]): WechatFailure {
	return new WechatFailure({
		class: 'state',
		what: `WeChat took none of the merchant numbers, so there is no rule: ${namesOf(refused)}`,
		advice: HOW_TO_FREE,
		outcome: 'refused',
		// WeChat has answered that there is no rule: nothing was changed.
		details: { written: 'no', fail_mchid_list: answer.fail_mchid_list },
	});
}

function namesOf(refused: RefusedMerchant[]): string {
	return refused.map(nameOf).join('; ');
}

function nameOf(merchant: RefusedMerchant): string {
	const { mchid, errcode, errmsg, occupy_rule_id: rule, occupy_appid: account } = merchant;
	const holder =
		rule === undefined ? '' : `, held by rule ${rule} of ${account ?? 'another account'}`;
	return `${mchid} (${errmsg ?? 'no reason given'}, ${errcode ?? 'no errcode'}${holder})`;
}
