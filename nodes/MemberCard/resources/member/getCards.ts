import type { IDataObject } from 'n8n-workflow';

import { defaultCardField } from '../../fields/card';
import { defineOperation } from '../../runtime/operation';

export const getCards = defineOperation({
	name: 'Get Cards',
	value: 'getCards',
	action: 'Get cards of member',
	description:
		'Retrieve the cards a customer holds in the wallet, with their codes, in whatever state they are',
	documentation: { endpoints: ['/card/user/getcardlist'], repeat: 'safe' },
	fields: [
		{
			displayName: 'Open ID',
			name: 'openId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. oBq7Kt3Zf8Lm1XyPw0rTnVd6EsHk',
			description: 'The customer, as events and the after-submit page name them',
		},
		{ ...defaultCardField, description: 'Only copies of this card; empty for all cards' },
	],
	subject: (parameters) => ({ card_id: parameters.optionalCardId() }),
	request(parameters) {
		const openid = parameters.requiredText('openId');
		const cardId = parameters.optionalCardId();
		return {
			path: '/card/user/getcardlist',
			body: { openid, ...(cardId && { card_id: cardId }) },
			repeat: 'read',
		};
	},
	output(answer, parameters) {
		const cards = (answer.card_list ?? []) as IDataObject[];
		const openid = parameters.text('openId');
		return cards.map(({ card_id: cardId, code }) => ({ json: { card_id: cardId, code, openid } }));
	},
});
