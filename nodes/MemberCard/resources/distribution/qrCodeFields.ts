import type { INodeProperties } from 'n8n-workflow';

const code: INodeProperties = {
	displayName: 'Code',
	name: 'code',
	type: 'string',
	default: '',
	placeholder: 'e.g. QH000101',
	description:
		'Only for cards with codes of your own: the code the customer gets. Such a QR code works once.',
};

const outerStr: INodeProperties = {
	displayName: 'Channel',
	name: 'outerStr',
	type: 'string',
	default: '',
	placeholder: 'e.g. store-07',
	description:
		'Your name for the place this code is used, such as a store or a poster (outer_str). It comes back in events and in every page opened from the card.',
};

const outerId: INodeProperties = {
	displayName: 'Channel Number',
	name: 'outerId',
	type: 'number',
	default: 0,
	description: 'The older kind of channel (outer_id), a number',
};

export const qrCodeFields: INodeProperties[] = [
	{
		displayName: 'Download Image',
		name: 'downloadImage',
		type: 'boolean',
		default: true,
		description: 'Whether to fetch the picture of the QR code as a file',
	},
	{
		displayName: 'Put Output File in Field',
		name: 'putOutputFileInField',
		type: 'string',
		displayOptions: { show: { downloadImage: [true] } },
		default: 'data',
		required: true,
		placeholder: 'e.g. data',
		hint: 'The name of the output field to put the file in',
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: [
			outerStr,
			outerId,
			code,
			{
				displayName: 'Expires After Seconds',
				name: 'expireSeconds',
				type: 'number',
				typeOptions: { minValue: 60, maxValue: 1800 },
				default: 1800,
				description: '60 to 1800; without this field the QR code works for 365 days',
			},
			{
				displayName: 'Further Cards',
				name: 'cardList',
				type: 'fixedCollection',
				typeOptions: { multipleValues: true },
				placeholder: 'Add Card',
				default: {},
				description: 'More cards the customer receives with the same scan',
				options: [
					{
						displayName: 'Card',
						name: 'values',
						values: [
							{
								displayName: 'Card ID',
								name: 'cardId',
								type: 'string',
								default: '',
								placeholder: 'e.g. pBq7Kt0mYv3sXe9RLw2dUoHn5ZcA',
							},
							outerStr,
							outerId,
							code,
						],
					},
				],
			},
			{
				displayName: 'Open ID',
				name: 'openid',
				type: 'string',
				default: '',
				placeholder: 'e.g. oBq7Kt3Zf8Lm1XyPw0rTnVd6EsHk',
				description: 'Only for cards bound to a customer: who may receive it',
			},
			{
				displayName: 'Works Only Once',
				name: 'isUniqueCode',
				type: 'boolean',
				default: false,
				description:
					'Whether only the first customer who scans the QR code gets the card. The card must be approved and in stock.',
			},
		],
	},
];
