import type { IDataObject } from 'n8n-workflow';

import liveCard from '../../support/fixtures/liveCard.json';
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
			expect(hints[0].message).toMatch(
				/^Item 0: 'Points Rules' is longer than WeChat's page allows/,
			);
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

	it('takes a live card in every particular, and says what it has settled', async () => {
		const { json, hints, error } = await create({
			definition: 'json',
			cardJson: JSON.stringify({ card: liveCard }),
		});
		expect(error).toBeUndefined();
		expect(json[0].card_id).toMatch(/^p/);
		expect(hints[0].message).toBe(
			"Item 0: WeChat has no card color #10AD61: Color020, the nearest one, was sent. The card is valid in all stores, so the list of 2 stores was left out. 'card.member_card.base_info.sku.quantity' is 999998714, and WeChat's page names 100000000 as the limit. The card has no description, which WeChat asks for; its review may send it back.",
		);
		const sent = simulator.requests.at(-1)?.body.card.member_card;
		expect(sent.background_pic_url).toBe(liveCard.member_card.background_pic_url);
		expect(sent).not.toHaveProperty('custom_field2');
		expect(JSON.stringify(sent)).not.toContain('null');
	});

	it.each<[string, (card: typeof liveCard.member_card) => object, string]>([
		[
			'the kind of validity',
			(card) => ({ base_info: { ...card.base_info, date_info: { type: 'FOREVER' } } }),
			'\'card.member_card.base_info.date_info.type\' is "FOREVER", which WeChat does not know',
		],
		[
			'the address of a cell',
			(card) => ({ custom_cell1: { ...card.custom_cell1, url: '' } }),
			"'card.member_card.custom_cell1.url' is empty",
		],
		[
			'the stock',
			(card) => ({ base_info: { ...card.base_info, sku: { quantity: '1e3' } } }),
			'\'card.member_card.base_info.sku.quantity\' is "1e3", not a whole number',
		],
	])('names the path of %s in pasted JSON', async (_title, broken, sentence) => {
		const member = { ...liveCard.member_card, ...broken(liveCard.member_card) };
		const { error } = await create({
			definition: 'json',
			cardJson: { card: { card_type: 'MEMBER_CARD', member_card: member } },
		});
		expect(error?.message).toBe(`${sentence} [item 0]`);
		expect(simulator.requests).toHaveLength(0);
	});

	it('drops null at any depth, and takes numbers as text and old kinds of validity', async () => {
		const { base_info: base, ...member } = liveCard.member_card;
		const { error } = await create({
			definition: 'json',
			cardJson: {
				...member,
				unknown: { a: null, b: [null, { c: null, d: 1 }] },
				base_info: {
					...base,
					sku: { quantity: '500000' },
					date_info: { type: 1, begin_timestamp: '2026-01-01', end_timestamp: '2036/12/31' },
				},
			},
		});
		expect(error).toBeUndefined();
		expect(simulator.requests.at(-1)?.body.card.member_card).toMatchObject({
			unknown: { b: [{ d: 1 }] },
			base_info: {
				sku: { quantity: 500000 },
				date_info: { type: 'DATE_TYPE_FIX_TIME_RANGE', end_timestamp: 2114351999 },
			},
		});
	});
});
