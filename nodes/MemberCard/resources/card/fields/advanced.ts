import type { INodeProperties } from 'n8n-workflow';

import { TIME_LIMIT_TYPES } from '../../../../wechat/card/enums';

/** The `advanced_info` of a card, which can be set only when it is created. Alphabetical. */
export const advancedFields: INodeProperties[] = [
	{
		displayName: 'Business Services',
		name: 'businessService',
		type: 'multiOptions',
		default: [],
		options: [
			{ name: 'Delivery', value: 'BIZ_SERVICE_DELIVER', description: 'The shop delivers (外卖)' },
			{
				name: 'Free Parking',
				value: 'BIZ_SERVICE_FREE_PARK',
				description: 'Customers park without paying (停车位)',
			},
			{
				name: 'Free Wi-Fi',
				value: 'BIZ_SERVICE_FREE_WIFI',
				description: 'Customers go online without paying (免费 Wifi)',
			},
			{
				name: 'Pets Welcome',
				value: 'BIZ_SERVICE_WITH_PET',
				description: 'Customers may bring pets (可带宠物)',
			},
		],
	},
	{
		displayName: 'Cover',
		name: 'abstract',
		type: 'fixedCollection',
		default: {},
		options: [
			{
				displayName: 'Cover',
				name: 'values',
				values: [
					{
						displayName: 'Picture URL',
						name: 'iconUrlList',
						type: 'string',
						default: '',
						description: "A URL from 'Image: Upload', 850 × 350 pixels",
					},
					{
						displayName: 'Summary',
						name: 'abstract',
						type: 'string',
						default: '',
						description: 'At most 8 Chinese characters',
					},
				],
			},
		],
	},
	{
		displayName: 'Text and Pictures',
		name: 'textImageList',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Section',
		default: {},
		options: [
			{
				displayName: 'Section',
				name: 'values',
				values: [
					{
						displayName: 'Picture URL',
						name: 'imageUrl',
						type: 'string',
						default: '',
						description: "A URL from 'Image: Upload'",
					},
					{
						displayName: 'Text',
						name: 'text',
						type: 'string',
						typeOptions: { rows: 2 },
						default: '',
						description: 'At most 170 Chinese characters',
					},
				],
			},
		],
	},
	{
		displayName: 'Time Limits',
		name: 'timeLimit',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Hours',
		default: {},
		description: 'Hours shown on the card; WeChat does not enforce them',
		options: [
			{
				displayName: 'Hours',
				name: 'values',
				values: [
					{
						displayName: 'Day',
						name: 'type',
						type: 'options',
						default: 'MONDAY',
						options: TIME_LIMIT_TYPES.map((value) => ({
							name: value.charAt(0) + value.slice(1).toLowerCase(),
							value,
						})),
					},
					{
						displayName: 'From Hour',
						name: 'beginHour',
						type: 'number',
						typeOptions: { minValue: 0, maxValue: 23 },
						default: 9,
					},
					{
						displayName: 'From Minute',
						name: 'beginMinute',
						type: 'number',
						typeOptions: { minValue: 0, maxValue: 59 },
						default: 0,
					},
					{
						displayName: 'To Hour',
						name: 'endHour',
						type: 'number',
						typeOptions: { minValue: 0, maxValue: 23 },
						default: 22,
					},
					{
						displayName: 'To Minute',
						name: 'endMinute',
						type: 'number',
						typeOptions: { minValue: 0, maxValue: 59 },
						default: 0,
					},
				],
			},
		],
	},
	{
		displayName: 'Use Condition',
		name: 'useCondition',
		type: 'fixedCollection',
		default: {},
		options: [
			{
				displayName: 'Condition',
				name: 'values',
				values: [
					{
						displayName: 'Accepted Products',
						name: 'acceptCategory',
						type: 'string',
						default: '',
						description: 'WeChat uses it for cash coupons only',
					},
					{
						displayName: 'Combine with Other Offers',
						name: 'canUseWithOtherDiscount',
						type: 'boolean',
						default: true,
						description:
							'Whether WeChat adds that the card can be combined with other offers (可与其他优惠共享)',
					},
					{
						displayName: 'Excluded Products',
						name: 'rejectCategory',
						type: 'string',
						default: '',
						description: 'WeChat uses it for cash coupons only',
					},
					{
						displayName: 'Min Order Amount',
						name: 'leastCost',
						type: 'number',
						default: 0,
						description: 'Fen (分); WeChat uses it for gift and cash coupons only',
					},
					{
						displayName: 'Product to Buy',
						name: 'objectUseFor',
						type: 'string',
						default: '',
						description: 'WeChat uses it for gift coupons only',
					},
				],
			},
		],
	},
];
