import type { INodeProperties } from 'n8n-workflow';

import { createMiniProgramFields } from './miniProgram';

/**
 * Fields that belong together are one entry of the form, although WeChat's structure is flat there. Collections, not
 * fixed collections: n8n fills a fixed collection with empty texts, and an empty text clears what a card has.
 */

/** What a card opens, and where it is valid. Alphabetical. */
export const rowGroups: INodeProperties[] = [
	{
		displayName: 'Center Button',
		name: 'centerButton',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		description: 'The button in the middle of an active card: a title, and what it opens',
		options: [
			{
				displayName: 'Both Codes',
				name: 'isPayAndQrcode',
				type: 'boolean',
				default: true,
				description:
					'Whether the center button shows the member code together with the payment code of WeChat Pay',
			},
			...createMiniProgramFields('center', 'pages/member'),
			{
				displayName: 'Payment Code',
				name: 'isSwipeCard',
				type: 'boolean',
				default: true,
				description: 'Whether the center button opens the payment code of WeChat Pay (快速买单)',
			},
			{
				displayName: 'Subtitle',
				name: 'centerSubTitle',
				type: 'string',
				default: '',
				description: 'At most 8 Chinese characters',
			},
			{
				displayName: 'Title',
				name: 'centerTitle',
				type: 'string',
				default: '',
				placeholder: 'e.g. quick pay (快速买单)',
				description: 'Shown once the card is active, at most 6 Chinese characters',
			},
			{
				displayName: 'URL',
				name: 'centerUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://m.example.cn/pay',
			},
		],
	},
	{
		displayName: 'Entry Row',
		name: 'customEntry',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		description: 'A row on the card that opens a page (自定义入口)',
		options: [
			...createMiniProgramFields('custom', 'pages/member'),
			{
				displayName: 'Name',
				name: 'customUrlName',
				type: 'string',
				default: '',
				placeholder: 'e.g. use now (立即使用)',
				description: 'At most 5 Chinese characters',
			},
			{
				displayName: 'Tip',
				name: 'customUrlSubTitle',
				type: 'string',
				default: '',
				placeholder: 'e.g. see benefits (查看权益)',
				description: 'At most 6 Chinese characters',
			},
			{
				displayName: 'URL',
				name: 'customUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. http://weixin.qq.com',
			},
		],
	},
	{
		displayName: 'Marketing Row',
		name: 'marketingEntry',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		description: 'A row that is shown in every state of the card (营销入口)',
		options: [
			...createMiniProgramFields('promotion', 'pages/offers'),
			{
				displayName: 'Name',
				name: 'promotionUrlName',
				type: 'string',
				default: '',
				placeholder: 'e.g. offers (营销入口1)',
				description: 'At most 5 Chinese characters',
			},
			{
				displayName: 'Tip',
				name: 'promotionUrlSubTitle',
				type: 'string',
				default: '',
				description: 'At most 6 Chinese characters',
			},
			{
				displayName: 'URL',
				name: 'promotionUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://m.example.cn/offers',
			},
		],
	},
	{
		displayName: 'Stores',
		name: 'stores',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		description: 'Where the card is valid (适用门店): all stores, or some',
		options: [
			{
				displayName: 'All Stores',
				name: 'useAllLocations',
				type: 'boolean',
				default: true,
				description: 'Whether the card is valid in all stores, including new ones',
			},
			{
				displayName: 'Store IDs',
				name: 'locationIdList',
				type: 'string',
				default: '',
				placeholder: 'e.g. 123, 12321',
				description: 'IDs of the stores (门店) the card is valid in, separated by commas',
			},
		],
	},
];
