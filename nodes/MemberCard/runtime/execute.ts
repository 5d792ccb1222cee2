import { NodeOperationError, type IDataObject, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import { createClient } from '../../wechat/client';
import { orFailure, WechatFailure, type FailureFacts } from '../../wechat/failure';
import { Gate } from '../../wechat/gate';
import type { WechatClient } from '../../wechat/request';
import { readOptions } from '../fields/options';
import { resources } from '../resources';
import { indexRanges } from './indexRanges';
import { runInLanes } from './lanes';
import { failedItem, nodeError } from './nodeErrors';
import { perform, type Operation, type OutputItem, type Subject } from './operation';
import { itemParameters, type Parameters } from './parameters';
import { findOperation } from './properties';

/** What became of one item. */
type ItemResult = { output: INodeExecutionData[] } | { failure: FailureFacts; subject: Subject };

/** The only loop of the node: lanes, pairing, On Error and the summary live here, operations know one item. */
export async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const operation = selectedOperation(this);
	const items = this.getInputData();
	const options = readOptions(this);
	const signal = this.getExecutionCancelSignal();
	const gate = new Gate(options.requestsPerSecond, signal);
	const client = createClient(this, { timeoutMs: options.timeout, retries: options.retries, gate });
	const goesOn = this.continueOnFail();
	const results = new Array<ItemResult | undefined>(items.length);
	const readers = new Array<Parameters | undefined>(items.length);
	const readerOf = (index: number) => (readers[index] ??= itemParameters(this, index, items));
	let firstFailure = false;

	const work = async (index: number): Promise<void> => {
		const result = await itemResult(this, client, operation, readerOf(index), index);
		readers[index] = undefined;
		results[index] = result;
		if ('failure' in result && !goesOn) firstFailure = true;
	};
	const width = operation.inOrder ? 1 : options.maxConcurrentRequests;
	const isStopped = () => firstFailure || (signal?.aborted ?? false);
	const notStarted = await runInLanes(items.length, width, work, (index) => codeOf(operation, readerOf(index)), isStopped);

	if (firstFailure) throw stoppedBy(this, operation, results, notStarted);
	const outputs = results.map((result, index) => (result === undefined ? [] : itemOutput(this, operation, result, index)));
	return [outputs.flat()];
}

function selectedOperation(context: IExecuteFunctions): Operation {
	const resource = context.getNodeParameter('resource', 0) as string;
	const value = context.getNodeParameter('operation', 0) as string;
	const operation = findOperation(resources, resource, value);
	if (operation !== undefined) return operation;
	throw new NodeOperationError(context.getNode(), `The operation '${value}' of '${resource}' does not exist`, {
		description: 'Choose Resource and Operation again.',
	});
}

async function itemResult(context: IExecuteFunctions, client: WechatClient, operation: Operation, parameters: Parameters, index: number): Promise<ItemResult> {
	let subject: Subject = {};
	const work = async () => {
		subject = operation.subject?.(parameters) ?? {};
		const outputs = await perform(operation, client, parameters);
		return await Promise.all(outputs.map(async (output) => await asItem(context, output, subject, index)));
	};
	const result = await orFailure(work());
	return result instanceof WechatFailure ? { failure: result.facts, subject } : { output: result };
}

/** Adds what every item about a card or member carries, so that the next node can say `{{ $json.code }}`. */
async function asItem(context: IExecuteFunctions, { json, file }: OutputItem, subject: Subject, index: number): Promise<INodeExecutionData> {
	const item: INodeExecutionData = { json: { ...withoutEmpty(subject), ...json }, pairedItem: { item: index } };
	if (file !== undefined) {
		item.binary = { [file.field]: await context.helpers.prepareBinaryData(file.bytes, file.fileName, file.mimeType) };
	}
	return item;
}

function withoutEmpty(subject: Subject): IDataObject {
	return Object.fromEntries(Object.entries(subject).filter(([, value]) => value !== undefined && value !== ''));
}

/** Items of one card code keep their order; an unreadable code is reported when its item runs. */
function codeOf(operation: Operation, parameters: Parameters): string {
	try {
		return operation.subject?.(parameters).code ?? '';
	} catch {
		return '';
	}
}

function itemOutput(context: IExecuteFunctions, operation: Operation, result: ItemResult, itemIndex: number): INodeExecutionData[] {
	if ('output' in result) return result.output;
	const error = nodeError(result.failure, { node: context.getNode(), itemIndex, fields: operation.fields });
	const about = withoutEmpty(result.subject);
	const hasErrorBranch = context.getNode().onError === 'continueErrorOutput';
	return [{ json: { ...(!hasErrorBranch && about), ...failedItem(result.failure, error, about) }, pairedItem: { item: itemIndex } }];
}

/** The error of the first item that failed, which also says what was done before and what was not sent. */
function stoppedBy(context: IExecuteFunctions, operation: Operation, results: ReadonlyArray<ItemResult | undefined>, notStarted: readonly number[]) {
	const failed: number[] = [];
	const done: number[] = [];
	results.forEach((result, index) => result !== undefined && ('failure' in result ? failed : done).push(index));
	const { failure } = results[failed[0]] as { failure: FailureFacts };
	const remark = [
		done.length > 0 && `Done before the node stopped: items ${indexRanges(done)} (${done.length}).`,
		failed.length > 1 && `Also not done: items ${indexRanges(failed.slice(1))}.`,
		notStarted.length > 0 && `Not sent: items ${indexRanges(notStarted)} (${notStarted.length}).`,
	];
	return nodeError(failure, {
		node: context.getNode(),
		itemIndex: failed[0],
		fields: operation.fields,
		remark: remark.filter(Boolean).join(' '),
	});
}
