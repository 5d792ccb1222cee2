import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { searchCards } from '../MemberCard/lists/searchCards';

/** The editor loads a choice of several whenever the node is opened, and each card is a call: others go by expression. */
const MAX_CARDS = 50;

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
