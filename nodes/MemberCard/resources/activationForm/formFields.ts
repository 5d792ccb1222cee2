import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { FORM_FIELDS } from '../../../wechat/card/formFields';

const questions: INodePropertyOptions[] = FORM_FIELDS.map(([value, name, term]) => ({
	name,
	value,
	description: `On the form of WeChat (${term})`,
}));

const linkValues: INodeProperties[] = [
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		placeholder: 'e.g. terms of membership (会员章程)',
	},
	{
		displayName: 'URL',
		name: 'url',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://m.example.cn/terms',
	},
];

const choiceQuestion: INodeProperties[] = [
	{
		displayName: 'Question',
		name: 'name',
		type: 'string',
		default: '',
		placeholder: 'e.g. favorite tea (喜欢的茶)',
	},
	{
		displayName: 'Type',
		name: 'type',
		type: 'options',
		default: 'FORM_FIELD_RADIO',
		options: [
			{
				name: 'Check Boxes',
				value: 'FORM_FIELD_CHECK_BOX',
				description: 'Several answers can be chosen (多选)',
			},
			{
				name: 'Drop-Down',
				value: 'FORM_FIELD_SELECT',
				description: 'One answer from a list that opens (选择项)',
			},
			{
				name: 'Radio Buttons',
				value: 'FORM_FIELD_RADIO',
				description: 'One of the answers shown (单选)',
			},
		],
	},
	{
		displayName: 'Choices',
		name: 'values',
		type: 'string',
		default: '',
		placeholder: 'e.g. green, black, oolong (绿茶, 红茶, 乌龙)',
		description: 'Separated by commas',
	},
];

function ownQuestions(
	half: 'required' | 'optional',
	title: 'Required' | 'Optional',
): INodeProperties[] {
	return [
		{
			displayName: `${title} Answers Editable`,
			name: `${half}CanModify`,
			type: 'boolean',
			default: false,
			description:
				'Whether the member may change these answers later; each change sends the event submit_membercard_user_info again',
		},
		{
			displayName: `${title} Choice Questions`,
			name: `${half}RichFieldList`,
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Question',
			default: {},
			options: [{ displayName: 'Question', name: 'values', values: choiceQuestion }],
			description: 'At most five questions with answers to choose from',
		},
		{
			displayName: `${title} Text Questions`,
			name: `${half}CustomFieldList`,
			type: 'string',
			default: '',
			placeholder: 'e.g. recommended by (推荐人)',
			description: 'At most five questions answered with free text, separated by commas',
		},
	];
}

const link = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'fixedCollection',
	default: {},
	options: [{ displayName: 'Link', name: 'values', values: linkValues }],
	description,
});

export const formFields: INodeProperties[] = [
	{
		displayName: 'Required Fields',
		name: 'requiredFields',
		type: 'multiOptions',
		default: ['USER_FORM_INFO_FLAG_MOBILE'],
		options: questions,
		description: 'What the customer must fill in (必填)',
	},
	{
		displayName: 'Optional Fields',
		name: 'optionalFields',
		type: 'multiOptions',
		default: [],
		options: questions,
		description: 'What the customer may fill in (选填)',
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: [
			link(
				'Existing Member Link',
				'bindOldCard',
				'Shown above the form for people who already are members (绑定老会员卡)',
			),
			link('Member Rules Link', 'serviceStatement', 'The rules of your membership (会员守则)'),
			...ownQuestions('optional', 'Optional'),
			...ownQuestions('required', 'Required'),
		],
	},
];
