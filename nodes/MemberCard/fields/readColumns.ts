import type { IDataObject } from 'n8n-workflow';

import { orFailure, WechatFailure } from '../../wechat/errors/failure';
import { listFlatNames } from '../../wechat/member/schema';
import type { WechatClient } from '../../wechat/transport/request';
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
	/** The fields of the incoming item that are not in the output under WeChat's name anyway. */
	inputFields(parameters: Parameters): IDataObject;
}

/** @param schema the body; its groups are flat in a table */
export function columnReader(schema: Schema): ColumnReader {
	const fields = listFlatNames(schema);
	return {
		subject: (parameters) => subjectOf(parameters, fields),
		async read(client, parameters, defaults = {}, check) {
			const { values, label } = await readRow(client, parameters, fields, defaults);
			const body = await orFailure(
				(async () => {
					const valid = validate(place(schema, values), schema);
					check?.(valid);
					return valid;
				})(),
			);
			if (body instanceof WechatFailure) throw label(body);
			return body;
		},
		nothingToWrite: (parameters, verb) => nothingToWrite(parameters, fields, verb),
		inputFields: (parameters) => inputFieldsOf(parameters, fields),
	};
}

function subjectOf(parameters: Parameters, fields: readonly string[]): Subject {
	const row = sourceOf(parameters);
	const { found } = planOf(parameters, row, fields);
	const valueOf = (name: string) => {
		const [, columns = []] = found.find(([field]) => field === name) ?? [];
		return asText(columns.map((column) => row[column]).find((value) => !isBlank(value)));
	};
	return { card_id: valueOf('card_id') || parameters.optionalCardId(), code: valueOf('code') };
}

async function readRow(
	client: WechatClient,
	parameters: Parameters,
	fields: readonly string[],
	defaults: IDataObject,
): Promise<{ values: IDataObject; label(failure: WechatFailure): WechatFailure }> {
	noteFixedValues(parameters);
	const row = sourceOf(parameters);
	const plan = await completePlan(
		client,
		parameters,
		row,
		fields,
		() => subjectOf(parameters, fields).card_id,
	);
	checkMisnamed(plan, row);
	const values: IDataObject = { ...defaults };
	const columnOf: Record<string, string> = {};
	for (const [field, columns] of plan.found) {
		const [column, another] = columns.filter((name) => !isBlank(row[name]));
		if (another !== undefined) throw twoColumns(field, column, another);
		columnOf[field] = column ?? columns[0];
		if (column !== undefined) values[field] = row[column];
	}
	if (isBlank(values.card_id)) values.card_id = parameters.optionalCardId();
	if (columnOf.code === undefined && isAutomatic(parameters)) throw noCodeColumn(row);
	const automatic = isAutomatic(parameters);
	return { values, label: (failure) => labelled(failure, columnOf, automatic) };
}

function inputFieldsOf(parameters: Parameters, fields: readonly string[]): IDataObject {
	const item = parameters.item();
	if (!isAutomatic(parameters)) return item;
	const { found } = planOf(parameters, item, fields);
	const subjects = found
		.filter(([field]) => field === 'code' || field === 'card_id')
		.flatMap(([, columns]) => columns);
	return Object.fromEntries(Object.entries(item).filter(([name]) => !subjects.includes(name)));
}

/** Columns of the form that hold one value for all items, by WeChat's names. */
export function createFixedValues(): Record<string, unknown> {
	return {};
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
