import type { IDataObject } from 'n8n-workflow';

import { createFixedValues } from '../../../../nodes/MemberCard/fields/readColumns';
import { tableOf } from '../../../support/columnTables';

describe('a row read by the names of its columns', () => {
	it('is a body by the names of WeChat, with the card of the form', async () => {
		const table = tableOf([{ 卡号: '007', Points: '12', balance: 5, custom_field_value2: 'x' }]);
		expect(await table.read()).toEqual({
			card_id: 'pDefault',
			code: '007',
			bonus: 12,
			balance: 5,
			custom_field_value2: 'x',
		});
		expect(table.subject()).toEqual({ card_id: 'pDefault', code: '007' });
		expect(table.asked).toEqual([]);
	});

	it('may bring a card of its own, and be without one', async () => {
		const rows = [
			{ code: ' 1 ', card_id: ' pOwn ', bonus: 1 },
			{ code: 2, card_id: ' ', bonus: 1 },
			{ code: null, card_id: null, bonus: 1 },
		];
		const table = tableOf(rows);
		expect(table.subject(0)).toEqual({ card_id: 'pOwn', code: '1' });
		expect(table.subject(1)).toEqual({ card_id: 'pDefault', code: '2' });
		expect(table.subject(2)).toEqual({ card_id: 'pDefault', code: '' });
		expect(await table.read(0)).toMatchObject({ card_id: 'pOwn' });
		expect(await table.read(1)).toMatchObject({ card_id: 'pDefault' });
		await expect(tableOf([{ code: '1', bonus: 1 }], { cardId: '' }).read()).rejects.toMatchObject({
			facts: {
				field: 'cardId',
				label: 'Card',
				advice: expect.stringContaining('give the rows a column card_id') as string,
			},
		});
	});

	it('fills in what the operation has as defaults', async () => {
		const table = tableOf([{ code: '1', bonus: 3, record_bonus: '' }]);
		const defaults = { record_bonus: 'night', bonus: 9 };
		expect(await table.read(0, defaults)).toMatchObject({ record_bonus: 'night', bonus: 3 });
		expect(defaults).toEqual({ record_bonus: 'night', bonus: 9 });
	});

	it('takes who is told from a group, and from columns first', async () => {
		const notices = { is_notify_bonus: true, is_notify_balance: true };
		const read = async (row: IDataObject) =>
			await tableOf([{ code: '1', bonus: 1, ...row }]).read();
		expect(await read({ notify_optional: notices, is_notify_balance: false })).toMatchObject({
			notify_optional: { is_notify_bonus: true, is_notify_balance: false },
		});
		for (const odd of [null, 'yes', ['is_notify_bonus']])
			expect(await read({ notify_optional: odd as string })).not.toHaveProperty('notify_optional');
	});

	it('is told by the label of its column when a value is refused', async () => {
		await expect(tableOf([{ code: '1', 积分: 'many' }]).read()).rejects.toThrow("'积分'");
		await expect(tableOf([{ code: '1', is_notify_bonus: 'x' }]).read()).rejects.toThrow(
			"'is_notify_bonus'",
		);
		// The column that holds something, of two for one field.
		await expect(tableOf([{ code: '1', points: '', 积分: 'many' }]).read()).rejects.toThrow(
			"'积分'",
		);
		await expect(tableOf([{ code: '', bonus: 1 }]).read()).rejects.toThrow("'code' is empty");
	});

	it('lets the operation refuse its body, and passes on what is no failure of an input', async () => {
		const table = tableOf([{ code: '1', bonus: 1 }]);
		const seen: IDataObject[] = [];
		await table.read(0, {}, (body) => seen.push(body));
		expect(seen).toEqual([{ code: '1', bonus: 1, card_id: 'pDefault' }]);
		const broken = new TypeError('broken');
		await expect(
			table.read(0, {}, () => {
				throw broken;
			}),
		).rejects.toBe(broken);
	});

	it('is a question when two of its columns hold one field', async () => {
		const rows = [
			{ code: '1', points: 1, 积分: 2 },
			{ code: '1', points: 1, 积分: ' ' },
			{ code: '1', points: null, 积分: 2 },
		];
		const table = tableOf(rows);
		await expect(table.read(0)).rejects.toThrow(
			"'points' and '积分' are two columns for bonus. Remove or rename one of them, so that it is clear which one counts.",
		);
		expect(await table.read(1)).toMatchObject({ bonus: 1 });
		expect(await table.read(2)).toMatchObject({ bonus: 2 });
	});

	it('is stopped by a column of another operation, if it holds something', async () => {
		const table = tableOf([
			{ code: '1', init_balance: 5, bonus: 1 },
			{ code: '1', init_balance: '', bonus: 1 },
		]);
		await expect(table.read(0)).rejects.toThrow(
			"'init_balance' belongs to another operation; here it is called balance. Rename the column to balance if that is meant, or remove it.",
		);
		expect(await table.read(1)).toEqual({ card_id: 'pDefault', code: '1', bonus: 1 });
	});

	it('needs a column for its code, and names the nearest', async () => {
		const refusal = async (row: IDataObject) => {
			try {
				await tableOf([row]).read();
			} catch (error) {
				return String((error as Error).message);
			}
			return 'none';
		};
		expect(await refusal({ bonus: 1, 会员号码: '1' })).toMatch(
			/^'[^']+' is not among the columns: bonus, 会员号码\. If '会员号码' holds the card codes, rename it to code \(卡号, 会员卡号, card code, card number will do too\)\.$/,
		);
		expect(await refusal({ bonus: 1 })).toMatch(
			/is not among the columns: bonus\. Name the column with the card codes code \(卡号, 会员卡号, card code, card number will do too\), or map each column yourself\.$/,
		);
		expect(await refusal({})).toContain('is missing: the item has no columns');
	});

	it('says which of its columns are not those of card and code', () => {
		const { reader, parameters } = tableOf([{ 卡号: '1', card_id: 'p', note: 'x', bonus: 2 }]);
		expect(reader.inputFields(parameters(0))).toEqual(['note', 'bonus']);
	});
});

describe('a row as the form defines it', () => {
	it('holds what each column is given, whatever the item has', async () => {
		const defined = { code: '1', bonus: 5, balance: null, record_bonus: '' };
		const table = tableOf([{ code: '2', balance: 7 }], { defined });
		expect(await table.read()).toEqual({ code: '1', card_id: 'pDefault', bonus: 5 });
		expect(table.reader.inputFields(table.parameters(0))).toEqual(['code', 'balance']);
	});

	it.each([[null], ['x'], [undefined]])('is empty as %j', async (defined) => {
		await expect(tableOf([{ code: '2' }], { defined, mode: 'defineBelow' }).read()).rejects.toThrow(
			"'Code' is empty",
		);
	});

	it('is told by the label of the form when a value is refused', async () => {
		await expect(tableOf([{}], { defined: { code: '1', bonus: 'x' } }).read()).rejects.toThrow(
			"'Points: Set To'",
		);
	});

	it('is not chosen by a mode that does not exist', async () => {
		await expect(tableOf([{ code: '1' }], { mode: 'both' }).read()).rejects.toThrow(
			'has the mapping mode "both", which does not exist. Choose Map Each Column Manually (defineBelow) or Map Automatically (autoMapInputData).',
		);
	});

	it('tells one fixed value for many members, and no expression', async () => {
		const fixed = async (defined: unknown, index = 0) => {
			const table = tableOf([{ n: 1 }, { n: 2 }], { defined, mode: 'defineBelow' });
			await table.read(index).catch(() => undefined);
			return table.perRun(createFixedValues);
		};
		const defined = { code: '1', membership_number: '2', bonus: 0, balance: ' ', add_bonus: 5 };
		expect(await fixed(defined)).toEqual({ code: '1', membership_number: '2', bonus: 0 });
		expect(await fixed({ code: '={{ $json.n }}', balance: 7 })).toEqual({ balance: 7 });
		expect(await fixed(defined, 1)).toEqual({});
		expect(await fixed(null)).toEqual({});
		const named = tableOf([{ code: '1', bonus: 5 }]);
		await named.read();
		expect(named.perRun(createFixedValues)).toEqual({});
	});
});
