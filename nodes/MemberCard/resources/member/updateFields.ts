import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { codeField } from '../../fields/code';
import { mappedCardFields, mappingModeField, onlyDefined } from '../../fields/mapping';

function modes(what: string): INodePropertyOptions[] {
	return [
		{ name: 'Keep', value: 'keep', description: 'No change' },
		{
			name: 'Add or Deduct',
			value: 'add',
			description: `Change the ${what} by an amount; nothing counts twice, even if an answer gets lost`,
		},
		{ name: 'Set', value: 'set', description: 'Replace the total; safe to repeat' },
	];
}

const whileChanged = (mode: string): INodeProperties['displayOptions'] => ({
	show: { mappingMode: ['defineBelow'], [mode]: ['add', 'set'] },
});

const notifyCustomField = (number: 1 | 2 | 3): INodeProperties => ({
	displayName: `Notify About Custom Field ${number}`,
	name: `isNotifyCustomField${number}`,
	type: 'boolean',
	default: true,
	description: `Whether WeChat tells the member about custom field ${number}; works for fields with a name type only`,
});

const customFieldValue = (number: 1 | 2 | 3): INodeProperties => ({
	displayName: `Custom Field ${number}`,
	name: `customFieldValue${number}`,
	type: 'string',
	default: '',
	placeholder: 'e.g. 金卡',
	description: 'At most 4 Chinese characters (12 bytes)',
});

/** The fields of Update; `names` are what automatic mapping understands. */
export function updateFields(names: readonly string[]): INodeProperties[] {
	return [
		mappingModeField(names),
		...mappedCardFields,
		{ ...codeField, displayOptions: onlyDefined },
		{
			displayName: 'Points',
			name: 'bonusMode',
			type: 'options',
			displayOptions: onlyDefined,
			default: 'keep',
			options: modes('points'),
		},
		{
			displayName: 'Points Amount',
			name: 'bonus',
			type: 'number',
			displayOptions: whileChanged('bonusMode'),
			default: 0,
			description: 'The change (negative to deduct), or the new total',
		},
		{
			displayName: 'Balance',
			name: 'balanceMode',
			type: 'options',
			displayOptions: onlyDefined,
			default: 'keep',
			options: modes('balance'),
		},
		{
			displayName: 'Balance Amount',
			name: 'balance',
			type: 'number',
			displayOptions: whileChanged('balanceMode'),
			default: 0,
			hint: 'In fen (分): 100 is ¥1.00',
			description: 'The change (negative to deduct), or the new total',
		},
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			description:
				'With Map Automatically these values are for every item; a field of the item itself wins',
			options: [
				{
					displayName: 'Background Picture URL',
					name: 'backgroundPicUrl',
					type: 'string',
					default: '',
					description: "A card face for this member; a URL from 'Image: Upload'",
				},
				customFieldValue(1),
				customFieldValue(2),
				customFieldValue(3),
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
				{
					displayName: 'Reason for Balance Change',
					name: 'recordBalance',
					type: 'string',
					default: '',
					placeholder: 'e.g. 充值100元',
					description:
						'Shown to the member with the balance (储值记录), at most 14 Chinese characters',
				},
				{
					displayName: 'Reason for Points Change',
					name: 'recordBonus',
					type: 'string',
					default: '',
					placeholder: 'e.g. 消费40元',
					description:
						'Shown to the member with the points (积分记录), at most 14 Chinese characters',
				},
			],
		},
	];
}
