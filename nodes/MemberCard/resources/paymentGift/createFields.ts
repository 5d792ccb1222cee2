import type { INodeProperties } from 'n8n-workflow';

import { cardField } from '../../fields/card';

export const createFields: INodeProperties[] = [
	cardField,
	{
		displayName: 'Merchant Numbers',
		name: 'mchidList',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 1900000109, 1900000110',
		description:
			'WeChat Pay merchant numbers (商户号) whose payers get the card, separated by commas; at most 100, of the same legal entity as the account',
	},
	{
		displayName: 'Begin Time',
		name: 'beginTime',
		type: 'dateTime',
		default: '',
		required: true,
		description:
			'From when on payers get the card; Beijing time, unless the value names a time zone',
	},
	{
		displayName: 'End Time',
		name: 'endTime',
		type: 'dateTime',
		default: '',
		required: true,
		description: 'Until when payers get the card; Beijing time, unless the value names a time zone',
	},
	{
		displayName: 'Min Payment',
		name: 'leastCost',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 1,
		required: true,
		hint: 'In fen (分): 100 is ¥1.00',
		description: 'Smallest payment that brings the card',
	},
	{
		displayName: 'Max Payment',
		name: 'maxCost',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 1000000,
		required: true,
		hint: 'In fen (分): 1000000 is ¥10,000.00',
		description: 'Largest payment that brings the card',
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: [
			{
				displayName: 'Mini Program App ID',
				name: 'appBrandId',
				type: 'string',
				default: '',
				placeholder: 'e.g. wx1234567890abcdef',
				description: "Your mini program (小程序) instead of WeChat's page",
			},
			{
				displayName: 'Mini Program Page',
				name: 'appBrandPass',
				type: 'string',
				default: '',
				placeholder: 'e.g. pages/join',
				description: 'The page to open in the mini program',
			},
			{
				displayName: 'Own Page URL',
				name: 'jumpUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://m.example.cn/join',
				description: "Your own page instead of WeChat's page on which the payer receives the card",
			},
		],
	},
];
