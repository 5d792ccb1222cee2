import type { IDataObject } from 'n8n-workflow';

import { readOwnFields, type OwnFields } from '../../wechat/card/ownFields';
import { inputFailure, orFailure, WechatFailure } from '../../wechat/errors/failure';
import { COLUMN_NAMES, customFieldNumber } from '../../wechat/member/columnNames';
import {
	namesOf,
	nearestColumn,
	planColumns,
	type ColumnPlan,
} from '../../wechat/member/columnPlan';
import { listFlatNames } from '../../wechat/member/schema';
import type { WechatClient } from '../../wechat/transport/request';
import { place } from '../../wechat/values/place';
import type { Schema } from '../../wechat/values/schema';
import { validate } from '../../wechat/values/validate';
import type { Subject } from '../runtime/operation';
import type { Parameters } from '../runtime/parameters';
import { AUTOMATIC, DEFINED } from './columns';

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
	const plan = await completePlan(client, parameters, row, fields);
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

/** Names what people see: their own column, or the label of the column in the form. */
function labelled(
	{ facts }: WechatFailure,
	columnOf: Readonly<Record<string, string>>,
	automatic: boolean,
): WechatFailure {
	// Inside a group of the body the last step is what a column is called.
	const field = facts.field?.split('.').at(-1) ?? '';
	if (field === 'card_id' && columnOf.card_id === undefined) {
		const advice = "Choose the card in the field 'Card', or give the rows a column card_id.";
		return new WechatFailure({ ...facts, field: 'cardId', label: 'Card', advice });
	}
	const label = automatic ? columnOf[field] : COLUMN_NAMES[field]?.label;
	return new WechatFailure({ ...facts, label: label ?? COLUMN_NAMES[field]?.label });
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

function sourceOf(parameters: Parameters): IDataObject {
	if (isAutomatic(parameters)) return flatNotices(parameters.item());
	const value = parameters.value('columns.value');
	return typeof value === 'object' && value !== null ? (value as IDataObject) : {};
}

/** Who is told may be a group, as WeChat has it in a request; in a table its members are columns of their own. */
function flatNotices(item: IDataObject): IDataObject {
	const { notify_optional: notices, ...row } = item;
	if (typeof notices !== 'object' || notices === null || Array.isArray(notices)) return item;
	return { ...(notices as IDataObject), ...row };
}

/** Any other mode than the two is an expression gone wrong, and must not choose for the user. */
function isAutomatic(parameters: Parameters): boolean {
	const mode = parameters.text('columns.mappingMode');
	if (mode === AUTOMATIC) return true;
	if (mode === DEFINED) return false;
	throw inputFailure(
		'columns',
		`has the mapping mode "${mode}", which does not exist`,
		`Choose Map Each Column Manually (${DEFINED}) or Map Automatically (${AUTOMATIC}).`,
	);
}

/** The plan by the table of names alone; each set of columns is looked at once per run. */
function planOf(
	parameters: Parameters,
	row: IDataObject,
	fields: readonly string[],
	{ cardId = '', customNames }: { cardId?: string; customNames?: OwnFields['customNames'] } = {},
): ColumnPlan {
	const plans = parameters.perRun(createPlans);
	const columns = Object.keys(row);
	const key = `${cardId}\n${columns.join('\n')}`;
	let plan = plans.get(key);
	if (plan === undefined) {
		plan = planColumns(columns, fields, customNames);
		plans.set(key, plan);
	}
	return plan;
}

/** The plan with the card's own names for its custom fields, which WeChat is asked for only if columns are left over. */
async function completePlan(
	client: WechatClient,
	parameters: Parameters,
	row: IDataObject,
	fields: readonly string[],
): Promise<ColumnPlan> {
	const plan = planOf(parameters, row, fields);
	if (plan.left.length === 0) return plan;
	const { card_id: cardId = '' } = subjectOf(parameters, fields);
	const own = fields.some((field) => customFieldNumber(field) !== undefined)
		? await ownFieldsOf(client, parameters, cardId)
		: undefined;
	const complete =
		own === undefined
			? plan
			: planOf(parameters, row, fields, { cardId, customNames: own.customNames });
	const left = parameters.perRun(createLeftColumns);
	for (const column of complete.left) left.add(column);
	return complete;
}

async function ownFieldsOf(
	client: WechatClient,
	parameters: Parameters,
	cardId: string,
): Promise<OwnFields | undefined> {
	const cards = parameters.perRun(createCards);
	let own = cards.get(cardId);
	if (own === undefined) {
		own = cardId === '' ? Promise.resolve(undefined) : readOwnFields(client, cardId);
		cards.set(cardId, own);
	}
	return await own;
}

function createPlans(): Map<string, ColumnPlan> {
	return new Map();
}

function createCards(): Map<string, Promise<OwnFields | undefined>> {
	return new Map();
}

/** The columns of this run that meant nothing, for one hint. */
export function createLeftColumns(): Set<string> {
	return new Set();
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

function checkMisnamed({ misnamed }: ColumnPlan, row: IDataObject): void {
	const filled = misnamed.find(({ column }) => !isBlank(row[column]));
	if (filled === undefined) return;
	throw new WechatFailure({
		...inputFailure(
			filled.wanted,
			`belongs to another operation; here it is called ${filled.wanted}`,
			`Rename the column to ${filled.wanted} if that is meant, or remove it.`,
		).facts,
		label: filled.column,
	});
}

function twoColumns(field: string, column: string, another: string): WechatFailure {
	return new WechatFailure({
		...inputFailure(
			field,
			`and '${another}' are two columns for ${field}`,
			'Remove or rename one of them, so that it is clear which one counts.',
		).facts,
		label: column,
	});
}

function noCodeColumn(row: IDataObject): WechatFailure {
	const columns = Object.keys(row);
	const nearest = nearestColumn('code', columns);
	const names = namesOf('code').slice(2, 6).join(', ');
	return inputFailure(
		'code',
		columns.length === 0
			? 'is missing: the item has no columns'
			: `is not among the columns: ${columns.join(', ')}`,
		nearest === undefined
			? `Name the column with the card codes code (${names} will do too), or map each column yourself.`
			: `If '${nearest}' holds the card codes, rename it to code (${names} will do too).`,
	);
}

function nothingToWrite(
	parameters: Parameters,
	fields: readonly string[],
	verb: string,
): WechatFailure {
	const names = fields
		.filter((field) => ['bonus', 'add_bonus', 'balance'].includes(field))
		.map((field) => `${field} (${namesOf(field).slice(2, 4).join(', ')})`)
		.join(', ');
	return new WechatFailure({
		class: 'input',
		...(isAutomatic(parameters)
			? {
					what: `There is nothing to ${verb}: none of the columns ${Object.keys(parameters.item()).join(', ')} holds points, balance or a custom field`,
					advice: `Name a column ${names} or custom_field_value1, or map each column yourself.`,
				}
			: {
					what: `All columns are empty: there is nothing to ${verb}`,
					advice: 'Fill in points, balance or a custom field.',
				}),
		outcome: 'notSent',
	});
}

function isBlank(value: unknown): boolean {
	return (
		value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
	);
}

function asText(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
