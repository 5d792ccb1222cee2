import type { IDataObject } from 'n8n-workflow';

import { failureFactsOf, type WechatFailure } from '../../wechat/errors/failure';
import { labelOf } from '../../wechat/member/columnNames';
import type { ColumnPlan } from '../../wechat/member/columnPlan';
import { listFlatNames } from '../../wechat/member/schema';
import type { WechatClient } from '../../wechat/transport/request';
import { noteLimits } from '../../wechat/values/noteLimits';
import { place } from '../../wechat/values/place';
import type { Schema } from '../../wechat/values/schema';
import { validate } from '../../wechat/values/validate';
import type { Subject } from '../runtime/operation';
import type { Parameters } from '../runtime/parameters';
import {
	checkMisnamed,
	labelled,
	noCodeColumn,
	nothingToWrite,
	twoColumns,
} from './columnFailures';
import { completePlan, planOf } from './columnPlans';
import { asText, isAutomatic, isBlank, sourceOf } from './columnValues';

/** Columns of one operation: what it takes and what has been worked out about the tables of a run. */
export interface ColumnReader {
	/** Whose card the item is about, as far as the columns tell. */
	subject(parameters: Parameters): Subject;
	/**
	 * The item's values as the body of a request.
	 *
	 * @param defaults values for what the columns do not bring, by WeChat's names
	 * @param check throws an input failure for a body that must not go out
	 * @throws WechatFailure of class `input` that names the column people see
	 */
	read(
		client: WechatClient,
		parameters: Parameters,
		defaults?: IDataObject,
		check?: (body: IDataObject) => void,
	): Promise<IDataObject>;
	/** The failure of a row without anything to write. @param verb `sync` or `change` */
	nothingToWrite(parameters: Parameters, verb: string): WechatFailure;
	/** The names of the incoming item's fields that are not in the output under WeChat's name anyway. */
	inputFields(parameters: Parameters): readonly string[];
}

/** @param schema the body; its groups are flat in a table */
export function columnReader(schema: Schema): ColumnReader {
	const fields = listFlatNames(schema);
	// Hardly any field has a limit that is only told, and this runs for every row.
	const noted = Object.fromEntries(
		Object.entries(schema).filter(([, rule]) => rule.kind === 'text' && rule.usualBytes),
	);
	return {
		subject: (parameters) => subjectOf(parameters, fields),
		async read(client, parameters, defaults = {}, check) {
			noteFixedValues(parameters);
			const row = sourceOf(parameters);
			let plan = planOf(parameters, row, fields);
			if (plan.left.length > 0)
				plan = await completePlan(
					client,
					parameters,
					row,
					fields,
					subjectOf(parameters, fields).card_id,
				);
			const values = readRow(parameters, plan, row, defaults);
			try {
				const body = validate(place(schema, values), schema);
				check?.(body);
				const notes = parameters.perRun(createLimitNotes);
				for (const note of noteLimits(body, noted, labelOf)) notes.add(note);
				return body;
			} catch (error) {
				const facts = failureFactsOf(error);
				if (facts === undefined) return await Promise.reject(error);
				throw labelled(facts, columnsOf(plan, row), isAutomatic(parameters));
			}
		},
		nothingToWrite: (parameters, verb) => nothingToWrite(parameters, fields, verb),
		inputFields: (parameters) => inputFieldsOf(parameters, fields),
	};
}

function subjectOf(parameters: Parameters, fields: readonly string[]): Subject {
	const row = sourceOf(parameters);
	const { found } = planOf(parameters, row, fields);
	let card = '';
	let code = '';
	for (const [field, columns] of found) {
		if (field === 'code') code = asText(firstOf(columns, row));
		else if (field === 'card_id') card = asText(firstOf(columns, row));
	}
	return { card_id: card || parameters.optionalCardId(), code };
}

function firstOf(columns: readonly string[], row: IDataObject): unknown {
	const column = columns.find((name) => !isBlank(row[name]));
	return column === undefined ? undefined : row[column];
}

function readRow(
	parameters: Parameters,
	plan: ColumnPlan,
	row: IDataObject,
	defaults: IDataObject,
): IDataObject {
	checkMisnamed(plan, row);
	const values: IDataObject = { ...defaults };
	let hasCode = false;
	for (const [field, columns] of plan.found) {
		if (field === 'code') hasCode = true;
		let filled: string | undefined;
		for (const column of columns) {
			if (isBlank(row[column])) continue;
			if (filled !== undefined) throw twoColumns(field, filled, column);
			filled = column;
			values[field] = row[column];
		}
	}
	if (isBlank(values.card_id)) values.card_id = parameters.optionalCardId();
	if (!hasCode && isAutomatic(parameters)) throw noCodeColumn(row);
	return values;
}

/** For each field the column people have to look at. */
function columnsOf({ found }: ColumnPlan, row: IDataObject): Record<string, string> {
	return Object.fromEntries(
		found.map(([field, columns]) => [
			field,
			columns.find((name) => !isBlank(row[name])) ?? columns[0],
		]),
	);
}

function inputFieldsOf(parameters: Parameters, fields: readonly string[]): readonly string[] {
	const item = parameters.item();
	return isAutomatic(parameters)
		? planOf(parameters, item, fields).besideSubject
		: Object.keys(item);
}

/** Columns of the form that hold one value for all items, by WeChat's names. */
export function createFixedValues(): Record<string, unknown> {
	return {};
}

/** What rows of this run hold beyond the limits of WeChat's pages, in a sentence each. */
export function createLimitNotes(): Set<string> {
	return new Set();
}

/** Totals, codes and numbers belong to one member each; the same one for every item is told. */
function noteFixedValues(parameters: Parameters): void {
	if (parameters.index !== 0 || isAutomatic(parameters)) return;
	const fixed = parameters.perRun(createFixedValues);
	const raw = parameters.raw('columns.value');
	if (typeof raw !== 'object' || raw === null) return;
	for (const field of ['code', 'membership_number', 'bonus', 'balance']) {
		const value = (raw as IDataObject)[field];
		if (!isBlank(value) && !String(value).startsWith('=')) fixed[field] = value;
	}
}
