import type { INodeProperties } from 'n8n-workflow';

/** Pages and mini programs that few cards need, each with its fields in one entry as in `rows.ts`. Alphabetical. */
export const pageGroups: INodeProperties[] = [
	{
		displayName: 'Activation Mini Program',
		name: 'activationMiniProgram',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		description: "Opened instead of the Activate URL, for activation 'By Your Own Page'",
		options: [
			{
				displayName: 'Mini Program',
				name: 'activateAppBrandUserName',
				type: 'string',
				default: '',
				placeholder: 'e.g. gh_1a2b3c4d5e6f@app',
				description: 'Original ID of a mini program bound to this account',
			},
			{
				displayName: 'Mini Program Page',
				name: 'activateAppBrandPass',
				type: 'string',
				default: '',
				placeholder: 'e.g. pages/activate',
			},
		],
	},
	{
		displayName: 'After-Submit Mini Program',
		name: 'afterSubmitMiniProgram',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		description: 'Opened instead of the After-Submit URL',
		options: [
			{
				displayName: 'Mini Program',
				name: 'wxActivateAfterSubmitAppBrandUserName',
				type: 'string',
				default: '',
				placeholder: 'e.g. gh_1a2b3c4d5e6f@app',
				description: 'Original ID of a mini program bound to this account',
			},
			{
				displayName: 'Mini Program Page',
				name: 'wxActivateAfterSubmitAppBrandPass',
				type: 'string',
				default: '',
				placeholder: 'e.g. pages/welcome',
			},
		],
	},
	{
		displayName: 'Balance Page',
		name: 'balancePage',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		description: 'Opened by the balance, if it is not kept on the card',
		options: [
			{
				displayName: 'Mini Program',
				name: 'balanceAppBrandUserName',
				type: 'string',
				default: '',
				placeholder: 'e.g. gh_1a2b3c4d5e6f@app',
				description:
					'Original ID of a mini program bound to this account, opened instead of the URL',
			},
			{
				displayName: 'Mini Program Page',
				name: 'balanceAppBrandPass',
				type: 'string',
				default: '',
				placeholder: 'e.g. pages/balance',
			},
			{
				displayName: 'URL',
				name: 'balanceUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://m.example.cn/balance',
				description: 'Page with the balance',
			},
		],
	},
	{
		displayName: 'Points Page',
		name: 'pointsPage',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		description: 'Opened by the points, if they are not kept on the card',
		options: [
			{
				displayName: 'Mini Program',
				name: 'bonusAppBrandUserName',
				type: 'string',
				default: '',
				placeholder: 'e.g. gh_1a2b3c4d5e6f@app',
				description:
					'Original ID of a mini program bound to this account, opened instead of the URL',
			},
			{
				displayName: 'Mini Program Page',
				name: 'bonusAppBrandPass',
				type: 'string',
				default: '',
				placeholder: 'e.g. pages/points',
			},
			{
				displayName: 'URL',
				name: 'bonusUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://m.example.cn/points',
				description: 'Page with the points',
			},
		],
	},
];
