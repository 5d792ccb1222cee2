import { planCardChange, planPastedChange, reviewedFields } from '../../../wechat/card/change';
import { findMemberCard, inPastedJson } from '../../../wechat/card/pastedCard';
import type { SettledCard } from '../../../wechat/card/settle';
import { cardField } from '../../fields/card';
import { labelIn } from '../../runtime/fieldLabel';
import { defineOperation } from '../../runtime/operation';
import type { Parameters } from '../../runtime/parameters';
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
		const { card: change, notes } = await plannedChange(parameters);
		const body = { card_id: parameters.cardId(), member_card: change };
		const answer = await client.call({ path: '/card/update', body, repeat: 'safe' });
		const reviewed = answer.send_check === true ? reviewedFields(change) : [];
		return [{ json: { ...answer, review_fields: reviewed }, hint: notes.join(' ') || undefined }];
	},
});

async function plannedChange(parameters: Parameters): Promise<SettledCard> {
	if (parameters.text('definition') !== 'json')
		return planCardChange(
			openGroups({ ...parameters.wire('updateFields'), ...parameters.wire('advancedFields') }),
			labelIn(cardChangeFields),
		);
	const { card, path } = findMemberCard(parameters.json('cardJson'));
	return await inPastedJson(path, () => planPastedChange(card, (field) => path + field));
}
