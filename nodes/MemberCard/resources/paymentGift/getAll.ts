import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { collectEntries, type Page } from '../../../wechat/transport/listPages';
import { flatRule, RULE_TYPE, RULE_VIEW, withCardId } from '../../../wechat/payGift/rule';
import type { WechatClient } from '../../../wechat/transport/request';
import { limitField, returnAllField, wantedCount } from '../../fields/list';
import { chosenOutput, outputFields } from '../../fields/output';
import { defineOperation } from '../../runtime/operation';

/** The page size of WeChat's sample; a maximum is not documented. */
const PAGE_SIZE = 10;

const filtersField: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		{
			displayName: 'Only in Force',
			name: 'effective',
			type: 'boolean',
			default: true,
			description: 'Whether to return only the rules in force now',
		},
	],
};

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many payment gifts',
	description:
		'Retrieve a list of rules. WeChat does not name their rule_id here, only Create does.',
	documentation: { endpoints: ['/card/paygiftcard/batchget'], repeat: 'safe' },
	fields: [returnAllField, limitField, ...outputFields(RULE_VIEW), filtersField],
	async run(client, parameters) {
		const effective = parameters.wire('filters').effective === true;
		const rules = await collectEntries(
			wantedCount(parameters),
			0,
			async (offset, wanted) =>
				await rulesPage(client, effective, offset, Math.min(wanted, PAGE_SIZE)),
		);
		return rules.map((rule) => ({
			json: chosenOutput(parameters, withCardId(rule, rule), () => flatRule(rule)),
		}));
	},
});

async function rulesPage(
	client: WechatClient,
	effective: boolean,
	offset: number,
	count: number,
): Promise<Page<IDataObject, number>> {
	const answer = await client.call({
		path: '/card/paygiftcard/batchget',
		body: { type: RULE_TYPE, effective, offset, count },
		repeat: 'read',
	});
	const entries = (answer.rule_list ?? []) as IDataObject[];
	const end = offset + entries.length;
	const isLast = entries.length === 0 || end >= Number(answer.total_count ?? 0);
	return { entries, next: isLast ? undefined : end };
}
