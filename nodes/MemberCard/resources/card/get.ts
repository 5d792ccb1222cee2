import { SUMMARY, summary } from '../../../wechat/card/pages';
import { cardField } from '../../fields/card';
import { chosenOutput, outputFields } from '../../fields/output';
import { defineOperation } from '../../runtime/operation';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get card',
	description: 'Retrieve a card with its review status and stock',
	documentation: { endpoints: ['/card/get'], repeat: 'safe' },
	fields: [cardField, ...outputFields(SUMMARY)],
	subject: (parameters) => ({ card_id: parameters.cardId() }),
	request: (parameters) => ({
		path: '/card/get',
		body: { card_id: parameters.cardId() },
		repeat: 'read',
	}),
	output: (answer, parameters) =>
		chosenOutput(parameters, answer, () => summary(parameters.cardId(), answer)),
});
