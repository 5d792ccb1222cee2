import type { INodeProperties } from 'n8n-workflow';

/** Points, balance and discount, and what pages explain them. Alphabetical. */
export const benefitFields: INodeProperties[] = [
	{ displayName: 'Balance Mini Program', name: 'balanceAppBrandUserName', type: 'string', default: '', placeholder: 'e.g. gh_1a2b3c4d5e6f@app' },
	{ displayName: 'Balance Mini Program Page', name: 'balanceAppBrandPass', type: 'string', default: '', placeholder: 'e.g. pages/balance' },
	{ displayName: 'Balance Rules', name: 'balanceRules', type: 'string', typeOptions: { rows: 2 }, default: '', description: 'Text about stored value' },
	{ displayName: 'Balance URL', name: 'balanceUrl', type: 'string', default: '', description: 'Page with the balance, if it is not kept on the card' },
	{ displayName: 'Bonus Cleared', name: 'bonusCleared', type: 'string', typeOptions: { rows: 2 }, default: '', placeholder: 'e.g. 每年12月31日清零', description: 'Text about when points expire' },
	{ displayName: 'Bonus Mini Program', name: 'bonusAppBrandUserName', type: 'string', default: '', placeholder: 'e.g. gh_1a2b3c4d5e6f@app' },
	{ displayName: 'Bonus Mini Program Page', name: 'bonusAppBrandPass', type: 'string', default: '', placeholder: 'e.g. pages/points' },
	{
		displayName: 'Bonus Rule',
		name: 'bonusRule',
		// Not a fixed collection: n8n would fill its empty numbers with 0, and a cap of 0 points earns nothing.
		type: 'collection',
		placeholder: 'Add Rule',
		default: {},
		description: "Rule that WeChat's quick pay (买单) applies by itself; your own till must update members",
		options: [
			{ displayName: 'Cost Bonus Unit', name: 'costBonusUnit', type: 'number', default: 0, description: 'Using this many points …' },
			{ displayName: 'Cost Money Unit', name: 'costMoneyUnit', type: 'number', default: 0, description: 'Spending this many fen (分) …' },
			{ displayName: 'Increase Bonus', name: 'increaseBonus', type: 'number', default: 0, description: '… earns this many points' },
			{ displayName: 'Init Increase Bonus', name: 'initIncreaseBonus', type: 'number', default: 0, description: 'Points granted at the first activation' },
			{ displayName: 'Least Money to Use Bonus', name: 'leastMoneyToUseBonus', type: 'number', default: 0, description: 'Fen (分) an order must reach before points can be used' },
			{ displayName: 'Max Increase Bonus', name: 'maxIncreaseBonus', type: 'number', default: 0, description: 'Most points earned by one payment' },
			{ displayName: 'Max Reduce Bonus', name: 'maxReduceBonus', type: 'number', default: 0, description: 'Most points used for one order' },
			{ displayName: 'Reduce Money', name: 'reduceMoney', type: 'number', default: 0, description: '… takes off this many fen (分)' },
		],
	},
	{ displayName: 'Bonus Rules', name: 'bonusRules', type: 'string', typeOptions: { rows: 2 }, default: '', placeholder: 'e.g. 消费1元积1分', description: 'Text about how points are earned' },
	{ displayName: 'Bonus URL', name: 'bonusUrl', type: 'string', default: '', description: 'Page with the points, if they are not kept on the card' },
	{ displayName: 'Discount', name: 'discount', type: 'number', typeOptions: { minValue: 0, maxValue: 99 }, default: 0, description: 'Percent off: 10 means that members pay 90 % (九折)' },
	{ displayName: 'Supply Balance', name: 'supplyBalance', type: 'boolean', default: false, description: 'Whether the card shows stored value (储值). Needs a permission of WeChat and can never be switched off again.' },
	{ displayName: 'Supply Bonus', name: 'supplyBonus', type: 'boolean', default: true, description: 'Whether the card shows points (积分); on unless you switch it off here. Can never be switched off later.' },
];
