import type { INodeProperties } from 'n8n-workflow';

import { colorOptions } from './colors';
import { validityFields } from './validity';

export const onlyForm = { show: { definition: ['fields'] } };

export const definitionField: INodeProperties = {
	displayName: 'Define Card',
	name: 'definition',
	type: 'options',
	default: 'fields',
	options: [
		{ name: 'Using Fields Below', value: 'fields' },
		{ name: 'Using JSON', value: 'json' },
	],
};

export const cardJsonField: INodeProperties = {
	displayName: 'Card JSON',
	name: 'cardJson',
	type: 'json',
	typeOptions: { rows: 12 },
	displayOptions: { show: { definition: ['json'] } },
	default: '{\n  "base_info": {\n    "title": ""\n  }\n}',
	required: true,
	description:
		"The member_card structure of WeChat's documentation, the whole body of a card/create call, or what 'Card: Get' returned for another card",
};

/** The fields every card needs. The optional ones are in `additional.ts`. */
export const cardFormFields: INodeProperties[] = [
	definitionField,
	cardJsonField,
	{
		displayName: 'Brand Name',
		name: 'brandName',
		type: 'string',
		displayOptions: onlyForm,
		default: '',
		required: true,
		placeholder: 'e.g. Haidilao (海底捞)',
		hint: 'At most 12 Chinese characters',
		description: 'Name of the merchant on the card (商户名). It can never be changed.',
	},
	{
		displayName: 'Title',
		name: 'title',
		type: 'string',
		displayOptions: onlyForm,
		default: '',
		required: true,
		placeholder: 'e.g. Haidilao member card (海底捞会员卡)',
		hint: 'At most 9 Chinese characters',
		description: 'Name of the card (卡券名)',
	},
	{
		displayName: 'Logo URL',
		name: 'logoUrl',
		type: 'string',
		displayOptions: onlyForm,
		default: '',
		required: true,
		placeholder: 'e.g. http://mmbiz.qpic.cn/mmbiz/iaL1LJM1mF9aRKPZ/0',
		description: "The URL that 'Image: Upload' returned; WeChat accepts no picture from elsewhere",
	},
	{
		displayName: 'Color',
		name: 'color',
		type: 'options',
		displayOptions: onlyForm,
		default: 'Color010',
		options: colorOptions,
		description: 'Background of the card while it has no background picture (颜色)',
	},
	{
		displayName: 'Notice',
		name: 'notice',
		type: 'string',
		displayOptions: onlyForm,
		default: '',
		required: true,
		placeholder: 'e.g. show this card at the counter (使用时向服务员出示此券)',
		hint: 'At most 16 Chinese characters',
		description: 'One line of advice for using the card (使用提醒)',
	},
	{
		displayName: 'Description',
		name: 'description',
		type: 'string',
		typeOptions: { rows: 4 },
		displayOptions: onlyForm,
		default: '',
		required: true,
		placeholder: 'e.g. not with other offers (不可与其他优惠同享)',
		description: 'The terms of use (使用说明), at most 1024 Chinese characters',
	},
	{
		displayName: 'Privileges',
		name: 'prerogative',
		type: 'string',
		typeOptions: { rows: 4 },
		displayOptions: onlyForm,
		default: '',
		required: true,
		placeholder: 'e.g. double points on member days (会员日双倍积分)',
		description: 'What members get (特权说明), at most 1024 Chinese characters',
	},
	{
		displayName: 'Code Type',
		name: 'codeType',
		type: 'options',
		displayOptions: onlyForm,
		default: 'CODE_TYPE_QRCODE',
		options: [
			{
				name: 'Barcode and Code',
				value: 'CODE_TYPE_BARCODE',
				description: 'A barcode with the digits below it (一维码)',
			},
			{
				name: 'Barcode Only',
				value: 'CODE_TYPE_ONLY_BARCODE',
				description: 'A barcode without digits (仅一维码)',
			},
			{
				name: 'Nothing',
				value: 'CODE_TYPE_NONE',
				description: 'Neither a code nor digits (不显示)',
			},
			{
				name: 'QR Code and Code',
				value: 'CODE_TYPE_QRCODE',
				description: 'A QR code with the digits below it (二维码)',
			},
			{
				name: 'QR Code Only',
				value: 'CODE_TYPE_ONLY_QRCODE',
				description: 'A QR code without digits (仅二维码)',
			},
			{ name: 'Text', value: 'CODE_TYPE_TEXT', description: 'The digits alone (文本)' },
		],
		description: 'How the member shows the card at the till',
	},
	{
		displayName: 'Stock',
		name: 'quantity',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100000000 },
		displayOptions: onlyForm,
		default: 100000,
		description:
			'How many customers can receive the card (库存), 1 to 100,000,000; 0 only if codes are deposited later',
	},
	...validityFields,
	{
		displayName: 'Activation',
		name: 'activationMode',
		type: 'options',
		displayOptions: onlyForm,
		default: 'form',
		options: [
			{
				name: 'Automatically',
				value: 'auto',
				description: 'Active as soon as a customer receives it (自动激活)',
			},
			{
				name: 'By WeChat Form',
				value: 'form',
				description:
					"The customer fills in WeChat's form and the card is active (一键激活). Set the form next.",
			},
			{
				name: 'By WeChat Form, Then by This Workflow',
				value: 'formThenApi',
				description:
					"The customer fills in WeChat's form, then your page or workflow activates the card (跳转型一键激活). Set the form next.",
			},
			{
				name: 'By Your Own Page',
				value: 'api',
				description: 'The customer is sent to your page, which activates the card (接口激活)',
			},
		],
		description: 'How a received card becomes a membership',
	},
	{
		displayName: 'Activate URL',
		name: 'activateUrl',
		type: 'string',
		displayOptions: { show: { definition: ['fields'], activationMode: ['api'] } },
		default: '',
		placeholder: 'e.g. https://m.example.cn/activate',
		description:
			'Your page, to which WeChat adds card_id, encrypt_code and openid. Leave it empty only if Additional Fields name a mini program instead.',
	},
	{
		displayName: 'After-Submit URL',
		name: 'wxActivateAfterSubmitUrl',
		type: 'string',
		displayOptions: { show: { definition: ['fields'], activationMode: ['formThenApi'] } },
		default: '',
		placeholder: 'e.g. https://m.example.cn/welcome?from=card',
		description:
			'Your page after the form, to which WeChat adds activate_ticket, encrypt_code, card_id and openid. Leave it empty only if Additional Fields name a mini program instead.',
	},
];
