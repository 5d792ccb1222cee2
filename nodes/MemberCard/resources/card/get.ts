import { summary } from '../../../wechat/card/pages';
import { cardField } from '../../fields/card';
import { simplifyField } from '../../fields/list';
import { defineOperation } from '../../runtime/operation';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get card',
	description: 'Retrieve a card with its review status and stock',
	documentation: { endpoints: ['/card/get'], repeat: 'safe' },
	fields: [cardField, simplifyField],
	subject: (parameters) => ({ card_id: parameters.cardId() }),
	request: (parameters) => ({
		path: '/card/get',
		body: { card_id: parameters.cardId() },
		repeat: 'read',
	}),
	output: (answer, parameters) =>
		(parameters.flag('simplify') ? summary(parameters.cardId(), answer) : undefined) ?? answer,
});
