import type { IDataObject } from 'n8n-workflow';

import { FORM_FIELDS, RICH_FIELD_TYPES } from '../../../wechat/card/formFields';
import { inputFailure } from '../../../wechat/failure';
import { choice, conform, flag, group, list, text, type Shape } from '../../../wechat/shape';
import { cardField } from '../../fields/card';
import { defineOperation } from '../../runtime/operation';
import type { Parameters } from '../../runtime/parameters';
import { formFields } from './formFields';

/** WeChat: at most five questions of one's own in each half of the form. */
const MAX_OWN_QUESTIONS = 5;

const half = group({
	can_modify: flag(),
	common_field_id_list: list(choice(FORM_FIELDS.map(([value]) => value))),
	custom_field_list: list(text(32), { max: MAX_OWN_QUESTIONS }),
	rich_field_list: list(
		group({ type: choice(RICH_FIELD_TYPES, { required: true }), name: text(32, { required: true }), values: list(text(), { required: true }) }),
		{ max: MAX_OWN_QUESTIONS },
	),
});

const link = group({ name: text(32, { required: true }), url: text(128, { required: true }) });

const BODY: Shape = {
	card_id: text(32, { required: true }),
	service_statement: link,
	bind_old_card: link,
	required_form: half,
	optional_form: half,
};

export const set = defineOperation({
	name: 'Set',
	value: 'set',
	action: 'Set activation form of card',
	description: "Set the questions of WeChat's activation form; replaces the form the card has now",
	documentation: { endpoints: ['/card/membercard/activateuserform/set'], repeat: 'overwrites with the same form' },
	fields: [cardField, ...formFields],
	subject: (parameters) => ({ card_id: parameters.cardId() }),
	inOrder: true,
	request: (parameters) => ({ path: '/card/membercard/activateuserform/set', body: formBody(parameters), repeat: 'safe' }),
});

function formBody(parameters: Parameters): IDataObject {
	const more = parameters.wire('additionalFields');
	const body = conform(
		{
			card_id: parameters.cardId(),
			service_statement: more.service_statement,
			bind_old_card: more.bind_old_card,
			required_form: formHalf('required', parameters.list('requiredFields'), more),
			optional_form: formHalf('optional', parameters.list('optionalFields'), more),
		},
		BODY,
	);
	if (body.required_form === undefined && body.optional_form === undefined) {
		throw inputFailure('requiredFields', 'and Optional Fields are both empty', 'Choose at least one question, such as the mobile number.');
	}
	return body;
}

function formHalf(half: 'required' | 'optional', common: string[], more: IDataObject): IDataObject {
	const questions = {
		common_field_id_list: common,
		custom_field_list: more[`${half}_custom_field_list`],
		rich_field_list: more[`${half}_rich_field_list`],
	};
	const isAsked = Object.values(questions).some((list) => (Array.isArray(list) ? list.length > 0 : Boolean(list)));
	return isAsked ? { can_modify: more[`${half}_can_modify`], ...questions } : {};
}
