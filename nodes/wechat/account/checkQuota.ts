import type { IDataObject } from 'n8n-workflow';

import { errcodeOf } from '../errors/errcodes';
import { orFailure, WechatFailure } from '../errors/failure';
import type { WechatClient } from '../transport/request';
import { failCheck, passCheck, reportFailure, type CheckLine } from './checkLine';

const NAME = 'Quota left today';
const DAILY_QUOTA_GONE = 45009;

/** One call that is rare and one that a nightly run makes for every member. */
const PATHS = ['/card/create', '/card/membercard/updateuser'];

interface Quota {
	daily_limit?: number;
	remain?: number;
}

export async function checkQuota(client: WechatClient): Promise<CheckLine> {
	const found: string[] = [];
	let isUsedUp = false;
	for (const path of PATHS) {
		const answer = await orFailure(client.call(quotaRequest(path)));
		if (answer instanceof WechatFailure) return reportFailure(NAME, answer.facts);
		const { daily_limit: limit, remain } = (answer.quota ?? {}) as IDataObject as Quota;
		found.push(`${path}: ${remain ?? '?'} of ${limit ?? '?'} calls left`);
		isUsedUp ||= remain !== undefined && remain <= 0;
	}
	const list = found.join('; ');
	return isUsedUp
		? failCheck(NAME, list, errcodeOf(DAILY_QUOTA_GONE).advice)
		: passCheck(NAME, list);
}

/** WeChat's page "Query API call quota"; asking does not count as a call of the path. */
export function quotaRequest(cgiPath: string) {
	return {
		path: '/cgi-bin/openapi/quota/get',
		body: { cgi_path: cgiPath },
		knownBy: 'quota',
		repeat: 'read',
	} as const;
}
