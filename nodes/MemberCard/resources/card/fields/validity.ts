import type { INodeProperties } from 'n8n-workflow';

/** How long a new card is valid; its kind can never be changed. */
export const validityFields: INodeProperties[] = [
	{
		displayName: 'Validity',
		name: 'dateType',
		type: 'options',
		displayOptions: { show: { definition: ['fields'] } },
		default: 'DATE_TYPE_PERMANENT',
		options: [
			{
				name: 'Days After Receipt',
				value: 'DATE_TYPE_FIX_TERM',
				description: 'Counted from the day each customer receives the card',
			},
			{
				name: 'Fixed Dates',
				value: 'DATE_TYPE_FIX_TIME_RANGE',
				description: 'The same first and last day for everybody',
			},
			{ name: 'Permanent', value: 'DATE_TYPE_PERMANENT', description: 'Never ends (永久有效)' },
		],
		description: 'How long the card is valid. The kind of validity can never be changed.',
	},
	{
		displayName: 'Valid From',
		name: 'beginTimestamp',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		displayOptions: { show: { definition: ['fields'], dateType: ['DATE_TYPE_FIX_TIME_RANGE'] } },
		default: '',
		required: true,
		description: 'Day in China; a time and a zone from an expression count, too',
	},
	{
		displayName: 'Valid Until',
		name: 'endTimestamp',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		displayOptions: { show: { definition: ['fields'], dateType: ['DATE_TYPE_FIX_TIME_RANGE'] } },
		default: '',
		required: true,
		description:
			'Last valid day in China, to its end; a time and a zone from an expression count, too',
	},
	{
		displayName: 'Days Valid',
		name: 'fixedTerm',
		type: 'number',
		typeOptions: { minValue: 1 },
		displayOptions: { show: { definition: ['fields'], dateType: ['DATE_TYPE_FIX_TERM'] } },
		default: 365,
		description: 'How many days the card is valid once it has begun',
	},
	{
		displayName: 'Starts After Days',
		name: 'fixedBeginTerm',
		type: 'number',
		typeOptions: { minValue: 0 },
		displayOptions: { show: { definition: ['fields'], dateType: ['DATE_TYPE_FIX_TERM'] } },
		default: 0,
		description: 'Days between receipt and the first valid day; 0 for the same day',
	},
	{
		displayName: 'Valid Until',
		name: 'endTimestamp',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		displayOptions: { show: { definition: ['fields'], dateType: ['DATE_TYPE_FIX_TERM'] } },
		default: '',
		description:
			'The day in China after which the card is valid for nobody, however late it was received; empty for no such day',
	},
];
