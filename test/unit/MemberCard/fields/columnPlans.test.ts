import { createLeftColumns } from '../../../../nodes/MemberCard/fields/columnPlans';
import { createLimitNotes } from '../../../../nodes/MemberCard/fields/readColumns';
import type { WechatClient } from '../../../../nodes/wechat/transport/request';
import { tableOf } from '../../../support/columnTables';

describe('the names of the card', () => {
	it('are asked for once a card, and only for columns that mean nothing else', async () => {
		const rows = [
			{ code: '1', 会员级别: 'Gold' },
			{ code: '2', 会员级别: 'Silver', note: 'x' },
			{ code: '3', 会员级别: 'Gold', card_id: 'pOther' },
			{ code: '4', 会员级别: 'Gold', card_id: 'pOther' },
			{ code: '5', bonus: 1 },
		];
		const table = tableOf(rows);
		const bodies = [];
		for (const index of rows.keys()) bodies.push(await table.read(index));
		expect(bodies.map(({ custom_field_value1: value }) => value)).toEqual([
			'Gold',
			'Silver',
			'Gold',
			'Gold',
			undefined,
		]);
		expect(table.asked).toEqual([{ card_id: 'pDefault' }, { card_id: 'pOther' }]);
		expect([...table.perRun(createLeftColumns)]).toEqual(['note']);
	});

	it('are those of the card of the row, although the columns are the same', async () => {
		const rows = [
			{ code: '1', 会员级别: 'Gold', card_id: 'pA' },
			{ code: '2', 会员级别: 'Gold', card_id: 'pB' },
		];
		const table = tableOf(rows);
		const names: Record<string, string> = { pA: 'custom_field1', pB: 'custom_field2' };
		const client = {
			call: async ({ body }: { body: { card_id: string } }) =>
				await Promise.resolve({
					card: { member_card: { [names[body.card_id]]: { name: '会员级别' } } },
				}),
		} as unknown as WechatClient;
		const read = async (index: number) => await table.reader.read(client, table.parameters(index));
		expect(await read(0)).toMatchObject({ custom_field_value1: 'Gold' });
		expect(await read(1)).toMatchObject({ custom_field_value2: 'Gold' });
		expect(await read(0)).toMatchObject({ custom_field_value1: 'Gold' });
	});

	it('are left alone where there is no card to ask, and where it has none', async () => {
		const row = { code: '1', 会员级别: 'Gold', bonus: 1 };
		const nobody = tableOf([{ ...row }], { cardId: '' });
		await expect(nobody.read()).rejects.toThrow("'Card' is empty");
		expect(nobody.asked).toEqual([]);
		const empty = tableOf([{ ...row }], { answer: {} });
		expect(await empty.read()).toEqual({ code: '1', card_id: 'pDefault', bonus: 1 });
		expect([...empty.perRun(createLeftColumns)]).toEqual(['会员级别']);
	});
});

describe('what a run remembers of its rows', () => {
	it('a text beyond the limit of the page, in a sentence', async () => {
		const row = (length: number) => ({ code: '1', bonus: 1, record_bonus: 'r'.repeat(length) });
		const table = tableOf([row(42), row(43), row(44)]);
		await table.read(0);
		expect([...table.perRun(createLimitNotes)]).toEqual([]);
		await table.read(1);
		await table.read(2);
		const notes = [...table.perRun(createLimitNotes)];
		expect(notes).toHaveLength(1);
		expect(notes[0]).toMatch(/^'Points: Reason' is longer than WeChat's page allows/);
	});

	it('the meaning of columns, but not of others with as many', async () => {
		const rows = [
			{ code: '1', bonus: 1 },
			{ code: '2', balance: 2 },
			{ balance: 3, code: '3' },
			{ code: '4', bonus: 4, balance: 5 },
			{ code: '5', bonus: 6 },
			// One column more than the row before.
			{ code: '6', bonus: 7, balance: 8 },
		];
		const table = tableOf(rows);
		const bodies = [];
		for (const index of rows.keys()) bodies.push(await table.read(index));
		expect(bodies).toEqual(rows.map((row) => ({ card_id: 'pDefault', ...row })));
	});

	it('nothing of a row with nothing to write but how to name its columns', () => {
		const named = tableOf([{ code: '1', note: 'x' }]);
		expect(named.reader.nothingToWrite(named.parameters(0), 'change').facts).toEqual({
			class: 'input',
			what: 'There is nothing to change: none of the columns code, note holds points, balance or a custom field',
			advice:
				'Name a column bonus (积分, points), add_bonus (增加积分, add points), balance (余额, balance (fen)) or custom_field_value1, or map each column yourself.',
			outcome: 'notSent',
		});
		const defined = tableOf([{}], { defined: {}, operation: 'sync' });
		expect(defined.reader.nothingToWrite(defined.parameters(0), 'sync').facts).toEqual({
			class: 'input',
			what: 'All columns are empty: there is nothing to sync',
			advice: 'Fill in points, balance or a custom field.',
			outcome: 'notSent',
		});
	});
});
