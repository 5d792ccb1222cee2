import type { INodeProperties } from 'n8n-workflow';

/** Why a total changed, for items whose columns do not say. */
export const reasonFields: INodeProperties[] = [
	{
		displayName: 'Reason for Balance Change',
		name: 'recordBalance',
		type: 'string',
		default: '',
		placeholder: 'e.g. topped up 100 yuan (充值100元)',
		description:
			'Shown to members with a changed balance (储值记录), for items without a reason of their own. At most 14 Chinese characters.',
	},
	{
		displayName: 'Reason for Points Change',
		name: 'recordBonus',
		type: 'string',
		default: '',
		placeholder: 'e.g. spent 40 yuan (消费40元)',
		description:
			'Shown to members with changed points (积分记录), for items without a reason of their own. At most 14 Chinese characters.',
	},
];

export const includeInputField: INodeProperties = {
	displayName: 'Include Input Fields',
	name: 'includeInputFields',
	type: 'boolean',
	default: true,
	description: 'Whether to add the fields of the input behind those of the result',
};

export const belowZeroField: INodeProperties = {
	displayName: 'Totals Below Zero',
	name: 'belowZero',
	type: 'options',
	default: 'refuse',
	options: [
		{ name: 'Allow', value: 'allow', description: 'A deduction may leave less than nothing' },
		{
			name: 'Refuse',
			value: 'refuse',
			description: 'The item fails and the member keeps what there is',
		},
	],
	description: 'What happens to an item that would leave a member with less than nothing',
};
