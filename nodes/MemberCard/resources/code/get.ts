import type { IDataObject } from 'n8n-workflow';

import { cardField } from '../../fields/card';
import { codeField } from '../../fields/code';
import { defineOperation } from '../../runtime/operation';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Look up code',
	description:
		'Retrieve the state of a card that a customer holds: its status, validity and owner, whatever the state is',
	documentation: { endpoints: ['/card/code/get'], repeat: 'safe' },
	fields: [cardField, codeField],
	subject: (parameters) => ({
		card_id: parameters.cardId(),
		code: parameters.code('code'),
	}),
	request: (parameters) => ({
		path: '/card/code/get',
		// With true, WeChat answers 40127 instead of the state for a card that cannot be redeemed.
		body: {
			code: parameters.code('code'),
			card_id: parameters.cardId(),
			check_consume: false,
		},
		repeat: 'read',
	}),
	output: withState,
});

/** Older answers have the state inside `card`, and `can_consume` as text. */
function withState(answer: IDataObject): IDataObject {
	const card = (answer.card ?? {}) as IDataObject;
	const canConsume = answer.can_consume ?? card.can_consume;
	const status = answer.user_card_status ?? card.user_card_status;
	return {
		...answer,
		...(canConsume !== undefined && { can_consume: String(canConsume) === 'true' }),
		...(status !== undefined && { user_card_status: status }),
	};
}
