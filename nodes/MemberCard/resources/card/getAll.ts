import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { cardIds, MAX_PAGE, viewMemberCards } from '../../../wechat/card/pages';
import { collectEntries, type Page } from '../../../wechat/transport/listPages';
import type { WechatClient } from '../../../wechat/transport/request';
import { limitField, returnAllField, wantedCount } from '../../fields/list';
import { defineOperation } from '../../runtime/operation';

const detailsField: INodeProperties = {
	displayName: 'Include Details',
	name: 'includeDetails',
	type: 'boolean',
	default: true,
	description:
		'Whether to return title, status and stock of each member card (one more call per card) instead of the bare IDs of cards of all types',
};

const filtersField: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		{
			displayName: 'Status',
			name: 'statusList',
			type: 'multiOptions',
			default: [],
			options: [
				{
					name: 'Approved',
					value: 'CARD_STATUS_VERIFY_OK',
					description: 'WeChat has accepted the card (审核通过)',
				},
				{
					name: 'Deleted',
					value: 'CARD_STATUS_DELETE',
					description: 'The template no longer exists (已删除)',
				},
				{
					name: 'Distributed in the WeChat Console',
					value: 'CARD_STATUS_DISPATCH',
					description: 'Handed out by the console (已投放)',
				},
				{
					name: 'In Review',
					value: 'CARD_STATUS_NOT_VERIFY',
					description: 'WeChat has not decided yet (待审核)',
				},
				{
					name: 'Rejected',
					value: 'CARD_STATUS_VERIFY_FAIL',
					description: 'WeChat has refused the card (审核失败)',
				},
			],
			description: 'Only cards in one of these states; empty for all',
		},
	],
};

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many cards',
	description: 'Retrieve a list of cards',
	documentation: { endpoints: ['/card/batchget', '/card/get'], repeat: 'safe' },
	fields: [returnAllField, limitField, detailsField, filtersField],
	async run(client, parameters) {
		const statusList = parameters.wire('filters').status_list as string[] | undefined;
		const hasDetails = parameters.flag('includeDetails');
		const found = await collectEntries(
			wantedCount(parameters),
			0,
			async (offset, wanted) =>
				await cardsPage(client, { offset, count: MAX_PAGE, statusList }, hasDetails && wanted),
		);
		return found.map((json) => ({ json }));
	},
});

type Query = Parameters<typeof cardIds>[1];

/** @param detailed how many cards with their details are wanted; false for bare ids */
async function cardsPage(
	client: WechatClient,
	query: Query,
	detailed: number | false,
): Promise<Page<IDataObject, number>> {
	if (detailed !== false) {
		const { cards, next } = await viewMemberCards(client, query, detailed);
		return { entries: cards, next };
	}
	const { ids, next } = await cardIds(client, query);
	return { entries: ids.map((id) => ({ card_id: id })), next };
}
