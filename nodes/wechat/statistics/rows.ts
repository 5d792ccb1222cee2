import type { IDataObject } from 'n8n-workflow';

import type { WechatClient } from '../transport/request';
import type { Span } from './spans';

/** The rows of a `/datacube/getcard…` call for all spans, in their order and as WeChat sends them. */
export async function readDailyRows(
	client: WechatClient,
	path: string,
	spans: readonly Span[],
	query: IDataObject,
): Promise<IDataObject[]> {
	const rows: IDataObject[] = [];
	for (const span of spans) {
		const answer = await client.call({
			path,
			body: { ...span, ...query },
			knownBy: 'list',
			repeat: 'read',
		});
		rows.push(...((answer.list ?? []) as IDataObject[]));
	}
	return rows;
}
