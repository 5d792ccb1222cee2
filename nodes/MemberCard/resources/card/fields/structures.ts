import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';

const appBrandFields: INodeProperties[] = [
	{
		displayName: 'Mini Program',
		name: 'appBrandUserName',
		type: 'string',
		default: '',
		placeholder: 'e.g. gh_1a2b3c4d5e6f@app',
	},
	{
		displayName: 'Mini Program Page',
		name: 'appBrandPass',
		type: 'string',
		default: '',
		placeholder: 'e.g. pages/level',
	},
];

const customField: INodePropertyCollection[] = [
	{
		displayName: 'Field',
		name: 'values',
		values: [
			...appBrandFields,
			{
				displayName: 'Name',
				name: 'name',
				type: 'string',
				default: '',
				placeholder: 'e.g. parking time (停车时长)',
				description:
					'A name of your own; changes of its value send no message. Leave it empty when a name type is chosen.',
			},
			{
				displayName: 'Name Type',
				name: 'nameType',
				type: 'options',
				default: '',
				options: [
					{ name: '(Own Name)', value: '' },
					{
						name: 'Achievement',
						value: 'FIELD_NAME_TYPE_ACHIEVEMEN',
						description: 'Shown as an achievement (成就)',
					},
					{
						name: 'Coupon',
						value: 'FIELD_NAME_TYPE_COUPON',
						description: 'Shown as coupons (优惠券)',
					},
					{
						name: 'Discount',
						value: 'FIELD_NAME_TYPE_DISCOUNT',
						description: 'Shown as a discount (折扣)',
					},
					{ name: 'Level', value: 'FIELD_NAME_TYPE_LEVEL', description: 'Shown as a level (等级)' },
					{
						name: 'Mileage',
						value: 'FIELD_NAME_TYPE_MILEAGE',
						description: 'Shown as mileage (里程)',
					},
					{
						name: 'Set Points',
						value: 'FIELD_NAME_TYPE_SET_POINTS',
						description: 'Shown as points of a set (集点)',
					},
					{ name: 'Stamp', value: 'FIELD_NAME_TYPE_STAMP', description: 'Shown as stamps (印花)' },
					{
						name: 'Times',
						value: 'FIELD_NAME_TYPE_TIMS',
						description: 'Shown as a number of times (次数)',
					},
				],
				description: 'A name of WeChat; changes of its value can send the member a message',
			},
			{
				displayName: 'URL',
				name: 'url',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://m.example.cn/level',
			},
		],
	},
];

const customCell: INodePropertyCollection[] = [
	{
		displayName: 'Row',
		name: 'values',
		values: [
			...appBrandFields,
			{
				displayName: 'Name',
				name: 'name',
				type: 'string',
				default: '',
				placeholder: 'e.g. reserve a table (预约订座)',
				description: 'At most 5 Chinese characters',
			},
			{
				displayName: 'Tip',
				name: 'tips',
				type: 'string',
				default: '',
				placeholder: 'e.g. no queue (免排队)',
				description: 'At most 6 Chinese characters',
			},
			{
				displayName: 'URL',
				name: 'url',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://m.example.cn/book',
			},
		],
	},
];

const messageOperation: INodePropertyCollection[] = [
	{
		displayName: 'Offer',
		name: 'values',
		values: [
			{
				displayName: 'Offer',
				name: 'urlCell',
				type: 'fixedCollection',
				default: {},
				options: [
					{
						displayName: 'Offer',
						name: 'values',
						values: [
							{
								displayName: 'App ID',
								name: 'appBrandId',
								type: 'string',
								default: '',
								placeholder: 'e.g. wx1234567890abcdef',
								description: 'Of the mini program to open; instead of a URL',
							},
							{
								displayName: 'Coupons',
								name: 'cardIdList',
								type: 'string',
								default: '',
								description:
									'Card IDs of up to 10 coupons to give, separated by commas; instead of a URL',
							},
							{
								displayName: 'End Time',
								name: 'endTime',
								type: 'dateTime',
								typeOptions: { dateOnly: true },
								default: '',
								description: 'Day in China; a time and a zone from an expression count, too',
							},
							{
								displayName: 'Page',
								name: 'appBrandPass',
								type: 'string',
								default: '',
								placeholder: 'e.g. pages/offers',
								description: 'Page of the mini program',
							},
							{ displayName: 'Text', name: 'text', type: 'string', default: '' },
							{
								displayName: 'URL',
								name: 'url',
								type: 'string',
								default: '',
								placeholder: 'e.g. https://m.example.cn/offers',
							},
						],
					},
				],
			},
		],
	},
];

const named = (
	displayName: string,
	name: string,
	options: INodePropertyCollection[],
	description: string,
): INodeProperties => ({
	displayName,
	name,
	type: 'fixedCollection',
	default: {},
	options,
	description,
});

const FIELD_NOTE =
	'A value on the card face that each member has. At most three of points, balance and the three custom fields.';
const CELL_NOTE = 'A row on the card that opens a page, shown once the card is active';

/** Structured parts of a card that can also be changed later. Alphabetical. */
export const structureFields: INodeProperties[] = [
	named(
		'Activation Message Offer',
		'activateMsgOperation',
		messageOperation,
		"Offer shown with WeChat's message about the activation",
	),
	named('Member Row 1', 'customCell1', customCell, CELL_NOTE),
	named('Member Row 2', 'customCell2', customCell, CELL_NOTE),
	named('Member Row 3', 'customCell3', customCell, CELL_NOTE),
	named('Custom Field 1', 'customField1', customField, FIELD_NOTE),
	named('Custom Field 2', 'customField2', customField, FIELD_NOTE),
	named('Custom Field 3', 'customField3', customField, FIELD_NOTE),
	named(
		'Update Message Offer',
		'modifyMsgOperation',
		messageOperation,
		"Offer shown with WeChat's messages about points and balance",
	),
];
