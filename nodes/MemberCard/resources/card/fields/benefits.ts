import type { INodeProperties } from 'n8n-workflow';

/** Points, balance and discount, and what pages explain them. Alphabetical. */
export const benefitFields: INodeProperties[] = [
	{
		displayName: 'Balance Rules',
		name: 'balanceRules',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. 10 yuan for every 100 yuan topped up (储值满100元送10元)',
		description: 'Text about how stored value works (储值说明)',
	},
	{
		displayName: 'Points Expiry',
		name: 'bonusCleared',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. cleared every December 31 (每年12月31日清零)',
		description: 'Text about when points expire (积分清零规则)',
	},
	{
		displayName: 'Quick Pay Rule',
		name: 'bonusRule',
		// Not a fixed collection: n8n would fill its empty numbers with 0, and a cap of 0 points earns nothing.
		type: 'collection',
		placeholder: 'Add Rule',
		default: {},
		description:
			"Rule that WeChat's quick pay (买单) applies by itself; your own till must update members",
		options: [
			{
				displayName: 'Amount Spent',
				name: 'costMoneyUnit',
				type: 'number',
				default: 0,
				description: "Spending this many fen (分) earns 'Points Earned'",
			},
			{
				displayName: 'Max Points Earned',
				name: 'maxIncreaseBonus',
				type: 'number',
				default: 0,
				description: 'Most points earned by one payment',
			},
			{
				displayName: 'Max Points Used',
				name: 'maxReduceBonus',
				type: 'number',
				default: 0,
				description: 'Most points used for one order',
			},
			{
				displayName: 'Min Order Amount',
				name: 'leastMoneyToUseBonus',
				type: 'number',
				default: 0,
				description: 'Fen (分) an order must reach before points can be used',
			},
			{
				displayName: 'Points at First Activation',
				name: 'initIncreaseBonus',
				type: 'number',
				default: 0,
				description: 'Points a new member starts with',
			},
			{
				displayName: 'Points Earned',
				name: 'increaseBonus',
				type: 'number',
				default: 0,
				description: "Points for each 'Amount Spent'",
			},
			{
				displayName: 'Points Used',
				name: 'costBonusUnit',
				type: 'number',
				default: 0,
				description: "Using this many points takes off 'Price Reduction'",
			},
			{
				displayName: 'Price Reduction',
				name: 'reduceMoney',
				type: 'number',
				default: 0,
				description: "Fen (分) taken off for each 'Points Used'",
			},
		],
	},
	{
		displayName: 'Points Rules',
		name: 'bonusRules',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. 1 point for every yuan (消费1元积1分)',
		description: 'Text about how points are earned (积分规则)',
	},
	{
		displayName: 'Discount',
		name: 'discount',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 99 },
		default: 0,
		description: 'Percent off: 10 means that members pay 90 % (九折)',
	},
	{
		displayName: 'Show Balance',
		name: 'supplyBalance',
		type: 'boolean',
		default: false,
		description:
			'Whether the card shows stored value (储值). Needs a permission of WeChat and can never be switched off again.',
	},
	{
		displayName: 'Show Points',
		name: 'supplyBonus',
		type: 'boolean',
		default: true,
		description:
			'Whether the card shows points (积分); on unless you switch it off here. Can never be switched off later.',
	},
];
