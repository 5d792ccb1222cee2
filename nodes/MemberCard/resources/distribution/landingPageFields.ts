import type { INodeProperties } from 'n8n-workflow';

/** Where customers meet the page, by WeChat's values. */
export const LANDING_SCENES = [
	{ name: 'Article (公众号文章)', value: 'SCENE_ARTICLE' },
	{ name: 'Auto-Reply (自动回复)', value: 'SCENE_IVR' },
	{ name: 'Menu (自定义菜单)', value: 'SCENE_MENU' },
	{ name: 'Nearby (附近)', value: 'SCENE_NEAR_BY' },
	{ name: 'QR Code (二维码)', value: 'SCENE_QRCODE' },
	{ name: 'Row of a Card (卡券自定义 Cell)', value: 'SCENE_CARD_CUSTOM_CELL' },
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
