import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { readNumericId } from '../../../wechat/values/numericId';
import { validate } from '../../../wechat/values/validate';
import { infoSchema } from '../../../wechat/subMerchant/info';
import type { Parameters } from '../../runtime/parameters';

export const merchantIdField: INodeProperties = {
	displayName: 'Merchant ID',
	name: 'merchantId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 12',
	description: "The merchant_id that 'Sub-Merchant: Create' returned",
};

/** What WeChat wants to know of a sub-merchant, at first and at every later change. */
export const infoFields: INodeProperties[] = [
	{
		displayName: 'Brand Name',
		name: 'brandName',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Qinghe, second shop (青禾二店)',
		description: 'At most 12 Chinese characters, shown on the cards of the sub-merchant',
	},
	{
		displayName: 'Logo URL',
		name: 'logoUrl',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. http://mmbiz.qpic.cn/mmbiz_png/demoLogo2/0',
		description: "A URL from 'Image: Upload'",
	},
	{
		displayName: 'Authorization Letter Media ID',
		name: 'protocol',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. mediaIdDemo0001',
		description:
			'The media_id of the letter (授权函): a color scan with the company seal, uploaded to WeChat as temporary material',
	},
	{
		displayName: 'Letter Valid Until',
		name: 'endTime',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		default: '',
		required: true,
		description: 'Last day in China on which the authorization letter is valid',
	},
	{
		displayName: 'Primary Category ID',
		name: 'primaryCategoryId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 2',
		description: "A primary_category_id from 'Sub-Merchant: Get Categories'",
	},
	{
		displayName: 'Secondary Category ID',
		name: 'secondaryCategoryId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 204',
		description: 'A secondary_category_id of that primary category',
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: [
			{
				displayName: 'App ID',
				name: 'appId',
				type: 'string',
				default: '',
				placeholder: 'e.g. wx1234567890abcdef',
				description: 'The Official Account of the sub-merchant, if it has one',
			},
			{
				displayName: 'Business License Media ID',
				name: 'agreementMediaId',
				type: 'string',
				default: '',
				placeholder: 'e.g. mediaIdDemo0002',
				description: 'The media_id of the business license (营业执照) or shop license',
			},
			{
				displayName: 'Operator Media ID',
				name: 'operatorMediaId',
				type: 'string',
				default: '',
				placeholder: 'e.g. mediaIdDemo0003',
				description:
					"The media_id of the operator's ID card, for a self-employed merchant (个体工商户)",
			},
		],
	},
];

/** `info` without the id. @throws WechatFailure of class `input` */
export function submittedInfo(parameters: Parameters): IDataObject {
	return validate(
		{
			...parameters.wire('additionalFields'),
			brand_name: parameters.text('brandName'),
			logo_url: parameters.text('logoUrl'),
			protocol: parameters.text('protocol'),
			end_time: parameters.value('endTime'),
			primary_category_id: categoryId(parameters, 'primaryCategoryId'),
			secondary_category_id: categoryId(parameters, 'secondaryCategoryId'),
		},
		infoSchema,
	);
}

function categoryId(parameters: Parameters, name: string): number {
	return readNumericId(name, parameters.requiredText(name));
}
