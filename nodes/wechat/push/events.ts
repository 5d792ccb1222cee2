import type { EventField } from './eventFields';
import * as fields from './eventFields';

export interface CardEventDefinition {
	/** WeChat's name. Its page spells one of them `User_pay_from_pay_cell` too: names are compared in lower case. */
	event: string;
	/** For a list to choose from. */
	title: string;
	/** When WeChat sends it: one sentence without a final period. */
	when: string;
	/** Elements beside the common ones (`COMMON_FIELDS`), by WeChat's names. Any may be missing or empty. */
	fields: Readonly<Record<string, EventField>>;
	/** Whether the event is about a card template and so has a `CardId`. */
	concernsCard: boolean;
}

/**
 * Every event about cards (WeChat's pages 卡券事件推送 and 会员卡). There is none for activation by API, expiry,
 * invalidating a code, deleting a template, or stock changed by API. The order of arrival is not guaranteed:
 * `submit_membercard_user_info` has been seen before `user_get_card`.
 */
export const CARD_EVENTS = [
	{
		event: 'card_merchant_check_result',
		title: 'Sub-Merchant Application Decided',
		when: 'WeChat has accepted or refused the application of a sub-merchant',
		fields: fields.SUB_MERCHANT,
		concernsCard: false,
	},
	{
		event: 'card_not_pass_check',
		title: 'Card Refused in Review',
		when: 'WeChat has refused a card that was created or changed; RefuseReason says why',
		fields: fields.REVIEW,
		concernsCard: true,
	},
	{
		event: 'card_pass_check',
		title: 'Card Approved in Review',
		when: 'WeChat has approved a card that was created or changed',
		fields: fields.REVIEW,
		concernsCard: true,
	},
	{
		event: 'card_pay_order',
		title: 'Coin Order Changed (Legacy)',
		when: "An order of coins (券点) for friends' coupons has changed its status",
		fields: fields.COIN_ORDER,
		concernsCard: false,
	},
	{
		event: 'card_sku_remind',
		title: 'Card Stock Running Low',
		when: 'A customer tried to receive a card of which 100 or fewer are left; at most every 12 hours',
		fields: fields.STOCK,
		concernsCard: true,
	},
	{
		event: 'submit_membercard_user_info',
		title: 'Activation Form Submitted',
		when: 'A customer has filled in the activation form or changed what is in it; read the answers with Member: Get',
		fields: fields.CARD,
		concernsCard: true,
	},
	{
		event: 'update_member_card',
		title: 'Points or Balance Changed',
		when: 'Points or balance of a member have changed, by your own updates too; the fields hold the change, not the total',
		fields: fields.MEMBER_CHANGE,
		concernsCard: true,
	},
	{
		event: 'user_consume_card',
		title: 'Card Redeemed',
		when: 'A card code was redeemed by API, in the console, by the staff assistant or by the customer',
		fields: fields.REDEMPTION,
		concernsCard: true,
	},
	{
		event: 'user_del_card',
		title: 'Card Deleted by Customer',
		when: 'A customer has removed the card from the wallet; a member card can be received again',
		fields: fields.CARD,
		concernsCard: true,
	},
	{
		event: 'user_enter_session_from_card',
		title: 'Chat Opened From Card',
		when: 'A customer who follows the account has opened its chat from the card',
		fields: fields.CARD,
		concernsCard: true,
	},
	{
		event: 'user_get_card',
		title: 'Card Received',
		when: 'A customer has put the card into the wallet, also as a gift or again after deleting it',
		fields: fields.RECEPTION,
		concernsCard: true,
	},
	{
		event: 'user_gifting_card',
		title: 'Card Given Away',
		when: 'A customer is giving the card to a friend, or the gift came back',
		fields: fields.GIFT,
		concernsCard: true,
	},
	{
		event: 'user_pay_from_pay_cell',
		title: 'Paid From Card',
		when: 'A customer has paid with WeChat Pay from the pay entry of the card; amounts are in fen',
		fields: fields.PAYMENT,
		concernsCard: true,
	},
	{
		event: 'user_view_card',
		title: 'Card Opened',
		when: 'A customer has opened the card; only for cards with need_push_on_view, and in large numbers',
		fields: fields.VIEW,
		concernsCard: true,
	},
] as const satisfies readonly CardEventDefinition[];

/** WeChat's name of a card event, in lower case. */
export type CardEventName = (typeof CARD_EVENTS)[number]['event'];

const BY_NAME: ReadonlyMap<string, CardEventDefinition & { event: CardEventName }> = new Map(
	CARD_EVENTS.map((definition) => [definition.event, definition]),
);

/** @returns undefined for an event that is not about cards */
export function cardEventCalled(
	name: string,
): (CardEventDefinition & { event: CardEventName }) | undefined {
	return BY_NAME.get(name.toLowerCase());
}
