import type { INodeProperties } from 'n8n-workflow';

import { codeField } from '../../fields/code';
import { mappedCardFields, mappingModeField, onlyDefined } from '../../fields/mapping';

const customField = (number: 1 | 2 | 3): INodeProperties => ({
	displayName: `Custom Field ${number}`,
	name: `customFieldValue${number}`,
	type: 'string',
	default: '',
	placeholder: 'e.g. 金卡',
	description:
		"At most 4 Chinese characters. WeChat does not show the current value, see 'Custom Fields' under 'Additional Fields'.",
});

/** The fields of Sync; `names` are what automatic mapping understands. */
export function syncFields(names: readonly string[]): INodeProperties[] {
	return [
		mappingModeField(names),
		...mappedCardFields,
		{ ...codeField, displayOptions: onlyDefined },
		{
			displayName: 'Sync Fields',
			name: 'syncFields',
			type: 'collection',
			placeholder: 'Add Field',
			displayOptions: onlyDefined,
			default: {},
			description: 'How the member should be; fields that are not listed are left alone',
			options: [
				{
					displayName: 'Balance',
					name: 'balance',
					type: 'number',
					default: 0,
					description: 'The total in fen (分): 100 is ¥1.00',
				},
				customField(1),
				customField(2),
				customField(3),
				{
					displayName: 'Points',
					name: 'bonus',
					type: 'number',
					default: 0,
					description: 'The total',
				},
				{
					displayName: 'Reason for Balance Change',
					name: 'recordBalance',
					type: 'string',
					default: '',
					placeholder: 'e.g. 充值100元',
					description:
						'Shown to the member with a changed balance (储值记录), at most 14 Chinese characters',
				},
				{
					displayName: 'Reason for Points Change',
					name: 'recordBonus',
					type: 'string',
					default: '',
					placeholder: 'e.g. 每日同步',
					description:
						'Shown to the member with changed points (积分记录), at most 14 Chinese characters',
				},
			],
		},
		{
			displayName: 'Dry Run',
			name: 'dryRun',
			type: 'boolean',
			default: false,
			description: 'Whether to only report what would change, without writing anything',
		},
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
					default: 'withOtherChanges',
					options: [
						{
							name: 'Always Write',
							value: 'always',
							description: 'Every run writes every member that has a custom field value',
						},
						{
							name: 'Write with Other Changes',
							value: 'withOtherChanges',
							description: 'Only when points or balance differ, or when nothing else is synced',
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
}
