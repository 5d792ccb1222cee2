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

/** What WeChat's pages on card statistics explain, in the order of a customer's way: seen, received, active, used. */
export const FIGURES = [
	'view_cnt',
	'view_user',
	'receive_cnt',
	'receive_user',
	'active_user',
	'new_user',
	'total_user',
	'verify_cnt',
	'verify_user',
] as const;

/** The figures of a day that people ask for, as far as the call has them. */
export function viewDay(row: IDataObject): IDataObject {
	const known = ['ref_date', ...FIGURES].filter((name) => row[name] !== undefined);
	return Object.fromEntries(known.map((name) => [name, row[name]]));
}
