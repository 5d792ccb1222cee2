import type { INodeProperties } from 'n8n-workflow';

/** Optional texts, links and switches of a card that every card may change later, too. Alphabetical. */
export const faceFields: INodeProperties[] = [
	{
		displayName: 'Background Picture URL',
		name: 'backgroundPicUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://mmbiz.qlogo.cn/mmbiz/demoBg/0',
		description:
			"Shown instead of the color; a URL from 'Image: Upload', at most 1000 × 600 pixels",
	},
	{
		displayName: 'Can Be Given to a Friend',
		name: 'canGiveFriend',
		type: 'boolean',
		default: false,
		description:
			'Whether the customer may pass the card on (转赠). The receiver gets a new code. WeChat allows it unless you switch it off here, as is advised for member cards.',
	},
	{
		displayName: 'Can Be Shared',
		name: 'canShare',
		type: 'boolean',
		default: true,
		description: 'Whether the page to receive the card may be shared',
	},
	{
		displayName: 'Max Cards per Customer',
		name: 'getLimit',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 50 },
		default: 1,
		description: 'WeChat recommends 1 for member cards; a new card without this field has 50',
	},
	{
		displayName: 'Send View Events',
		name: 'needPushOnView',
		type: 'boolean',
		default: true,
		description:
			'Whether the trigger is told each time a member opens the card (event user_view_card)',
	},
	{
		displayName: 'Service Phone',
		name: 'servicePhone',
		type: 'string',
		default: '',
		placeholder: 'e.g. 020-88888888',
	},
];
