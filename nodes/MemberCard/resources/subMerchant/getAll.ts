import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { collectEntries, type Page } from '../../../wechat/transport/listPages';
import type { WechatClient } from '../../../wechat/transport/request';
import { limitField, returnAllField, wantedCount } from '../../fields/list';
import { defineOperation } from '../../runtime/operation';

/** WeChat's largest page. */
const MAX_PAGE = 100;

const filtersField: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		{
			displayName: 'Status',
			name: 'status',
			type: 'options',
			default: 'APPROVED',
			options: [
				{
					name: 'Approved',
					value: 'APPROVED',
					description: 'WeChat has accepted the sub-merchant (已通过)',
				},
				{ name: 'Expired', value: 'EXPIRED', description: 'The agreement has ended (协议已过期)' },
				{
					name: 'In Review',
					value: 'CHECKING',
					description: 'WeChat has not decided yet (审核中)',
				},
				{
					name: 'Rejected',
					value: 'REJECTED',
					description: 'WeChat has refused the sub-merchant (被驳回)',
				},
			],
			description: 'Only sub-merchants in this state',
		},
	],
};

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many sub-merchants',
	description: 'Retrieve a list of sub-merchants',
	documentation: { endpoints: ['/card/submerchant/batchget'], repeat: 'safe' },
	fields: [returnAllField, limitField, filtersField],
	async run(client, parameters) {
		const { status } = parameters.wire('filters');
		const known = new Set<unknown>();
		const merchants = await collectEntries(wantedCount(parameters), 0, async (beginId, wanted) => {
			const page = await merchantsPage(client, {
				begin_id: beginId,
				// One more, because two SDKs say that a further page begins with the last entry before it.
				limit: Math.min(beginId === 0 ? wanted : wanted + 1, MAX_PAGE),
				...(status !== undefined && { status }),
			});
			const entries = page.entries.filter(({ merchant_id: id }) => !known.has(id));
			for (const { merchant_id: id } of entries) known.add(id);
			return { ...page, entries };
		});
		return merchants.map((json) => ({ json }));
	},
});

type Query = { begin_id: number; limit: number; status?: IDataObject[string] };

async function merchantsPage(
	client: WechatClient,
	query: Query,
): Promise<Page<IDataObject, number>> {
	const answer = await client.call({
		path: '/card/submerchant/batchget',
		body: query,
		knownBy: 'info_list',
		repeat: 'read',
	});
	const entries = (answer.info_list ?? []) as IDataObject[];
	const next = Number(answer.next_begin_id ?? 0);
	// Whether WeChat filters before or after it cuts the page is not documented: only without a filter does a short
	// page mean the end.
	const isShort = query.status === undefined && entries.length < query.limit;
	const isLast = entries.length === 0 || isShort || !(next > query.begin_id);
	return { entries, next: isLast ? undefined : next };
}
