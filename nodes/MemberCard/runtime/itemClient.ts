import type { IDataObject, INode } from 'n8n-workflow';

import { asValue, WechatFailure, type FailureFacts } from '../../wechat/errors/failure';
import type { WechatClient, WechatRequest } from '../../wechat/transport/request';

/** What the requests of one item have come to so far, whatever will end the item. */
export interface Trace {
	/** How many changes have left whose end WeChat has not told, also if a look has cleared it up since. */
	open: number;
	/** What WeChat has answered to changes: ids in it are known nowhere else. */
	answers: IDataObject[];
}

/**
 * A client for one item. It keeps a trace of the changes that have left, because an item can end in ways the operation
 * knows nothing of: the run is canceled, n8n cannot store a picture. And it refuses what must not happen twice while
 * n8n would run the node again.
 */
export function clientOfItem(
	client: WechatClient,
	{ retryOnFail }: Pick<INode, 'retryOnFail'>,
): { client: WechatClient; trace: Trace } {
	const trace: Trace = { open: 0, answers: [] };
	return {
		trace,
		client: {
			...client,
			async call(request) {
				if (request.repeat === 'read') return await client.call(request);
				if (retryOnFail === true) refuseRerun(request);
				let isOpen = false;
				const onSend = () => {
					if (!isOpen) trace.open += 1;
					isOpen = true;
				};
				try {
					const result = await client.call({ ...request, onSend });
					if (isOpen) trace.open -= 1;
					trace.answers.push(result);
					return result;
				} catch (error) {
					const failure = await asValue(error);
					if (isOpen && failure.facts.outcome !== 'unknown') trace.open -= 1;
					throw failure;
				}
			},
		},
	};
}

/**
 * With Retry On Fail n8n runs a node again from its first item when it throws, and when its first output item is an
 * error. Items that were done would be done again, and nothing in the node could tell.
 */
function refuseRerun({ repeat, rerun }: WechatRequest): void {
	if (repeat !== 'never' || rerun === 'safe') return;
	throw new WechatFailure({
		class: 'input',
		what: "'Retry On Fail' is on in the settings of this node, and this change would then be made twice: n8n would run the node again from the first item",
		advice:
			"Nothing was sent. Switch 'Retry On Fail' off. The node itself repeats what is safe to repeat, see 'Retries' under 'Options'.",
		outcome: 'notSent',
	});
}

/**
 * Facts of a failure with what the trace knows: an item that has changed something, or may have, is never reported as
 * untouched.
 */
export function withTrace(facts: FailureFacts, { open, answers }: Trace): FailureFacts {
	// An operation of many calls tells itself how far it came.
	if ((open === 0 && answers.length === 0) || facts.details?.written !== undefined) return facts;
	return {
		...facts,
		outcome: 'unknown',
		details: { ...answered(answers), ...facts.details },
	};
}

/** The fields WeChat has answered, without its "ok". */
export function answered(answers: readonly IDataObject[]): IDataObject {
	const fields: IDataObject = {};
	for (const answer of answers) Object.assign(fields, answer);
	delete fields.errcode;
	delete fields.errmsg;
	return fields;
}
