import type { INodeProperties } from 'n8n-workflow';

import { createMiniProgramFields } from './miniProgram';

/** Pages and mini programs that few cards need, each with its fields in one entry as in `rows.ts`. Alphabetical. */
export const pageGroups: INodeProperties[] = [
	{
		displayName: 'Activation Mini Program',
		name: 'activationMiniProgram',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		description: "Opened instead of the Activate URL, for activation 'By Your Own Page'",
		options: [...createMiniProgramFields('activate', 'pages/activate', '')],
	},
	{
		displayName: 'After-Submit Mini Program',
		name: 'afterSubmitMiniProgram',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		description: 'Opened instead of the After-Submit URL',
		options: [...createMiniProgramFields('wxActivateAfterSubmit', 'pages/welcome', '')],
	},
	{
		displayName: 'Balance Page',
		name: 'balancePage',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		description: 'Opened by the balance, if it is not kept on the card',
		options: [
			...createMiniProgramFields('balance', 'pages/balance'),
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
			...createMiniProgramFields('bonus', 'pages/points'),
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
