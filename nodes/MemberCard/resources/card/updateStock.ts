import { inputFailure } from '../../../wechat/errors/failure';
import { validate } from '../../../wechat/values/validate';
import { integer } from '../../../wechat/values/schema';
import { cardField } from '../../fields/card';
import { defineOperation } from '../../runtime/operation';
import type { Parameters } from '../../runtime/parameters';

export const updateStock = defineOperation({
	name: 'Update Stock',
	value: 'updateStock',
	action: 'Raise or lower stock of card',
	description:
		'Raise or lower the stock of a card by an amount; running this twice changes it twice',
	documentation: { endpoints: ['/card/modifystock'], repeat: 'changes the stock again' },
	fields: [
		cardField,
		{
			displayName: 'Stock Change',
			name: 'stockChange',
			type: 'number',
			typeOptions: { numberPrecision: 0 },
			default: 0,
			required: true,
			description:
				'How many cards to add, or with a minus sign to take away. The stock of a card with deposited codes cannot exceed the number of unused codes.',
		},
	],
	subject: (parameters) => ({ card_id: parameters.cardId() }),
	inOrder: true,
	request: (parameters) => ({
		path: '/card/modifystock',
		body: { card_id: parameters.cardId(), ...stockChange(parameters) },
		repeat: 'never',
	}),
});

function stockChange(parameters: Parameters) {
	const { stock_change: change } = validate(
		{ stock_change: parameters.value('stockChange') },
		// No limit of ours: live cards hold ten times the stock that WeChat's page allows for a new card.
		{ stock_change: integer({ required: true }) },
	);
	const amount = Number(change);
	if (amount === 0) {
		throw inputFailure(
			'stockChange',
			'is 0: there is nothing to change',
			'Enter how many cards to add, or a negative number to take some away.',
		);
	}
	return amount > 0 ? { increase_stock_value: amount } : { reduce_stock_value: -amount };
}
