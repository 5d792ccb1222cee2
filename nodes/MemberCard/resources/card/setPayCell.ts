import { validate } from '../../../wechat/values/validate';
import { flag } from '../../../wechat/values/schema';
import { cardField } from '../../fields/card';
import { defineOperation } from '../../runtime/operation';

export const setPayCell = defineOperation({
	name: 'Switch Quick Pay',
	value: 'setPayCell',
	action: 'Switch quick pay of card',
	description:
		'Switch quick pay (买单) on a card on or off. Needs WeChat Pay, and stores on the card; excludes the center button and self-consume.',
	documentation: { endpoints: ['/card/paycell/set'], repeat: 'overwrites with the same state' },
	fields: [
		cardField,
		{
			displayName: 'Quick Pay',
			name: 'isOpen',
			type: 'boolean',
			default: true,
			description: 'Whether members can pay from the card',
		},
	],
	subject: (parameters) => ({ card_id: parameters.cardId() }),
	inOrder: true,
	request: (parameters) => ({
		path: '/card/paycell/set',
		// WeChat takes a missing is_open for true.
		body: {
			card_id: parameters.cardId(),
			...validate({ is_open: parameters.value('isOpen') }, { is_open: flag({ required: true }) }),
		},
		repeat: 'safe',
	}),
});
