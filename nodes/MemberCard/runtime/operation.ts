import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type {
	WechatResponse,
	WechatClient,
	WechatRequest,
	WireFile,
} from '../../wechat/transport/request';
import type { Parameters, PerRun } from './parameters';

/** One output item before n8n's pairing is added. */
export interface OutputItem {
	json: IDataObject;
	/** A file to put under the given binary field. */
	file?: WireFile & { field: string };
	/** What the user should know although nothing failed, shown above the node's output. */
	hint?: string;
}

/**
 * The card and the member's code an item concerns. They are part of every output and failed item, and items for the
 * same code never run at the same time and keep their order: WeChat answers 45061 to parallel changes of one member,
 * and the last write must win.
 */
export type Subject = { card_id?: string; code?: string };

export type Output = IDataObject | OutputItem[];

/** A sentence above the output of a run. */
export interface RunHint {
	message: string;
	type: 'info' | 'warning';
}

export interface RunSummary {
	/** The JSON of every output item, those of failed items included, in order. */
	rows: readonly IDataObject[];
	/** How many items came in. */
	count: number;
	perRun: PerRun;
}

interface OperationFacts {
	/** Title Case, as shown in the Operation selector. */
	name: string;
	value: string;
	/** Sentence case, names the resource: how the operation reads in the node list. */
	action: string;
	/** Shown under the name in the selector. Irreversible operations say so here. */
	description: string;
	/** Its parameters, most important first. Resource and operation conditions are added by the registry. */
	fields: INodeProperties[];
	/** Names of options fields whose list only helps, because the operation checks what else comes (a color as hex). */
	openChoices?: readonly string[];
	/** The page of WeChat's documentation it wraps and what an identical second call does, for the README's table. */
	documentation: { endpoints: readonly string[]; repeat: string };
	/** Whose card the item is about. */
	subject?(parameters: Parameters): Subject;
	/**
	 * How an item stands in the output, also one that has failed, where all items of an operation share one form.
	 *
	 * @param facts what became of the item
	 */
	row?(parameters: Parameters, facts: IDataObject, subject: Subject): IDataObject;
	/** What the run as a whole tells, above the output. */
	summarize?(run: RunSummary): RunHint[];
	/** Items run one after another, because each overwrites what the one before has set. */
	inOrder?: boolean;
}

/** The usual case: one item is one request. */
interface RequestOperation extends OperationFacts {
	request(parameters: Parameters): WechatRequest | Promise<WechatRequest>;
	output?(answer: WechatResponse, parameters: Parameters): Output;
}

/** The exception: several calls, a look before a write, many pages. */
interface RunOperation extends OperationFacts {
	run(client: WechatClient, parameters: Parameters): Promise<Output>;
}

export type Operation = RequestOperation | RunOperation;

export interface Resource {
	name: string;
	value: string;
	/** What most people want of it: selected when the resource is chosen. */
	defaultOperation: string;
	operations: readonly Operation[];
}

/** Gives inference and checks that an operation is one of the two kinds. */
export function defineOperation(operation: RequestOperation): Operation;
export function defineOperation(operation: RunOperation): Operation;
export function defineOperation(operation: Operation): Operation {
	return operation;
}

/** Runs one item of an operation. Returns at least what a next node needs; rejects with WechatFailure. */
export async function perform(
	operation: Operation,
	client: WechatClient,
	parameters: Parameters,
): Promise<OutputItem[]> {
	const output =
		'run' in operation
			? await operation.run(client, parameters)
			: await requestOutput(operation, client, parameters);
	return Array.isArray(output) ? output : [{ json: output }];
}

async function requestOutput(
	operation: RequestOperation,
	client: WechatClient,
	parameters: Parameters,
): Promise<Output> {
	const answer = withoutOurNames(await client.call(await operation.request(parameters)));
	return operation.output?.(answer, parameters) ?? { ...answer, ...asked(operation, parameters) };
}

/** Card and code as they were asked for: an answer that happens to have a `code` of another meaning does not replace it. */
function asked(operation: RequestOperation, parameters: Parameters): Subject {
	const subject = operation.subject?.(parameters) ?? {};
	return Object.fromEntries(Object.entries(subject).filter(([, value]) => value));
}

/** In an item `error` and `json` are n8n's: with the first the item counts as failed, whatever else it holds. */
const NAMES_OF_N8N = ['error', 'json'];

/** WeChat's answer, or that of somebody who adds to it, with other names for fields that would replace ours. */
function withoutOurNames(answer: WechatResponse): WechatResponse {
	if (!NAMES_OF_N8N.some((name) => name in answer)) return answer;
	return Object.fromEntries(
		Object.entries(answer).map(([name, value]) => [
			NAMES_OF_N8N.includes(name) ? `wechat_${name}` : name,
			value,
		]),
	);
}
