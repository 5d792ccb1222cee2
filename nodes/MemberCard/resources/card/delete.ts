import { cardField } from '../../fields/card';
import { defineOperation } from '../../runtime/operation';

export const deleteCard = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete card permanently',
	description:
		'Delete a card permanently. Its QR codes stop working; cards that customers already hold stay valid and can still be updated.',
	documentation: { endpoints: ['/card/delete'], repeat: 'safe' },
	fields: [cardField],
	subject: (parameters) => ({ card_id: parameters.cardId() }),
	request: (parameters) => ({
		path: '/card/delete',
		body: { card_id: parameters.cardId() },
		repeat: 'safe',
	}),
	output: (answer) => ({ ...answer, deleted: true }),
});
