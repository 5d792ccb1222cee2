import type { IExecuteFunctions } from 'n8n-workflow';

import { findShortage } from '../../wechat/account/shortage';
import type { Gate } from '../../wechat/transport/gate';
import type { WechatClient } from '../../wechat/transport/request';
import type { Operation } from './operation';
import type { QuotaForecast } from './options';

/** Runs that are shorter are not worth a call of their own. */
const LONG_RUN = 1_000;

/** What a forecast has to do with. */
interface Run {
	context: IExecuteFunctions;
	client: WechatClient;
	gate: Gate;
	operation: Operation;
	/** How many items it has. */
	count: number;
}

/**
 * Asks WeChat before a long run whether today's calls are enough. If not, the user is told above the output, or, where
 * the user has chosen so, nothing is sent and every item says why.
 */
export async function forecastQuota(
	{ context, client, gate, operation, count }: Run,
	wanted: QuotaForecast,
): Promise<void> {
	if (wanted === 'off' || (wanted === 'hint' && count < LONG_RUN)) return;
	const shortage = await findShortage(client, operation.documentation.endpoints, count);
	if (shortage === undefined) return;
	if (wanted === 'stop') gate.close(shortage);
	const { what, advice } = shortage.facts;
	// Older n8n has no such hints.
	context.addExecutionHints?.({
		message: `${what}. ${advice}`,
		type: 'warning',
		location: 'outputPane',
	});
}
