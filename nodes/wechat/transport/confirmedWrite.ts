import { orFailure, WechatFailure, type FailureFacts } from '../errors/failure';
import type { WechatResponse, WechatClient, WechatRequest } from './request';

/** What a look at the member (or rule) shows after a write whose answer never came. */
export type Finding =
	| { state: 'written'; answer: WechatResponse }
	| { state: 'unchanged' }
	| { state: 'conflict'; facts: FailureFacts };

const MAX_WRITES = 3;

/**
 * A write that must not act twice, although its answer can get lost: when the outcome is unknown, the member is read
 * back, and only a member that is provably unchanged is written again. WeChat has no idempotency key.
 *
 * @throws WechatFailure; class `conflict` when somebody else changed the member meanwhile
 */
export async function confirmedWrite(
	client: WechatClient,
	request: Omit<WechatRequest, 'repeat'>,
	lookUp: () => Promise<Finding>,
): Promise<WechatResponse> {
	for (let attempt = 0; ; attempt++) {
		const result = await orFailure(client.call({ ...request, repeat: 'never' }));
		if (!(result instanceof WechatFailure)) return result;
		if (result.facts.outcome !== 'unknown') throw result;
		const finding = await orFailure(lookUp());
		// Whatever kept us from looking, the write itself is still in the dark: its failure is what the item has to tell.
		if (finding instanceof WechatFailure) throw result;
		if (finding.state === 'written') return finding.answer;
		if (finding.state === 'conflict') throw new WechatFailure(finding.facts);
		if (attempt + 1 === MAX_WRITES) throw notWritten(result);
		await client.backOff(attempt);
	}
}

function notWritten({ facts }: WechatFailure): WechatFailure {
	return new WechatFailure({
		...facts,
		advice:
			'WeChat was asked again and nothing has changed, so running this item again does no harm.',
		outcome: 'refused',
	});
}
