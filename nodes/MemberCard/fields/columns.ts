import type { INodeProperties } from 'n8n-workflow';

import { COLUMN_NAMES, customFieldNumber } from '../../wechat/member/columnNames';
import { defaultCardField } from './card';

/** The mode in which values come from the items' own fields, by n8n's word for it. */
export const AUTOMATIC = 'autoMapInputData';
/** The mode in which each column is filled in. */
export const DEFINED = 'defineBelow';

/**
 * Card and columns of an operation that spreadsheets feed, with n8n's own column mapping.
 *
 * @param fields what the operation takes, by WeChat's names
 */
export function columnFields(fields: readonly string[]): INodeProperties[] {
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
			displayName: `Columns are taken by their names: ${understood(fields)}, and the names on the card of its custom fields. WeChat's names will do too; other columns are left alone.`,
			name: 'columnsNotice',
			type: 'notice',
			default: '',
			displayOptions: { show: { '/columns.mappingMode': [AUTOMATIC] } },
		},
	];
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
