/**
 * The XML of every card event: names and order as on the page "Event push of cards". Text becomes CDATA, numbers stand
 * plain. Card events carry no MsgId.
 */

// `]]>` cannot stand inside CDATA; the text is split over two sections instead.
const cdata = (value) => `<![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/**
 * @param {Array<[string, string | number | undefined]>} fields absent values are left out
 * @returns {string}
 */
function toXml(fields) {
	const elements = fields
		.filter(([, value]) => value !== undefined)
		.map(
			([name, value]) => `<${name}>${typeof value === 'number' ? value : cdata(value)}</${name}>`,
		);
	return `<xml>${elements.join('')}</xml>`;
}

const ofMember = (event, member) => ({
	event,
	openid: member.openid,
	fields: [
		['CardId', member.card_id],
		['UserCardCode', member.code],
	],
});

const withMore = (base, ...fields) => ({ ...base, fields: [...base.fields, ...fields] });

module.exports = {
	toXml,

	cardPassCheck: (card) => ({
		event: 'card_pass_check',
		fields: [
			['CardId', card.card_id],
			['RefuseReason', ''],
		],
	}),

	cardNotPassCheck: (card) => ({
		event: 'card_not_pass_check',
		fields: [
			['CardId', card.card_id],
			['RefuseReason', card.refuse_reason],
		],
	}),

	merchantCheckResult: (merchant, reason) => ({
		event: 'card_merchant_check_result',
		fields: [
			['MerchantId', merchant.merchant_id],
			['IsPass', merchant.status === 'APPROVED' ? 1 : 0],
			['Reason', reason],
		],
	}),

	skuRemind: (card) => ({
		event: 'card_sku_remind',
		fields: [
			['CardId', card.card_id],
			['Detail', `the card's quantity is equal to ${card.quantity}`],
		],
	}),

	/**
	 * @param {import('../state').MemberRecord} member
	 * @param {{friend?: string, oldCode?: string, restored?: boolean, outerId?: number, scene?: string}} how
	 */
	userGetCard: (member, how) => ({
		event: 'user_get_card',
		openid: member.openid,
		fields: [
			['CardId', member.card_id],
			['IsGiveByFriend', how.friend ? 1 : 0],
			['UserCardCode', member.code],
			['FriendUserName', how.friend ?? ''],
			['OuterId', how.outerId ?? 0],
			['OldUserCardCode', how.oldCode ?? ''],
			['OuterStr', member.outer_str || undefined],
			['IsRestoreMemberCard', how.restored ? 1 : 0],
			['IsRecommendByFriend', 0],
			// WeChat's own spelling of "unknown".
			['SourceScene', how.scene ?? 'SOURCE_SCENE_UNKNOW'],
		],
	}),

	userGiftingCard: (member, how) =>
		withMore(
			ofMember('user_gifting_card', member),
			['IsReturnBack', how.returned ? 1 : 0],
			['FriendUserName', how.friend ?? ''],
			['IsChatRoom', how.chatRoom ? 1 : 0],
		),

	userDelCard: (member) => ofMember('user_del_card', member),

	userConsumeCard: (member, how) =>
		withMore(
			ofMember('user_consume_card', member),
			['ConsumeSource', how.source],
			['LocationName', how.locationName ?? ''],
			['LocationId', how.locationId ?? 0],
			['StaffOpenId', how.staffOpenId ?? ''],
			['VerifyCode', how.verifyCode ?? ''],
			['RemarkAmount', how.remarkAmount ?? ''],
			['OuterStr', how.outerStr ?? ''],
		),

	userPayFromPayCell: (member, payment) =>
		withMore(
			ofMember('user_pay_from_pay_cell', member),
			['TransId', payment.transId],
			['LocationId', payment.locationId],
			['Fee', String(payment.fee)],
			['OriginalFee', String(payment.originalFee)],
		),

	userViewCard: (member, outerStr) =>
		withMore(ofMember('user_view_card', member), ['OuterStr', outerStr ?? '']),

	userEnterSession: (member) => ofMember('user_enter_session_from_card', member),

	/** Signed changes, not the new values; the balance in fen. */
	updateMemberCard: (member, change) =>
		withMore(
			ofMember('update_member_card', member),
			['ModifyBonus', change.bonus],
			['ModifyBalance', change.balance],
		),

	submitUserInfo: (member) => ofMember('submit_membercard_user_info', member),
};
