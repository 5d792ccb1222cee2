import type { INodeProperties } from 'n8n-workflow';

import { belowZeroField, includeInputField, reasonFields } from './additionalFields';

const notifyCustomField = (number: 1 | 2 | 3): INodeProperties => ({
	displayName: `Notify About Custom Field ${number}`,
	name: `isNotifyCustomField${number}`,
	type: 'boolean',
	default: true,
	description: `Whether WeChat tells the member about custom field ${number}; works for fields with a name type only`,
});

/** What holds for every item of Update, whatever its columns say. */
export const updateFields: INodeProperties[] = [
	includeInputField,
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: [
			{
				displayName: 'Background Picture URL',
				name: 'backgroundPicUrl',
				type: 'string',
				default: '',
				description:
					"A card face for members without one of their own in the columns; a URL from 'Image: Upload'",
			},
			{
				displayName: 'Notify About Balance',
				name: 'isNotifyBalance',
				type: 'boolean',
				default: true,
				description:
					'Whether WeChat tells the member about the balance; it does unless you switch it off here',
			},
			notifyCustomField(1),
			notifyCustomField(2),
			notifyCustomField(3),
			{
				displayName: 'Notify About Points',
				name: 'isNotifyBonus',
				type: 'boolean',
				default: true,
				description:
					'Whether WeChat tells the member about the points; it does unless you switch it off here',
			},
			...reasonFields,
			belowZeroField,
		],
	},
];
