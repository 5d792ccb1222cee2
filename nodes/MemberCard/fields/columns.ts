import type { INodeProperties } from 'n8n-workflow';

import { COLUMN_NAMES, customFieldNumber } from '../../wechat/member/columnNames';
import { listFlatNames } from '../../wechat/member/schema';
import type { Schema } from '../../wechat/values/schema';
import { inCharacters } from '../../wechat/values/textLimits';
import { defaultCardField } from './card';

/** The mode in which values come from the items' own fields, by n8n's word for it. */
export const AUTOMATIC = 'autoMapInputData';
/** The mode in which each column is filled in. */
export const DEFINED = 'defineBelow';

/**
 * Card and columns of an operation that spreadsheets feed, with n8n's own column mapping.
 *
 * @param schema the body of the operation; its groups are flat in a table
 */
export function columnFields(schema: Schema): INodeProperties[] {
	return [
		{ ...defaultCardField, description: 'The member card (template), for rows without a card ID' },
		{
			displayName: 'Columns',
			name: 'columns',
			type: 'resourceMapper',
			noDataExpression: true,
			default: { mappingMode: DEFINED, value: null },
			required: true,
			typeOptions: {
				// The card's own fields are among the columns.
				loadOptionsDependsOn: ['cardId.value', 'operation'],
				resourceMapper: {
					resourceMapperMethod: 'getColumns',
					mode: 'update',
					valuesLabel: 'Values to Send',
					fieldWords: { singular: 'column', plural: 'columns' },
					addAllFields: true,
					multiKeyMatch: false,
					matchingFieldsLabels: {
						title: 'Members Are Found By',
						hint: "The code of the member's card",
					},
					refreshStaleSchemaOnOpen: true,
				},
			},
		},
		{
			displayName: `Columns are taken by their names: ${understood(listFlatNames(schema))}, and the names on the card of its custom fields. WeChat's names will do too; other columns are left alone. ${valueForms(schema)}`,
			name: 'columnsNotice',
			type: 'notice',
			default: '',
			displayOptions: { show: { '/columns.mappingMode': [AUTOMATIC] } },
		},
		{
			displayName: valueForms(schema),
			name: 'valuesNotice',
			type: 'notice',
			default: '',
			displayOptions: { show: { '/columns.mappingMode': [DEFINED] } },
		},
	];
}

/** How texts and days are to be written, for which n8n's column mapping has no place. */
function valueForms(schema: Schema): string {
	const of = (name: RegExp) => {
		const rule = Object.entries(schema).find(([field]) => name.test(field))?.[1];
		const bytes = rule?.kind === 'text' ? (rule.usualBytes ?? rule.bytes) : undefined;
		return inCharacters(bytes ?? 0);
	};
	const days = 'Days are written as 2026-12-31 and are days in China; the last one counts in full.';
	return [
		`A reason has at most ${of(/record/)}, a custom field at most ${of(/custom_field_value/)}.`,
		'activate_end_time' in schema && days,
	]
		.filter(Boolean)
		.join(' ');
}

/** `code (卡号), points (积分), …`: for each field an English and a Chinese name that is understood. */
function understood(fields: readonly string[]): string {
	const names = Object.keys(COLUMN_NAMES)
		.filter((field) => fields.includes(field) && customFieldNumber(field) === undefined)
		.map((field) => {
			const { label, others = [] } = COLUMN_NAMES[field];
			const english = (
				others.find((name) => /^[a-z ()]+$/.test(name)) ?? label.toLowerCase()
			).replace(/\bid\b/, 'ID');
			const chinese = others.find((name) => !/[a-z]/.test(name));
			return others.length === 0 ? '' : `${english}${chinese ? ` (${chinese})` : ''}`;
		});
	return names.filter(Boolean).join(', ');
}
