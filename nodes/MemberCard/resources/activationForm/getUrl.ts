import { cardField } from '../../fields/card';
import { defineOperation } from '../../runtime/operation';

export const getUrl = defineOperation({
	name: 'Get URL',
	value: 'getUrl',
	action: 'Get link to activation form',
	description:
		'Retrieve the address of the page on which a customer receives and activates the card in one step (开卡组件)',
	documentation: { endpoints: ['/card/membercard/activate/geturl'], repeat: 'safe' },
	fields: [
		cardField,
		{
			displayName: 'Channel',
			name: 'outerStr',
			type: 'string',
			default: '',
			placeholder: 'e.g. store-07',
			description:
				'Your name for the place the card is offered at (outer_str), which comes back in events',
		},
	],
	subject: (parameters) => ({ card_id: parameters.cardId() }),
	request(parameters) {
		const outerStr = parameters.text('outerStr');
		return {
			path: '/card/membercard/activate/geturl',
			body: { card_id: parameters.cardId(), ...(outerStr && { outer_str: outerStr }) },
			repeat: 'read',
		};
	},
});
