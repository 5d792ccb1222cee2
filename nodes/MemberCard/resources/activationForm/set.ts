import type { IDataObject } from 'n8n-workflow';

import { FORM_FIELDS, RICH_FIELD_TYPES } from '../../../wechat/card/formFields';
import { inputFailure } from '../../../wechat/errors/failure';
import { validate } from '../../../wechat/values/validate';
import { choice, flag, group, list, text, type Schema } from '../../../wechat/values/schema';
import { cardField } from '../../fields/card';
import { defineOperation } from '../../runtime/operation';
import type { Parameters } from '../../runtime/parameters';
import { formFields } from './formFields';

/** WeChat: at most five questions of one's own in each half of the form. */
const MAX_OWN_QUESTIONS = 5;

type Half = 'required' | 'optional';

const link = group({ name: text(32, { required: true }), url: text(128, { required: true }) });

/** One half of the form under the names its fields have here, so that a refusal names the right one. */
function halfSchema(half: Half): Schema {
	return {
		[`${half}_fields`]: list(choice(FORM_FIELDS.map(([value]) => value))),
		[`${half}_can_modify`]: flag(),
		// WeChat's page names no limit for these, only for questions with choices.
		[`${half}_custom_field_list`]: list(text(), { max: MAX_OWN_QUESTIONS }),
		[`${half}_rich_field_list`]: list(
			group({
				type: choice(RICH_FIELD_TYPES, { required: true }),
				name: text(32, { required: true }),
				values: list(text(), { required: true }),
			}),
			{ max: MAX_OWN_QUESTIONS },
		),
	};
}

const FORM: Schema = {
	service_statement: link,
	bind_old_card: link,
	...halfSchema('required'),
	...halfSchema('optional'),
};

export const set = defineOperation({
	name: 'Set',
	value: 'set',
	action: 'Set activation form of card',
	description: "Set the questions of WeChat's activation form; replaces the form the card has now",
	documentation: {
		endpoints: ['/card/membercard/activateuserform/set'],
		repeat: 'overwrites with the same form',
	},
	fields: [cardField, ...formFields],
	subject: (parameters) => ({ card_id: parameters.cardId() }),
	inOrder: true,
	request: (parameters) => ({
		path: '/card/membercard/activateuserform/set',
		body: formBody(parameters),
		repeat: 'safe',
	}),
});

function formBody(parameters: Parameters): IDataObject {
	const form = validate(
		{
			...parameters.wire('additionalFields'),
			required_fields: parameters.list('requiredFields'),
			optional_fields: parameters.list('optionalFields'),
		},
		FORM,
	);
	const { service_statement: rules, bind_old_card: oldMembers } = form;
	const required = formHalf('required', form);
	const optional = formHalf('optional', form);
	if (required === undefined && optional === undefined) {
		throw inputFailure(
			'requiredFields',
			'and Optional Fields are both empty',
			'Choose at least one question, such as the mobile number.',
		);
	}
	return {
		card_id: parameters.cardId(),
		...(rules && { service_statement: rules }),
		...(oldMembers && { bind_old_card: oldMembers }),
		...(required && { required_form: required }),
		...(optional && { optional_form: optional }),
	};
}

/** A half by WeChat's names; undefined without a question, as the right to change answers alone is no form. */
function formHalf(half: Half, form: IDataObject): IDataObject | undefined {
	const wireNames = [
		['common_field_id_list', `${half}_fields`],
		['custom_field_list', `${half}_custom_field_list`],
		['rich_field_list', `${half}_rich_field_list`],
	];
	const questions = wireNames
		.filter(([, name]) => form[name] !== undefined)
		.map(([wire, name]) => [wire, form[name]]);
	if (questions.length === 0) return undefined;
	const canModify = form[`${half}_can_modify`];
	return {
		...(canModify !== undefined && { can_modify: canModify }),
		...Object.fromEntries(questions),
	};
}
