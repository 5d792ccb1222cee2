import { orFailure, WechatFailure, type FailureFacts } from '../errors/failure';
import type { WechatResponse, WechatClient, WechatRequest } from './request';

/** What a look at the member (or rule) shows after a write whose answer never came. */
export type Finding =
	| { state: 'written'; answer: WechatResponse }
	| { state: 'unchanged' }
	| { state: 'conflict'; facts: FailureFacts };

export interface Proof {
	lookUp(): Promise<Finding>;
	/** Holds an answer against what was asked for. @throws WechatFailure */
	check?(answer: WechatResponse, isRepeat: boolean): void;
	/** Whether a lost request that is carried out after all would count on top of the repeated one. */
	countsTwice?: boolean;
}

const MAX_WRITES = 3;

/**
 * A write that must not act twice, although its answer can get lost: when the outcome is unknown, the member is read
 * back, and only a member that is provably unchanged is written again. WeChat has no idempotency key.
 *
 * A gateway that has cut a connection may still deliver the request. Therefore the pause (one second and more) lies
 * before the look and nothing lies between the look and the repeat; and where a late first request would count on top
 * of the repeated one, there is one more look after the repeat.
 *
 * @throws WechatFailure; class `conflict` when somebody else changed the member meanwhile
 */
export async function confirmedWrite(
	client: WechatClient,
	request: Omit<WechatRequest, 'repeat'>,
	proof: Proof,
): Promise<WechatResponse> {
	for (let attempt = 0; ; attempt++) {
		const result = await orFailure(client.call({ ...request, repeat: 'never' }));
		if (!(result instanceof WechatFailure)) {
			proof.check?.(result, attempt > 0);
			if (attempt > 0 && proof.countsTwice) await lookForDouble(client, proof, attempt);
			return result;
		}
		const isUnknown = result.facts.outcome === 'unknown';
		// A repeat may be refused just because the lost request was carried out after all: that is worth a look.
		if (!isUnknown && attempt === 0) throw result;
		const finding = await orFailure(lookAfterwards(client, proof, isUnknown ? attempt : undefined));
		// Whatever kept us from looking, the write itself is still in the dark: its failure is what the item has to tell.
		if (finding instanceof WechatFailure) throw result;
		if (finding.state === 'written') return finding.answer;
		if (finding.state === 'conflict') throw new WechatFailure(finding.facts);
		if (!isUnknown || attempt + 1 === MAX_WRITES) throw describeUnwritten(result);
	}
}

/** @param attempt undefined when there is nothing to wait for */
async function lookAfterwards(
	client: WechatClient,
	proof: Proof,
	attempt?: number,
): Promise<Finding> {
	if (attempt !== undefined) await client.backOff(attempt);
	return await proof.lookUp();
}

async function lookForDouble(client: WechatClient, proof: Proof, attempt: number): Promise<void> {
	const finding = await orFailure(lookAfterwards(client, proof, attempt));
	if (!(finding instanceof WechatFailure) && finding.state === 'conflict')
		throw new WechatFailure(finding.facts);
}

/** Nothing has changed so far. A request that got lost may still be delivered, so nobody can promise that nothing will. */
function describeUnwritten({ facts }: WechatFailure): WechatFailure {
	return new WechatFailure({
		...facts,
		advice:
			'The last look showed nothing changed, but a request that got no answer may still be carried out. Wait a minute, look at the card or member, and run this item again only if nothing has changed.',
		outcome: 'unknown',
	});
}
