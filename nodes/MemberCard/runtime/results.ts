import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { FailureFacts } from '../../wechat/errors/failure';
import { formatRanges } from './formatRanges';
import { createFailedItem, createNodeError } from './nodeErrors';
import type { Operation, Subject } from './operation';

/** What became of one item. */
export type ItemResult =
	| { items: INodeExecutionData[] }
	/** `row`: how the item stands in the output where all items of the operation share one form. */
	| { failure: FailureFacts; row?: IDataObject }
	| { error: Error; row?: IDataObject };

export interface RunReport {
	context: IExecuteFunctions;
	operation: Operation;
	/** By item index; undefined for an item that was never started. */
	results: ReadonlyArray<ItemResult | undefined>;
	subjects: ReadonlyArray<Subject | undefined>;
	notStarted: readonly number[];
}

/** The items of a run that goes on: every input item has its place, failed ones say what happened. */
export function createResultItems(report: RunReport): INodeExecutionData[] {
	const hasErrorBranch = report.context.getNode().onError === 'continueErrorOutput';
	const isMixed = !hasErrorBranch && report.results.some((result) => isRow(result));
	return report.results.flatMap((result, itemIndex) => {
		if (result === undefined) return [];
		if ('items' in result) return isMixed ? result.items.map(withErrorFields) : result.items;
		const about = { ...report.subjects[itemIndex] } as IDataObject;
		// n8n adds the fields of the input on the error branch, if there are no others.
		const details = ('failure' in result ? result.failure.details : undefined) as
			IDataObject | undefined;
		return [
			{
				json: {
					...(!hasErrorBranch && (result.row ?? { ...about, ...details })),
					...failureJson(report, result, itemIndex, about),
				},
				pairedItem: { item: itemIndex },
			},
		];
	});
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
	result: Exclude<ItemResult, { items: unknown }>,
	itemIndex: number,
	about: IDataObject,
): IDataObject {
	if ('error' in result)
		return { error: result.error.message, message: '', details: { ...about, written: 'no' } };
	const error = createNodeError(result.failure, itemContext(report, itemIndex));
	return createFailedItem(result.failure, error, about);
}

function isUnknown(result: ItemResult | undefined): boolean {
	return result !== undefined && 'failure' in result && result.failure.outcome === 'unknown';
}

/** The error of the first item that failed, which also says what was done before and what was not sent. */
export function createFirstError(report: RunReport): Error {
	const { results, notStarted } = report;
	const done: number[] = [];
	const failed: number[] = [];
	results.forEach(
		(result, index) => result !== undefined && ('items' in result ? done : failed).push(index),
	);
	const [itemIndex, ...others] = failed;
	const unknown = others.filter((index) => isUnknown(results[index]));
	const result = results[itemIndex] as Exclude<ItemResult, { items: unknown }>;
	if ('error' in result) return result.error;
	const remark = [
		done.length > 0 &&
			`Done before the node stopped: items ${formatRanges(done)} (${done.length}).`,
		others.length > 0 && `Also failed: items ${formatRanges(others)}.`,
		unknown.length > 0 &&
			`No answer, so look before you run them again: items ${formatRanges(unknown)}.`,
		notStarted.length > 0 && `Not sent: items ${formatRanges(notStarted)} (${notStarted.length}).`,
	];
	return createNodeError(result.failure, {
		...itemContext(report, itemIndex),
		remark: remark.filter(Boolean).join(' '),
	});
}

function itemContext({ context, operation: { fields } }: RunReport, itemIndex: number) {
	return { node: context.getNode(), itemIndex, fields };
}
