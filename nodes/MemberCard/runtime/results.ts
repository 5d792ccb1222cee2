import {
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INode,
	type INodeExecutionData,
} from 'n8n-workflow';

import type { FailureFacts } from '../../wechat/errors/failure';
import { formatRanges } from './formatRanges';
import { createFailedItem, createNodeError } from './nodeErrors';
import type { Operation, Subject } from './operation';

/** What became of one item. */
export type ItemResult =
	| { items: INodeExecutionData[] }
	/** `row`: how the item stands in the output where all items of the operation share one form. */
	| { failure: FailureFacts; row?: IDataObject }
	/** An error that is not ours; `answered` is what WeChat had said to changes before. */
	| { error: Error; row?: IDataObject; isUnknown?: boolean; answered?: IDataObject };

export type FailedResult = Exclude<ItemResult, { items: unknown }>;

export interface RunReport {
	context: IExecuteFunctions;
	operation: Operation;
	/** By item index; undefined for an item that was never started. */
	results: ReadonlyArray<ItemResult | undefined>;
	subjects: ReadonlyArray<Subject | undefined>;
	notStarted: readonly number[];
}

/** An item the run did not come to, because it was canceled or ran out of time. */
export const NOT_STARTED: FailureFacts = {
	class: 'state',
	what: 'The execution ended before this item was sent',
	advice: 'It was canceled or ran out of time. Run the item again.',
	outcome: 'notSent',
};
/** How many codes an error names. */
const NAMED = 5;
const LOOK_FIRST =
	'It is not known whether WeChat carried this out: look at the card or member before you run the item again.';

/** The items of a run that goes on: every input item has its place, failed ones say what happened. */
export function createResultItems(report: RunReport): INodeExecutionData[] {
	const hasErrorBranch = report.context.getNode().onError === 'continueErrorOutput';
	const isMixed = !hasErrorBranch && report.results.some((result) => isRow(result));
	return report.results.flatMap((result, itemIndex) => {
		if (result === undefined) return [];
		if ('items' in result) return isMixed ? result.items.map(withErrorFields) : result.items;
		const about = { ...report.subjects[itemIndex] } as IDataObject;
		// n8n adds the fields of the input on the error branch, if there are no others.
		const details = 'failure' in result ? result.failure.details : result.answered;
		const json = failureJson(report, result, itemIndex, about);
		const pairedItem = { item: itemIndex };
		return hasErrorBranch
			? markFailed({ json, pairedItem })
			: {
					json: { ...(result.row ?? { ...about, ...(details as IDataObject) }), ...json },
					pairedItem,
				};
	});
}

/**
 * n8n finds what belongs on the error branch by the `error` of an item, or by the keys of its json; n8n 1 and 2.20 do not
 * know `details` among those and would hand a failed item on as a success. Not enumerable, because n8n then copies the
 * item without it: of an item that still has it, all but the message is thrown away.
 */
function markFailed(item: INodeExecutionData): INodeExecutionData {
	return Object.defineProperty(item, 'error', { value: { message: item.json.error } });
}

function isRow(result: ItemResult | undefined): boolean {
	return result !== undefined && 'row' in result && result.row !== undefined;
}

/** In a table of rows of one form, the fields of failed rows would be *undefined* in the others. */
function withErrorFields(item: INodeExecutionData): INodeExecutionData {
	return { ...item, json: { ...item.json, error: null, message: null, details: null } };
}

function failureJson(
	report: RunReport,
	result: FailedResult,
	itemIndex: number,
	about: IDataObject,
): IDataObject {
	if ('error' in result) {
		const { error, isUnknown: unknown, answered } = result;
		const written = unknown ? 'unknown' : 'no';
		return {
			error: error.message,
			message: unknown ? LOOK_FIRST : '',
			details: { ...about, item: itemIndex, written, ...answered },
		};
	}
	const error = createNodeError(result.failure, itemContext(report, itemIndex));
	return createFailedItem(result.failure, error, { ...about, item: itemIndex });
}

function isUnknown(result: ItemResult | undefined): boolean {
	if (result === undefined || 'items' in result) return false;
	return 'failure' in result ? result.failure.outcome === 'unknown' : result.isUnknown === true;
}

/**
 * The error of a run that stops, for whatever reason: that of the first item that failed, which also says what was done
 * before, what nobody knows and what was not sent.
 */
export function createStopError(report: RunReport): Error {
	const { context, results, subjects, notStarted } = report;
	const done: number[] = [];
	const failed: number[] = [];
	Array.from(results).forEach(
		(result, index) => result !== undefined && ('items' in result ? done : failed).push(index),
	);
	const [itemIndex, ...others] = failed;
	const result = results[itemIndex] as FailedResult | undefined;
	const isOwn = result !== undefined && 'failure' in result;
	// An unknown failure of ours says so itself.
	const unknown = (isOwn ? others : failed).filter((index) => isUnknown(results[index]));
	const code = subjects[itemIndex]?.code;
	const remark = [
		code && `Card code: ${code}.`,
		done.length > 0 &&
			`Done before the node stopped: items ${formatRanges(done)} (${done.length}).`,
		others.length > 0 && `Also failed: items ${formatRanges(others)}${codesOf(others, subjects)}.`,
		unknown.length > 0 &&
			`No answer, so look before you run them again: items ${formatRanges(unknown)}.`,
		notStarted.length > 0 && `Not sent: items ${formatRanges(notStarted)} (${notStarted.length}).`,
	]
		.filter(Boolean)
		.join(' ');
	if (result === undefined)
		return createNodeError(
			{ ...NOT_STARTED, what: 'The execution was canceled or ran out of time', advice: remark },
			{ node: context.getNode(), fields: [] },
		);
	if ('failure' in result)
		return createNodeError(result.failure, { ...itemContext(report, itemIndex), remark });
	return withRemark(result, remark, itemContext(report, itemIndex));
}

/** ` (codes 004, 005)`: people look for codes in their table, not for numbers of items. */
function codesOf(indexes: readonly number[], subjects: RunReport['subjects']): string {
	const codes = indexes.map((index) => subjects[index]?.code).filter(Boolean);
	if (codes.length === 0) return '';
	const rest = codes.length - NAMED;
	return ` (codes ${codes.slice(0, NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''})`;
}

/** n8n's own errors keep their class and words; the report goes where n8n shows further text. */
function withRemark(
	{ error, answered }: Extract<ItemResult, { error: unknown }>,
	remark: string,
	{ node, itemIndex }: { node: INode; itemIndex: number },
): Error {
	const known = Object.keys(answered ?? {}).length > 0;
	const description = [
		(error as { description?: string }).description,
		known && `WeChat had answered item ${itemIndex} before: ${JSON.stringify(answered)}.`,
		remark,
	]
		.filter(Boolean)
		.join(' ');
	if (!('description' in error))
		return new NodeOperationError(node, error, { description, itemIndex });
	if (description !== '') error.description = description;
	return error;
}

function itemContext({ context, operation: { fields } }: RunReport, itemIndex: number) {
	return { node: context.getNode(), itemIndex, fields };
}
