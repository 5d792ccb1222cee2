import type { IDataObject } from 'n8n-workflow';

import { inputFailure, WechatFailure, type FailureFacts } from '../../wechat/errors/failure';
import { COLUMN_NAMES } from '../../wechat/member/columnNames';
import { namesOf, nearestColumn, type ColumnPlan } from '../../wechat/member/columnPlan';
import type { Parameters } from '../runtime/parameters';
import { isAutomatic, isBlank } from './columnValues';

/** Names what people see: their own column, or the label of the column in the form. */
export function labelled(
	facts: FailureFacts,
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

export function checkMisnamed({ misnamed }: ColumnPlan, row: IDataObject): void {
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

export function twoColumns(field: string, column: string, another: string): WechatFailure {
	return new WechatFailure({
		...inputFailure(
			field,
			`and '${another}' are two columns for ${field}`,
			'Remove or rename one of them, so that it is clear which one counts.',
		).facts,
		label: column,
	});
}

export function noCodeColumn(row: IDataObject): WechatFailure {
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

export function nothingToWrite(
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
