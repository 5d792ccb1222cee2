import type { INodeProperties } from 'n8n-workflow';

import { belowZeroField, includeInputField, reasonFields } from './additionalFields';

/** What holds for every item of Sync, whatever its columns say. */
export const syncFields: INodeProperties[] = [
	{
		displayName: 'Dry Run',
		name: 'dryRun',
		type: 'boolean',
		default: false,
		description: 'Whether to only report what would change, without writing anything',
	},
	includeInputField,
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: [
			{
				displayName: 'Custom Fields',
				name: 'customFields',
				type: 'options',
				default: 'always',
				options: [
					{
						name: 'Always Write',
						value: 'always',
						description: 'Every run writes every member that has a custom field value',
					},
					{
						name: 'Write with Other Changes',
						value: 'withOtherChanges',
						description:
							'Only when points or balance differ, or when nothing else is synced: fewer calls, but a custom field that changes alone is not written',
					},
				],
				description:
					'WeChat does not return the values of custom fields, so they cannot be compared',
			},
			{
				displayName: 'Notify Members',
				name: 'notifyMembers',
				type: 'boolean',
				default: false,
				description: 'Whether WeChat sends each member a message about the change',
			},
			...reasonFields,
			belowZeroField,
			{
				displayName: 'Unwritable Members',
				name: 'unwritable',
				type: 'options',
				default: 'skip',
				options: [
					{
						name: 'Fail',
						value: 'fail',
						description: 'Treat them as failed items, see On Error in the settings',
					},
					{ name: 'Skip', value: 'skip', description: 'Report them with the reason and go on' },
				],
				description: 'Cards that are unknown, not activated, deleted, expired or invalid',
			},
		],
	},
];
