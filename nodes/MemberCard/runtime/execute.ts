import {
	NodeOperationError,
	type IBinaryKeyData,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';

import { createClient } from '../../wechat/transport/client';
import { failureFactsOf, orFailure, WechatFailure } from '../../wechat/errors/failure';
import { Gate } from '../../wechat/transport/gate';
import { addCodeHint } from './codeHint';
import { forecastQuota } from './forecast';
import { answered, clientOfItem, withTrace, type Trace } from './itemClient';
import { runInLanes } from './lanes';
import { createNodeError, labelledSentence } from './nodeErrors';
import { optionsField, readOptions, type RunOptions } from './options';
import { perform, type Operation, type OutputItem, type Resource, type Subject } from './operation';
import { parametersOf } from './itemParameters';
import { createPerRun, type Parameters } from './parameters';
import { findOperation } from './properties';
import {
	createResultItems,
	createStopError,
	NOT_STARTED,
	type FailedResult,
	type ItemResult,
} from './results';

/** An item that has its place in the order. */
interface Prepared {
	reader: Parameters;
	subject?: Subject;
}

/** The only loop of the node: lanes, pairing and On Error live here, operations know one item. */
export async function execute(
	context: IExecuteFunctions,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	const operation = selectedOperation(context, resources);
	const count = context.getInputData().length;
	const options = await checkedOptions(context);
	const signal = context.getExecutionCancelSignal();
	const gate = new Gate(options.requestsPerSecond, signal);
	const client = createClient(context, {
		timeoutMs: options.timeout,
		retries: options.retries,
		gate,
		signal,
	});
	const node = context.getNode();
	const goesOn = context.continueOnFail();
	const perRun = createPerRun();
	const parameters = parametersOf(context, operation, perRun);
	const prepared = new Map<number, Prepared>();
	const results = new Array<ItemResult | undefined>(count);
	const subjects = new Array<Subject | undefined>(count);
	let hasFailed = false;

	/** Items of one card code keep their order; a code that cannot be read is reported when its item runs. */
	const orderKey = (index: number): string => {
		const reader = parameters(index);
		const subject = subjectOf(operation, reader);
		prepared.set(index, { reader, subject });
		return subject?.code ?? '';
	};
	const work = async (index: number): Promise<void> => {
		const { reader, subject: known } = prepared.get(index) ?? { reader: parameters(index) };
		prepared.delete(index);
		const { client: own, trace } = clientOfItem(client, node);
		// Whatever happens to an item is its result; nothing escapes a lane.
		try {
			const subject = known ?? operation.subject?.(reader) ?? {};
			subjects[index] = subject;
			reader.checkChoices();
			const outputs = await perform(operation, own, reader);
			const items: INodeExecutionData[] = [];
			for (const { json, hint, file } of outputs) {
				if (hint !== undefined) addHint(context, index, hint);
				// Card and code, so that the next node can say `{{ $json.code }}`.
				const row = operation.row?.(reader, json, subject) ?? { ...subject, ...json };
				const item: INodeExecutionData = { json: row, pairedItem: { item: index } };
				if (file !== undefined) item.binary = await storeFile(context, file);
				items.push(item);
			}
			results[index] = { items };
		} catch (error) {
			const result = failedResult(error, trace);
			results[index] = { ...result, row: failedRow(operation, reader, result) };
			if (!goesOn) hasFailed = true;
		}
	};
	const width = operation.inOrder ? 1 : options.maxConcurrentRequests;
	const isCanceled = () => signal?.aborted ?? false;
	const isStopped = () => hasFailed || isCanceled();
	await forecastQuota({ context, client, gate, operation, count }, options.quotaForecast);
	const notStarted = await runInLanes(count, width, work, orderKey, isStopped);

	const report = { context, operation, results, subjects, notStarted };
	if (hasFailed || (isCanceled() && !goesOn)) throw createStopError(report);
	for (const index of notStarted) {
		const result = { failure: NOT_STARTED };
		const { reader } = prepared.get(index) ?? { reader: parameters(index) };
		results[index] = { ...result, row: failedRow(operation, reader, result) };
	}
	addCodeHint(context, subjects);
	const items = createResultItems(report);
	const rows = items.map(({ json }) => json);
	for (const hint of operation.summarize?.({ rows, count, perRun }) ?? [])
		context.addExecutionHints?.({ ...hint, location: 'outputPane' });
	return [items];
}

function selectedOperation(context: IExecuteFunctions, resources: readonly Resource[]): Operation {
	const resource = context.getNodeParameter('resource', 0) as string;
	const value = context.getNodeParameter('operation', 0) as string;
	const operation = findOperation(resources, resource, value);
	if (operation !== undefined) return operation;
	throw new NodeOperationError(
		context.getNode(),
		`The operation '${value}' of '${resource}' does not exist`,
		{
			description: 'Choose Resource and Operation again.',
		},
	);
}

async function checkedOptions(context: IExecuteFunctions): Promise<RunOptions> {
	const options = await orFailure((async () => readOptions(context))());
	if (!(options instanceof WechatFailure)) return options;
	throw createNodeError(options.facts, { node: context.getNode(), fields: [optionsField] });
}

function failedResult(error: unknown, trace: Trace): FailedResult {
	const facts = failureFactsOf(error);
	if (facts !== undefined) return { failure: withTrace(facts, trace) };
	// n8n's own: a broken expression, a missing credential, the end of a run that was canceled.
	const isUnknown = trace.open > 0 || trace.answers.length > 0;
	return { error: error as Error, isUnknown, answered: answered(trace.answers) };
}

/** What the user should know of an item although nothing failed. Older n8n has no such hints. */
function addHint(context: IExecuteFunctions, index: number, hint: string): void {
	context.addExecutionHints?.({
		message: `Item ${index}: ${hint}`,
		type: 'warning',
		location: 'outputPane',
	});
}

async function storeFile(
	context: IExecuteFunctions,
	{ field, bytes, fileName, mimeType }: NonNullable<OutputItem['file']>,
): Promise<IBinaryKeyData> {
	return { [field]: await context.helpers.prepareBinaryData(bytes, fileName, mimeType) };
}

/** The row of a failed item; undefined if not even that can be said, because its expressions fail. */
function failedRow(
	operation: Operation,
	reader: Parameters,
	result: FailedResult,
): IDataObject | undefined {
	const [reason, details] =
		'failure' in result
			? [labelledSentence(result.failure, operation.fields), result.failure.details]
			: [result.error.message, {}];
	try {
		const subject = operation.subject?.(reader) ?? {};
		return operation.row?.(reader, { ...details, outcome: 'failed', reason }, subject);
	} catch {
		return undefined;
	}
}

/** Undefined if it cannot be read: that is reported when the item runs. */
function subjectOf(operation: Operation, parameters: Parameters): Subject | undefined {
	try {
		return operation.subject?.(parameters);
	} catch {
		return undefined;
	}
}
