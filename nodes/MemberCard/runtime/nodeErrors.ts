import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type INode,
	type INodeProperties,
	type JsonObject,
} from 'n8n-workflow';

import { sentenceOf, type FailureClass, type FailureFacts } from '../../wechat/errors/failure';
import { fieldLabel } from './fieldLabel';

export interface ItemContext {
	node: INode;
	/** Absent where there are no items, as in a list search. */
	itemIndex?: number;
	/** The operation's fields: an input failure is shown under the name the user sees. */
	fields: readonly INodeProperties[];
	/** Added to the advice, such as what had been done before the node stopped. */
	remark?: string;
}

type NodeError = NodeApiError | NodeOperationError;
type DeclaredFailure = NonNullable<NodeApiError['failure']>;

/** What n8n itself understands about the cause; other classes concern one item only. */
const DECLARED: Partial<Record<FailureClass, DeclaredFailure>> = {
	retry: { cause: 'rate-limited' },
	quota: { cause: 'quota-exhausted' },
	unreachable: { cause: 'temporarily-unavailable' },
	brokenAnswer: { cause: 'temporarily-unavailable' },
	credential: { cause: 'credential-invalid' },
	permission: { cause: 'configuration-invalid' },
};

/** The n8n error for a failure, made once and complete: options given to an existing error are dropped by n8n. */
export function createNodeError(
	facts: FailureFacts,
	{ node, itemIndex, fields, remark }: ItemContext,
): NodeError {
	const message =
		labelledSentence(facts, fields) + (itemIndex === undefined ? '' : ` [item ${itemIndex}]`);
	const description = [facts.advice, remark, facts.errmsg && `WeChat said: ${facts.errmsg}`]
		.filter(Boolean)
		.join(' ');
	const failure = DECLARED[facts.class];
	if (facts.class === 'input' && facts.errcode === undefined) {
		return new NodeOperationError(node, message, { description, itemIndex });
	}
	return new NodeApiError(node, wechatWords(facts) as JsonObject, {
		message,
		description,
		itemIndex,
		failure,
	});
}

/** What happened, with the name people see of the field it is about. */
export function labelledSentence(facts: FailureFacts, fields: readonly INodeProperties[]): string {
	const label = facts.jsonPath ?? facts.label ?? (facts.field && fieldLabel(facts.field, fields));
	return sentenceOf(facts, label);
}

/**
 * The JSON of an item that could not be carried out, for a node that continues. n8n sends an item to the error branch,
 * with the fields of its input added, only if it has no keys but these three; an item with an `error` of its own would
 * lose everything but the message.
 */
export function createFailedItem(
	facts: FailureFacts,
	error: NodeError,
	about: IDataObject,
): IDataObject {
	return {
		error: error.message,
		message: error.description ?? facts.advice,
		details: {
			...about,
			...wechatWords(facts),
			/** `no`: nothing was changed; `unknown`: no answer came, so look before running it again. */
			written: facts.outcome === 'unknown' ? 'unknown' : 'no',
			...(facts.details as IDataObject | undefined),
		},
	};
}

function wechatWords({ errcode, errmsg }: FailureFacts): IDataObject {
	return errcode === undefined ? {} : { errcode, errmsg };
}
