import type { INodeProperties } from 'n8n-workflow';

/** Codes of the merchant's own, as one entry of the form. */
export const ownCodesGroup: INodeProperties = {
	displayName: 'Own Codes',
	name: 'ownCodes',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	description: 'Card codes that you supply yourself instead of WeChat (自定义 Code)',
	options: [
		{
			displayName: 'How Codes Come',
			name: 'getCustomCodeMode',
			type: 'options',
			default: 'GET_CUSTOM_CODE_MODE_DEPOSIT',
			options: [{ name: 'Deposited in Advance', value: 'GET_CUSTOM_CODE_MODE_DEPOSIT' }],
			description:
				"Deposit your codes with 'Code: Deposit', then raise the stock. Needs Use Own Codes and a stock of 0.",
		},
		{
			displayName: 'Use Own Codes',
			name: 'useCustomCode',
			type: 'boolean',
			default: false,
			description:
				'Whether you supply the codes of the cards yourself (自定义 Code). Needs a permission of WeChat.',
		},
	],
};

/** What can be set only when a card is created. Alphabetical. */
export const permanentFields: INodeProperties[] = [
	{
		displayName: 'Bound to a Customer',
		name: 'bindOpenid',
		type: 'boolean',
		default: false,
		description:
			'Whether only the customer you name (by Open ID) when handing out the card can receive it',
	},
	ownCodesGroup,
	{
		displayName: 'Source',
		name: 'source',
		type: 'string',
		default: '',
		placeholder: 'e.g. Dianping (大众点评)',
		description: 'Name of a third party the card comes from, at most 12 Chinese characters',
	},
	{
		displayName: 'Sub-Merchant ID',
		name: 'merchantId',
		type: 'number',
		default: 0,
		description: 'For agents: the sub-merchant (子商户) the card belongs to',
	},
	{
		displayName: 'Use Limit',
		name: 'useLimit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 1,
		description: 'Redemptions per customer; without meaning for member cards',
	},
];
