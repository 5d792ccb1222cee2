import type { IDataObject } from 'n8n-workflow';

import type { WechatClient } from '../transport/request';

/** WeChat's largest page of `card/batchget`. */
export const MAX_PAGE = 50;

export interface CardIdPage {
	ids: string[];
	/** Offset of the next page; undefined at the end. */
	next?: number;
}

/** One page of the account's card ids, of all card types. */
export async function cardIds(
	client: WechatClient,
	query: { offset: number; count: number; statusList?: string[] },
): Promise<CardIdPage> {
	const { offset, count, statusList } = query;
	const answer = await client.call({
		path: '/card/batchget',
		body: {
			offset,
			count: Math.min(count, MAX_PAGE),
			...(statusList?.length && { status_list: statusList }),
		},
		repeat: 'read',
	});
	const ids = (answer.card_id_list ?? []) as string[];
	const end = offset + ids.length;
	// One client names the total `item_num`; without any, only an empty page is the end.
	const total = Number(answer.total_num ?? answer.item_num ?? Infinity);
	return { ids, next: ids.length === 0 || end >= total ? undefined : end };
}

export interface MemberCardSummary extends IDataObject {
	card_id: string;
	title: string;
	status: string;
}

/** How many cards are looked up at the same time. */
const LOOK_UPS = 10;

/**
 * The member cards among one page of ids; coupons and other card types are passed over.
 *
 * @param wanted how many are enough: each costs a call, so the rest of the page is not looked up
 */
export async function viewMemberCards(
	client: WechatClient,
	query: { offset: number; count: number; statusList?: string[] },
	wanted = Infinity,
) {
	const { ids, next } = await cardIds(client, query);
	const cards: MemberCardSummary[] = [];
	while (ids.length > 0 && cards.length < wanted) {
		const some = ids.splice(0, Math.min(LOOK_UPS, wanted - cards.length));
		const found = await Promise.all(some.map(async (cardId) => await lookUp(client, cardId)));
		cards.push(...found.filter((card) => card !== undefined));
	}
	return { cards, next };
}

async function lookUp(client: WechatClient, cardId: string) {
	const body = { card_id: cardId };
	return summary(cardId, await client.call({ path: '/card/get', body, repeat: 'read' }));
}

/** What `summary` tells of a card, besides its id. */
export const SUMMARY = [
	...['title', 'brand_name', 'status', 'color', 'code_type', 'quantity', 'total_quantity'],
	...['create_time', 'update_time'],
];

/**
 * The fields of a `card/get` answer people look for, flat, with WeChat's names. Undefined for another card type.
 * `quantity` is the remaining stock, times are Unix seconds.
 */
export function summary(cardId: string, answer: IDataObject): MemberCardSummary | undefined {
	const card = (answer.card ?? {}) as IDataObject;
	const member = card.member_card as IDataObject | undefined;
	if (member === undefined) return undefined;
	const base = (member.base_info ?? {}) as IDataObject;
	const sku = (base.sku ?? {}) as IDataObject;
	return {
		card_id: cardId,
		title: String(base.title ?? ''),
		brand_name: base.brand_name,
		status: String(base.status ?? ''),
		color: base.color,
		code_type: base.code_type,
		quantity: sku.quantity,
		total_quantity: sku.total_quantity,
		create_time: base.create_time,
		update_time: base.update_time,
	};
}

/** The review status in a `card/get` answer, `''` if it has none. */
export function statusOf(answer: IDataObject): string {
	const member = ((answer.card ?? {}) as IDataObject).member_card as IDataObject | undefined;
	const status = (member?.base_info as IDataObject | undefined)?.status;
	return typeof status === 'string' ? status : '';
}
