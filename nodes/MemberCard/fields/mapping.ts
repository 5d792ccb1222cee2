import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { AUTOMATIC, type Parameters } from '../runtime/parameters';
import { cardField, defaultCardField } from './card';

/** Shown only while fields are mapped one by one. */
export const onlyDefined = { show: { mappingMode: ['defineBelow'] } };

/** The card: required while fields are mapped one by one, a default for items without `card_id` otherwise. */
export const mappedCardFields: INodeProperties[] = [
	{ ...cardField, displayOptions: onlyDefined },
	{ ...defaultCardField, displayOptions: { show: { mappingMode: [AUTOMATIC] } } },
];

/** How values get into an operation that spreadsheets feed. Reading fields by name evaluates no expression per item. */
export function mappingModeField(fieldNames: readonly string[]): INodeProperties {
	return {
		displayName: 'Mapping Column Mode',
		name: 'mappingMode',
		type: 'options',
		noDataExpression: true,
		default: 'defineBelow',
		options: [
			{
				name: 'Map Each Field Below',
				value: 'defineBelow',
				description: 'Set the value for each field',
			},
			{
				name: 'Map Automatically',
				value: AUTOMATIC,
				description: `Take the fields of each incoming item that have WeChat's names (${fieldNames.join(', ')}); other fields are left alone`,
			},
		],
	};
}

/**
 * One item's values by WeChat's names, in either mode.
 *
 * @param names what is taken from an incoming item when mapping automatically; `card_id` falls back to the Card field
 * @param defined the values of the form, only read when fields are mapped one by one
 */
export function mappedFields(
	parameters: Parameters,
	names: readonly string[],
	defined: () => IDataObject,
): IDataObject {
	if (!isAutomatic(parameters))
		return { ...defined(), card_id: parameters.cardId(), code: parameters.code('code') };
	const item = parameters.item();
	const fields: IDataObject = {};
	for (const name of names) if (item[name] !== undefined) fields[name] = item[name];
	if (!fields.card_id) fields.card_id = parameters.optionalCardId();
	return fields;
}

/** Card and code of the item in either mode, as far as they are there. */
export function mappedSubject(parameters: Parameters): { card_id?: string; code?: string } {
	const source = isAutomatic(parameters) ? parameters.item() : { code: parameters.text('code') };
	return {
		card_id: asText(source.card_id) || parameters.optionalCardId(),
		code: asText(source.code),
	};
}

function isAutomatic(parameters: Parameters): boolean {
	return parameters.text('mappingMode') === AUTOMATIC;
}

function asText(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
