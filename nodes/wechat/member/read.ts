import type { IDataObject } from 'n8n-workflow';

import { readFormAnswers } from '../card/formFields';
import type { WechatClient } from '../transport/request';

export interface MemberState extends IDataObject {
	openid?: string;
	membership_number?: string;
	/** Points; absent counts as 0. */
	bonus?: number;
	/** Fen; absent when the card keeps no balance. */
	balance?: number;
	user_card_status?: string;
	has_active?: boolean;
	user_info?: IDataObject;
}

/**
 * What WeChat knows of a member (`userinfo/get`). Values of the three custom fields are not among it.
 *
 * @throws WechatFailure
 */
export async function readMember(
	client: WechatClient,
	cardId: string,
	code: string,
): Promise<MemberState> {
	return await client.call({
		path: '/card/membercard/userinfo/get',
		body: { card_id: cardId, code },
		repeat: 'read',
	});
}

/** What `viewMember` tells. */
export const MEMBER_VIEW = [
	...['openid', 'nickname', 'sex', 'membership_number', 'mobile', 'bonus', 'balance'],
	...['has_active', 'user_card_status', 'form'],
];

/** The flat view: `mobile` is the usual key into a CRM, `form` holds all answers of the activation form. */
export function viewMember(member: MemberState): IDataObject {
	const form = readFormAnswers(member.user_info);
	return {
		openid: member.openid,
		nickname: member.nickname,
		sex: member.sex,
		membership_number: member.membership_number,
		mobile: form.mobile ?? '',
		bonus: member.bonus,
		balance: member.balance,
		has_active: member.has_active,
		user_card_status: member.user_card_status,
		form,
	};
}
