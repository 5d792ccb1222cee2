import type { IDataObject } from 'n8n-workflow';

import { orFailure, WechatFailure } from '../errors/failure';
import type { WechatClient } from '../transport/request';

/** What one card has besides points: the fields its members see. */
export interface OwnFields {
	/** Whether members have stored value (储值). */
	hasBalance: boolean;
	/** The names on the card face of the custom fields 1 to 3 that are shown, the card's own name first. */
	customNames: Readonly<Record<number, readonly string[]>>;
}

/** What WeChat shows for `name_type`, and what people call it elsewhere. */
const NAME_TYPES: Readonly<Record<string, readonly string[]>> = {
	FIELD_NAME_TYPE_LEVEL: ['等级', '等級', '会员等级', 'level', 'tier', 'member level'],
	FIELD_NAME_TYPE_COUPON: ['优惠券', 'coupons', 'coupon'],
	FIELD_NAME_TYPE_STAMP: ['印花', 'stamps', 'stamp'],
	FIELD_NAME_TYPE_DISCOUNT: ['折扣', 'discount'],
	FIELD_NAME_TYPE_ACHIEVEMEN: ['成就', 'achievement', 'achievements'],
	FIELD_NAME_TYPE_MILEAGE: ['里程', 'mileage'],
	FIELD_NAME_TYPE_SET_POINTS: ['集点', 'stamps collected'],
	FIELD_NAME_TYPE_TIMS: ['次数', 'times', 'visits'],
};

/**
 * The card's own fields (`card/get`). Undefined if the card cannot be read, which stops nobody from writing to it: an
 * account without card permission, no card yet, no answer.
 */
export async function readOwnFields(
	client: WechatClient,
	cardId: string,
): Promise<OwnFields | undefined> {
	const answer = await orFailure(
		client.call({ path: '/card/get', body: { card_id: cardId }, repeat: 'safe' }),
	);
	if (answer instanceof WechatFailure) return undefined;
	const card = ((answer.card ?? {}) as IDataObject).member_card as IDataObject | undefined;
	if (card === undefined) return undefined;
	const customNames: Record<number, readonly string[]> = {};
	for (const number of [1, 2, 3]) {
		const { name_type: type, name } = (card[`custom_field${number}`] ?? {}) as IDataObject;
		const names = name ? [String(name)] : NAME_TYPES[String(type)];
		if (names !== undefined) customNames[number] = names;
	}
	return { hasBalance: card.supply_balance === true, customNames };
}
