import { planCardChange, reviewedFields } from '../../../wechat/card/change';
import { cardField } from '../../fields/card';
import { defineOperation } from '../../runtime/operation';
import { cardChangeFields } from './fields/changes';
import { openGroups } from './fields/groups';

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update card',
	description:
		'Change a card, also for customers who hold it already. Some changes send it back to review; review_fields and send_check in the output say which.',
	documentation: { endpoints: ['/card/update'], repeat: 'overwrites with the same values' },
	openChoices: ['color'],
	fields: [cardField, ...cardChangeFields],
	subject: (parameters) => ({ card_id: parameters.cardId() }),
	inOrder: true,
	async run(client, parameters) {
		const change = planCardChange(
			openGroups({ ...parameters.wire('updateFields'), ...parameters.wire('advancedFields') }),
		);
		const body = { card_id: parameters.cardId(), member_card: change };
		const answer = await client.call({ path: '/card/update', body, repeat: 'safe' });
		return { ...answer, review_fields: answer.send_check === true ? reviewedFields(change) : [] };
	},
});
