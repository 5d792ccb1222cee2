import type { IDataObject } from 'n8n-workflow';

import { orFailure, WechatFailure } from '../errors/failure';
import type { WechatClient } from '../transport/request';
import { quotaRequest } from './checkQuota';

const DAILY_QUOTA_GONE = 45009;

/**
 * Whether today's calls are enough for a run, asked before its first item. A run asks each item's calls of every path
 * at most once; one that only looks at most of its members needs less than that.
 *
 * @param paths what the operation calls; words such as `any` are passed over
 * @param items how many items the run has
 * @returns the failure the run would end with; undefined if the calls are enough, or if WeChat does not tell
 */
export async function findShortage(
	client: WechatClient,
	paths: readonly string[],
	items: number,
): Promise<WechatFailure | undefined> {
	for (const path of paths.filter((named) => named.startsWith('/'))) {
		const answer = await orFailure(client.call(quotaRequest(path)));
		// A forecast that cannot be had stops nobody: the limits tell by themselves when they are reached.
		if (answer instanceof WechatFailure) continue;
		const { remain } = (answer.quota ?? {}) as IDataObject;
		if (typeof remain === 'number' && remain < items) return shortage(path, remain, items);
	}
	return undefined;
}

function shortage(path: string, remain: number, items: number): WechatFailure {
	const left = Math.max(0, remain);
	return new WechatFailure({
		class: 'quota',
		what: `This run may need ${items} calls of ${path}, and WeChat allows ${left} more today`,
		advice:
			left === 0
				? 'Run it tomorrow: WeChat counts anew at midnight, Beijing time.'
				: `The last ${items - left} items may have to wait for tomorrow: run fewer today, or let a second run send what is left.`,
		outcome: 'notSent',
		errcode: DAILY_QUOTA_GONE,
	});
}
