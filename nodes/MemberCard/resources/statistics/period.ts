import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { WechatClient } from '../../../wechat/transport/request';
import { validate } from '../../../wechat/values/validate';
import { integer } from '../../../wechat/values/schema';
import { readDailyRows, viewDay } from '../../../wechat/statistics/rows';
import { splitSpans } from '../../../wechat/statistics/spans';
import { chosenOutput } from '../../fields/output';
import type { OutputItem } from '../../runtime/operation';
import type { Parameters } from '../../runtime/parameters';

export const periodFields: INodeProperties[] = [
	{
		displayName: 'Begin Date',
		name: 'beginDate',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		default: '',
		required: true,
		description:
			'The first day, in Beijing time. Any period works: more than 62 days take several calls.',
	},
	{
		displayName: 'End Date',
		name: 'endDate',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		default: '',
		required: true,
		description: 'The last day, in Beijing time; yesterday at the latest',
	},
];

export const condSourceField: INodeProperties = {
	displayName: 'Cards Created',
	name: 'condSource',
	type: 'options',
	default: 1,
	options: [
		{ name: 'By API', value: 1, description: 'Such as the cards this node creates' },
		{ name: 'In the WeChat Console', value: 0 },
	],
	description: 'Which cards to count',
};

/** One item per row. WeChat adds figures that its documentation does not name: without Simplify they are all there. */
export async function rowItems(
	client: WechatClient,
	parameters: Parameters,
	path: string,
	query: IDataObject,
): Promise<OutputItem[]> {
	const spans = splitSpans(parameters.value('beginDate'), parameters.value('endDate'), Date.now());
	const rows = await readDailyRows(client, path, spans, query);
	return rows.map((row) => ({ json: chosenOutput(parameters, row, () => viewDay(row)) }));
}

/** `cond_source`, for the two calls that count over many cards. */
export function sourceQuery(parameters: Parameters): IDataObject {
	const source = { cond_source: parameters.value('condSource') };
	return validate(source, { cond_source: integer({ min: 0, max: 1, required: true }) });
}
