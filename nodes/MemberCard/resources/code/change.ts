import { inputFailure } from '../../../wechat/errors/failure';
import { validate } from '../../../wechat/values/validate';
import { cardCode, text, type Schema } from '../../../wechat/values/schema';
import { cardField } from '../../fields/card';
import { codeField } from '../../fields/code';
import { defineOperation } from '../../runtime/operation';
import type { Parameters } from '../../runtime/parameters';

const BODY: Schema = {
	code: cardCode({ required: true }),
	card_id: text(32, { required: true }),
	// Older copies of WeChat's page allow 64, which no other call accepts.
	new_code: cardCode({ required: true }),
};

export const change = defineOperation({
	name: 'Change',
	value: 'change',
	action: 'Change code irreversibly',
	description:
		'Give the card a customer holds another code, for cards with codes of your own. The old code is lost: this cannot be undone. Meant for cards that were given to a friend.',
	documentation: {
		endpoints: ['/card/code/update'],
		repeat: 'refused, because the old code is not known any more',
	},
	fields: [
		cardField,
		{ ...codeField, description: 'The present code, with its leading zeros' },
		{
			displayName: 'New Code',
			name: 'newCode',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. QH900101',
			description: 'At most 20 characters',
		},
	],
	subject: (parameters) => ({
		card_id: parameters.cardId(),
		code: parameters.code('code'),
	}),
	request: (parameters) => ({
		path: '/card/code/update',
		body: changeBody(parameters),
		repeat: 'never',
	}),
	// What the next node needs is the code that is valid now.
	output: (answer, parameters) => ({
		...answer,
		code: parameters.code('newCode'),
		old_code: parameters.code('code'),
	}),
});

function changeBody(parameters: Parameters) {
	const body = validate(
		{
			code: parameters.code('code'),
			card_id: parameters.cardId(),
			new_code: parameters.code('newCode'),
		},
		BODY,
	);
	if (body.new_code === body.code) {
		throw inputFailure('newCode', 'is the present code', 'Enter another one.');
	}
	return body;
}
