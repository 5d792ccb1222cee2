import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { searchCards } from '../MemberCard/lists/searchCards';

/** A choice of several has no pages, and each card is a call: more IDs can be given by an expression. */
const MAX_CARDS = 100;

/** The account's member cards as the Card field of the other node lists them. */
export async function getCards(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const options: INodePropertyOptions[] = [];
	let page: string | undefined;
	do {
		const { results, paginationToken } = await searchCards.call(this, undefined, page);
		options.push(...results.map(({ name, value }) => ({ name, value })));
		page = paginationToken as string | undefined;
	} while (page !== undefined && options.length < MAX_CARDS);
	return options;
}
