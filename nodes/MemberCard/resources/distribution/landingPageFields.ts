import type { INodeProperties } from 'n8n-workflow';

/** Where customers meet the page, by WeChat's values. */
export const LANDING_SCENES = [
	{
		name: 'Article',
		value: 'SCENE_ARTICLE',
		description: 'An article of the account (公众号文章)',
	},
	{
		name: 'Auto-Reply',
		value: 'SCENE_IVR',
		description: 'An automatic answer in the chat (自动回复)',
	},
	{ name: 'Menu', value: 'SCENE_MENU', description: 'The menu of the account (自定义菜单)' },
	{ name: 'Nearby', value: 'SCENE_NEAR_BY', description: "WeChat's list of what is near (附近)" },
	{ name: 'QR Code', value: 'SCENE_QRCODE', description: 'A code to scan (二维码)' },
	{
		name: 'Row of a Card',
		value: 'SCENE_CARD_CUSTOM_CELL',
		description: 'A row of your own on a card (卡券自定义 Cell)',
	},
	{ name: 'Web Page (H5)', value: 'SCENE_H5' },
];

export const landingPageFields: INodeProperties[] = [
	{
		displayName: 'Page Title',
		name: 'pageTitle',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. member benefits (会员福利)',
	},
	{
		displayName: 'Banner URL',
		name: 'banner',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. http://mmbiz.qpic.cn/mmbiz_png/demoBanner/0',
		description: "A URL from 'Image: Upload', best 640 × 300 pixels",
	},
	{
		displayName: 'Cards',
		name: 'cardList',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Card',
		default: {},
		required: true,
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
					{
						displayName: 'Thumbnail URL',
						name: 'thumbUrl',
						type: 'string',
						default: '',
						placeholder: 'e.g. http://mmbiz.qpic.cn/mmbiz_png/demoThumb/0',
						description: "A URL from 'Image: Upload'",
					},
				],
			},
		],
	},
	{
		displayName: 'Scene',
		name: 'scene',
		type: 'options',
		default: 'SCENE_MENU',
		options: LANDING_SCENES,
		description: 'Where customers find the page; WeChat uses it for its statistics',
	},
	{
		displayName: 'Can Be Shared',
		name: 'canShare',
		type: 'boolean',
		default: true,
		description: 'Whether customers may pass the page on',
	},
];
