import type { IDataObject } from 'n8n-workflow';

import { inputFailure } from '../../wechat/errors/failure';
import type { Parameters } from '../runtime/parameters';
import { AUTOMATIC, DEFINED } from './columns';

/** What the columns of an item hold, by the names people have given them or by WeChat's, as the mode says. */
export function sourceOf(parameters: Parameters): IDataObject {
	if (isAutomatic(parameters)) return flatNotices(parameters.item());
	const value = parameters.value('columns.value');
	return typeof value === 'object' && value !== null ? (value as IDataObject) : {};
}

/** Who is told may be a group, as WeChat has it in a request; in a table its members are columns of their own. */
function flatNotices(item: IDataObject): IDataObject {
	if (item.notify_optional === undefined) return item;
	const { notify_optional: notices, ...row } = item;
	if (typeof notices !== 'object' || notices === null || Array.isArray(notices)) return item;
	return { ...(notices as IDataObject), ...row };
}

/** Any other mode than the two is an expression gone wrong, and must not choose for the user. */
export function isAutomatic(parameters: Parameters): boolean {
	const mode = parameters.text('columns.mappingMode');
	if (mode === AUTOMATIC) return true;
	if (mode === DEFINED) return false;
	throw inputFailure(
		'columns',
		`has the mapping mode "${mode}", which does not exist`,
		`Choose Map Each Column Manually (${DEFINED}) or Map Automatically (${AUTOMATIC}).`,
	);
}

export function isBlank(value: unknown): boolean {
	return (
		value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
	);
}

export function asText(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
