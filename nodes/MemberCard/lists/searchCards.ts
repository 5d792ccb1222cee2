import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { viewMemberCards, type MemberCardSummary } from '../../wechat/card/pages';
import { createClient } from '../../wechat/transport/client';
import { orFailure, WechatFailure } from '../../wechat/errors/failure';
import { Gate } from '../../wechat/transport/gate';
import { createNodeError } from '../runtime/nodeErrors';

/** WeChat lists ids only: each card is one more call, so a page is small. */
const PAGE_SIZE = 20;

/** The account's member cards by title, for the From List mode of the Card field. */
export async function searchCards(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const client = createClient(this, { timeoutMs: 20_000, retries: 1, gate: new Gate(0) });
	const page = await orFailure(
		viewMemberCards(client, { offset: Number(paginationToken ?? 0), count: PAGE_SIZE }),
	);
	if (page instanceof WechatFailure)
		throw createNodeError(page.facts, { node: this.getNode(), fields: [] });
	const wanted = filter?.trim().toLowerCase() ?? '';
	const results = page.cards
		.map((card) => ({ name: describe(card), value: card.card_id }))
		.filter(
			({ name, value }) => name.toLowerCase().includes(wanted) || value.toLowerCase() === wanted,
		);
	return { results, paginationToken: page.next === undefined ? undefined : String(page.next) };
}

const STATES: Readonly<Record<string, string>> = {
	CARD_STATUS_NOT_VERIFY: 'in review',
	CARD_STATUS_VERIFY_FAIL: 'rejected',
	CARD_STATUS_DELETE: 'deleted',
};

/** Cards of one account often share a title: brand, state and the end of the ID tell them apart. */
function describe({ card_id: id, title, brand_name: brand, status }: MemberCardSummary): string {
	const facts = [brand, STATES[status], `…${id.slice(-4)}`].filter(Boolean);
	return `${title} (${facts.join(', ')})`;
}
