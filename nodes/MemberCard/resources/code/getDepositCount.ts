import { cardField } from '../../fields/card';
import { defineOperation } from '../../runtime/operation';

export const getDepositCount = defineOperation({
	name: 'Count Deposited',
	value: 'getDepositCount',
	action: 'Count deposited codes',
	description: 'Retrieve how many codes of your own a card has received so far',
	documentation: { endpoints: ['/card/code/getdepositcount'], repeat: 'safe' },
	fields: [cardField],
	subject: (parameters) => ({ card_id: parameters.cardId() }),
	request: (parameters) => ({
		path: '/card/code/getdepositcount',
		body: { card_id: parameters.cardId() },
		repeat: 'read',
	}),
});
