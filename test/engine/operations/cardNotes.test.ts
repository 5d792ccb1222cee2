import type { IDataObject } from 'n8n-workflow';

import { byId, runMemberCard } from '../../support/memberCard';
import { withSimulator, type Simulator } from '../../support/simulator';

describe('card: create', () => {
	let simulator: Simulator;

	withSimulator((started) => {
		simulator = started;
	});

	const create = async (parameters: IDataObject) =>
		await runMemberCard(simulator, { resource: 'card', operation: 'create', ...parameters });
	const form = (bonusRules: string) => ({
		brandName: '青禾茶社',
		title: '青禾会员卡',
		logoUrl: 'http://mmbiz.qpic.cn/mmbiz_png/demoLogo/0',
		notice: '请出示',
		description: '每人限领一张',
		prerogative: '双倍积分',
		additionalFields: { bonusRules },
	});

	it.each([
		['128 bytes', `${'积'.repeat(42)}ab`, 0],
		['129 bytes', '积'.repeat(43), 1],
	])('warns about a rule text of more than 128 bytes: %s', async (_title, bonusRules, count) => {
		const { json, hints, error } = await create(form(bonusRules));
		expect(error).toBeUndefined();
		expect(json[0].card_id).toMatch(/^p/);
		expect(hints).toHaveLength(count);
		if (count > 0)
			expect(hints[0].message).toMatch(/^Item 0: 'Points Rules' has more than 128 bytes/);
	});

	it('makes a copy of a card from what Get returns for it', async () => {
		const cardId = simulator.addCard();
		const get = { resource: 'card', operation: 'get', cardId: byId(cardId), simplify: false };
		const original = (await runMemberCard(simulator, get)).json[0];
		const { json, error } = await create({
			definition: 'json',
			cardJson: JSON.stringify(original),
		});
		expect(error).toBeUndefined();
		expect(json[0].card_id).not.toBe(cardId);
		const sent = JSON.stringify(simulator.requests.at(-1)?.body);
		for (const name of ['"id"', '"status"', 'create_time', 'update_time', 'total_quantity'])
			expect(sent).not.toContain(name);
	});
});
