import { randomBytes } from 'node:crypto';

import { signCard, type CardExtFields } from '../../../wechat/card/cardExt';
import { validate } from '../../../wechat/values/validate';
import { cardCode, seconds, text, type Schema } from '../../../wechat/values/schema';
import { cardField } from '../../fields/card';
import { defineOperation } from '../../runtime/operation';
import type { Parameters } from '../../runtime/parameters';
import { readSubject } from './readSubject';

const FIELDS: Schema = {
	code: cardCode(),
	openid: text(32),
	fixed_begintimestamp: seconds(),
	outer_str: text(),
};

export const createCardExt = defineOperation({
	name: 'Create Signed Card',
	value: 'createCardExt',
	action: 'Sign card for web page',
	description:
		'Sign what your web page hands to wx.addCard (cardExt), so that it can offer the card. Each works for one customer once.',
	documentation: {
		endpoints: ['/cgi-bin/ticket/getticket'],
		repeat: 'safe: makes another signature',
	},
	fields: [
		cardField,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Channel',
					name: 'outerStr',
					type: 'string',
					default: '',
					placeholder: 'e.g. store-07',
					description:
						'Your name for the place the card is offered at (outer_str), which comes back in events',
				},
				{
					displayName: 'Code',
					name: 'code',
					type: 'string',
					default: '',
					placeholder: 'e.g. QH000101',
					description: 'Only for cards with codes of your own: the code the customer gets',
				},
				{
					displayName: 'Open ID',
					name: 'openid',
					type: 'string',
					default: '',
					placeholder: 'e.g. oBq7Kt3Zf8Lm1XyPw0rTnVd6EsHk',
					description: 'Only for cards bound to a customer: who may receive it',
				},
				{
					displayName: 'Valid From',
					name: 'fixedBegintimestamp',
					type: 'dateTime',
					typeOptions: { dateOnly: true },
					default: '',
					description:
						'Only for cards that are valid for some days: the day in China on which they begin for this customer',
				},
			],
		},
	],
	subject: readSubject,
	async run(client, parameters) {
		const cardId = parameters.cardId();
		const fields = cardExtFields(parameters);
		const signature = signCard(await client.cardTicket(), cardId, fields);
		const cardExt = { ...fields, signature };
		return { card_id: cardId, card_ext: JSON.stringify(cardExt), ...cardExt };
	},
});

/** WeChat wants time and nonce fresh for every customer. */
function cardExtFields(parameters: Parameters): CardExtFields {
	return {
		...validate(parameters.wire('additionalFields'), FIELDS),
		timestamp: String(Math.floor(Date.now() / 1000)),
		nonce_str: randomBytes(16).toString('hex'),
	};
}
