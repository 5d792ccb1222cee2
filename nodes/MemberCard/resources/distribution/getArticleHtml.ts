import { cardField } from '../../fields/card';
import { defineOperation } from '../../runtime/operation';

export const getArticleHtml = defineOperation({
	name: 'Get Article HTML',
	value: 'getArticleHtml',
	action: 'Get article HTML of card',
	description:
		'Retrieve the HTML that shows the card inside an article of the account. WeChat closed cards in mass messages on 10 August 2024, and probably in articles with them: try it before you plan with it. Cards with codes of your own need deposited codes.',
	documentation: { endpoints: ['/card/mpnews/gethtml'], repeat: 'safe' },
	fields: [cardField],
	subject: (parameters) => ({ card_id: parameters.cardId() }),
	request: (parameters) => ({
		path: '/card/mpnews/gethtml',
		body: { card_id: parameters.cardId() },
		repeat: 'read',
	}),
});
