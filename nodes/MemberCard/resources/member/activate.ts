import { activateMember } from '../../../wechat/member/activate';
import { activationSchema, listFlatNames } from '../../../wechat/member/schema';
import { validate } from '../../../wechat/values/validate';
import { codeField } from '../../fields/code';
import {
	mappedCardFields,
	mappedFields,
	mappedSubject,
	mappingModeField,
	onlyDefined,
} from '../../fields/mapping';
import { defineOperation } from '../../runtime/operation';

const NAMES = listFlatNames(activationSchema);

export const activate = defineOperation({
	name: 'Activate',
	value: 'activate',
	action: 'Activate member',
	description:
		'Turn a received card into an active membership, with a membership number and starting points',
	documentation: {
		endpoints: ['/card/membercard/activate'],
		repeat:
			'an active member is left as it is when the row has starting points or balance; otherwise its number and starting texts are set again. After a lost answer the node looks before it repeats',
	},
	fields: [
		mappingModeField(NAMES),
		...mappedCardFields,
		{ ...codeField, displayOptions: onlyDefined },
		{
			displayName: 'Membership Number',
			name: 'membershipNumber',
			type: 'string',
			displayOptions: onlyDefined,
			default: '',
			required: true,
			placeholder: 'e.g. QH20260001',
			description: 'The number shown on the card, at most 20 characters; may be the code itself',
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			displayOptions: onlyDefined,
			default: {},
			options: [
				{
					displayName: 'Background Picture URL',
					name: 'backgroundPicUrl',
					type: 'string',
					default: '',
					description: "A card face for this member; a URL from 'Image: Upload'",
				},
				{
					displayName: 'Initial Balance',
					name: 'initBalance',
					type: 'number',
					default: 0,
					description: 'In fen (分): 100 is ¥1.00. Only for cards with stored value (储值).',
				},
				{
					displayName: 'Initial Custom Field 1',
					name: 'initCustomFieldValue1',
					type: 'string',
					default: '',
					placeholder: 'e.g. 银卡',
					description: 'At most 4 Chinese characters',
				},
				{
					displayName: 'Initial Custom Field 2',
					name: 'initCustomFieldValue2',
					type: 'string',
					default: '',
					description: 'At most 4 Chinese characters',
				},
				{
					displayName: 'Initial Custom Field 3',
					name: 'initCustomFieldValue3',
					type: 'string',
					default: '',
					description: 'At most 4 Chinese characters',
				},
				{
					displayName: 'Initial Points',
					name: 'initBonus',
					type: 'number',
					default: 0,
					description: 'Points the member starts with',
				},
				{
					displayName: 'Initial Points Reason',
					name: 'initBonusRecord',
					type: 'string',
					default: '',
					placeholder: 'e.g. 老会员积分转入',
					description: 'Shown to the member with the initial points, at most 10 Chinese characters',
				},
				{
					displayName: 'Valid From',
					name: 'activateBeginTime',
					type: 'dateTime',
					default: '',
					description: 'Beijing time, unless the value names a time zone',
				},
				{
					displayName: 'Valid Until',
					name: 'activateEndTime',
					type: 'dateTime',
					default: '',
					description: 'Beijing time, unless the value names a time zone',
				},
			],
		},
	],
	subject: mappedSubject,
	async run(client, parameters) {
		const wanted = mappedFields(parameters, NAMES, () => ({
			membership_number: parameters.text('membershipNumber'),
			...parameters.wire('additionalFields'),
		}));
		return await activateMember(client, validate(wanted, activationSchema));
	},
});
