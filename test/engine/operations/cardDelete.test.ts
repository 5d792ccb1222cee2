import { byId, runMemberCard } from '../../support/memberCard';
import { withSimulator, type Simulator } from '../../support/simulator';

const DELETE = '/card/delete';

describe('card: delete', () => {
	let simulator: Simulator;
	let cardId: string;

	withSimulator((started) => {
		simulator = started;
		cardId = simulator.addCard();
	});

	const remove = async () =>
		(
			await runMemberCard(
				simulator,
				{ resource: 'card', operation: 'delete', cardId: byId(cardId) },
				{ onError: 'continueRegularOutput' },
			)
		).json[0];
	const done = { deleted: true, already_deleted: true, errcode: 40078 };

	it('counts a card that is deleted already as done', async () => {
		expect(await remove()).toMatchObject({ card_id: cardId, deleted: true, errcode: 0 });
		expect(await remove()).toMatchObject({ card_id: cardId, ...done });
	});

	it('is done when the first answer got lost and the second call met a deleted card', async () => {
		simulator.faults.add({ path: DELETE, nth: 1, effect: { reset: 'after' } });
		expect(await remove()).toMatchObject({ card_id: cardId, ...done });
		expect(simulator.count(DELETE)).toBe(2);
	});

	it.each([
		['in another state', undefined],
		['whose state cannot be read', { errcode: 45030 }],
	])('leaves a refusal standing for a card %s', async (_title, effect) => {
		simulator.faults.add({ path: DELETE, effect: { errcode: 40078 } });
		if (effect !== undefined) simulator.faults.add({ path: '/card/get', effect });
		const item = await remove();
		expect(item.error).toContain('(errcode 40078)');
		expect(item.deleted).toBeUndefined();
	});
});
