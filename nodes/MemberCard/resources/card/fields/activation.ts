import type { INodeProperties } from 'n8n-workflow';

/** How a card that exists is activated from now on. A new card gets its mode as a whole. */
export const activationSwitchFields: INodeProperties[] = [
	{
		displayName: 'Automatic Activation',
		name: 'autoActivate',
		type: 'boolean',
		default: true,
		description:
			'Whether WeChat activates the card as soon as a customer receives it (自动激活). Cards that do are reported to keep doing so.',
	},
	{
		displayName: 'WeChat Form Activation',
		name: 'wxActivate',
		type: 'boolean',
		default: true,
		description:
			"Whether the customer activates the card with WeChat's form (一键激活). Clear Activate URL together with it, because a page of your own takes precedence.",
	},
	{
		displayName: 'Activate URL',
		name: 'activateUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://m.example.cn/activate',
		description:
			'Your page that activates the card (接口激活). Switch WeChat Form Activation off together with it.',
	},
	{
		displayName: 'After-Submit Activation',
		name: 'wxActivateAfterSubmit',
		type: 'boolean',
		default: true,
		description:
			"Whether your page or workflow activates the card after WeChat's form (跳转型一键激活); it is then opened at the After-Submit URL",
	},
	{
		displayName: 'After-Submit URL',
		name: 'wxActivateAfterSubmitUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://m.example.cn/welcome?from=card',
		description: 'Your page after the form',
	},
];
