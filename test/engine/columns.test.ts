import type { IDataObject } from 'n8n-workflow';

import { AUTOMATIC, byId, columns, runMemberCard } from '../support/memberCard';
import { withSimulator, type Simulator } from '../support/simulator';

const UPDATE = '/card/membercard/updateuser';
const CARD = '/card/get';

describe('columns as people write them', () => {
	let simulator: Simulator;
	let cardId: string;
	let code: string;

	withSimulator((started) => {
		simulator = started;
		cardId = simulator.addCard({
			supply_balance: true,
			custom_field1: { name_type: 'FIELD_NAME_TYPE_LEVEL', url: 'https://m.example.cn' },
			custom_field2: { name: '生日礼', url: 'https://m.example.cn' },
		});
		[code] = simulator.addMembers({ cardId, count: 1, codes: ['007290500123'], bonus: 320 });
	});

	const run = async (operation: string, rows: IDataObject[], more: IDataObject = {}) =>
		await runMemberCard(
			simulator,
			{ resource: 'member', operation, cardId: byId(cardId), ...AUTOMATIC, ...more },
			{ items: rows.map((json) => ({ json })) },
		);

	it.each([
		['卡号', '积分'],
		['会员卡号', '当前积分'],
		['Code', 'Points'],
		['CODE', 'BONUS'],
		['code ', ' bonus'],
		['\ufeffcode', 'bonus'],
		['ï»¿card code', 'Total Points'],
		['Ｃａｒｄ　Ｎｕｍｂｅｒ', 'ｐｏｉｎｔｓ'],
		['card_code', 'total-points'],
		['Code', 'Points: Set To'],
	])('%j and %j are synced', async (codeColumn, pointsColumn) => {
		const { json, error } = await run('sync', [{ [codeColumn]: code, [pointsColumn]: '400' }]);
		expect(error).toBeUndefined();
		expect(json[0]).toMatchObject({ outcome: 'updated', code, points_before: 320 });
		expect(simulator.member(code)?.bonus).toBe(400);
		expect(simulator.count(CARD)).toBe(0);
	});

	it('the names of the card itself are understood, asked for once per run', async () => {
		const others = simulator.addMembers({ cardId, count: 9 });
		const rows = [code, ...others].map((member) => ({
			卡号: member,
			等级: '金卡',
			生日礼: '蛋糕',
		}));
		await run('sync', rows);
		expect(simulator.member(code)).toMatchObject({
			custom_field_value1: '金卡',
			custom_field_value2: '蛋糕',
		});
		expect(simulator.count(CARD)).toBe(1);
	});

	it('a card that cannot be read stops nobody, and its names are left alone', async () => {
		simulator.faults.add({ path: CARD, effect: { errcode: 48001 } });
		const { json, hints } = await run('sync', [{ code, bonus: 400, 等级: '金卡' }]);
		expect(json[0]).toMatchObject({ outcome: 'updated', written_fields: 'bonus' });
		expect(hints.map(({ message }) => message)).toContain(
			"Columns that mean nothing here were left alone: '等级'",
		);
	});

	it.each([
		[
			{ 卡号: '007290500123', code: '007290500123', bonus: 1 },
			"'卡号' and 'code' are two columns for code",
		],
		[{ code: '007290500123', 积分: 1, points: 2 }, "'积分' and 'points' are two columns for bonus"],
		[{ 会员编号: '007290500123', 积分: 1 }, "'Code' is not among the columns: 会员编号, 积分"],
		[{ code: '', 积分: 1 }, "'code' is empty"],
		[{ 卡号: ' ', 积分: 1 }, "'卡号' is empty"],
		[{ 卡号: '007290500123', 积分: 'abc' }, "'积分' is "],
	])('%j is refused as %s', async (row, sentence) => {
		const { error } = await run('sync', [row as IDataObject]);
		expect(error?.message).toContain(sentence);
		expect(simulator.count(UPDATE)).toBe(0);
	});

	it('without a column for codes the nearest one is named', async () => {
		const { error } = await run('sync', [{ 会员卡编号: code, 积分: 1 }]);
		expect(error?.description).toContain("If '会员卡编号' holds the card codes, rename it to code");
	});

	it('two columns for one field are no question while one of them is empty', async () => {
		const { json } = await run('sync', [{ code, 积分: '', points: 2 }]);
		expect(json[0]).toMatchObject({ outcome: 'updated', points_after: 2 });
	});

	it.each([
		['activate', { bonus: 50 }, 'bonus', 'init_bonus'],
		['activate', { custom_field_value1: '金' }, 'custom_field_value1', 'init_custom_field_value1'],
		['sync', { init_bonus: 50 }, 'init_bonus', 'bonus'],
		['sync', { add_bonus: 50 }, 'add_bonus', 'bonus'],
		['update', { init_balance: 50 }, 'init_balance', 'balance'],
	])('%s names a column of its sister: %j', async (operation, values, column, wanted) => {
		const { error } = await run(operation, [{ code, membership_number: 'QH1', ...values }]);
		expect(error?.message).toContain(
			`'${column}' belongs to another operation; here it is called ${wanted}`,
		);
		expect(error?.description).toContain(`Rename the column to ${wanted}`);
	});

	it('starting points are taken over by the word people use', async () => {
		const [received] = simulator.addMembers({ cardId, count: 1, active: false });
		await run('activate', [{ 卡号: received, 会员号: 'QH1', 积分: 900 }]);
		expect(simulator.member(received)).toMatchObject({ membership_number: 'QH1', bonus: 900 });
	});

	it('columns left over are told once, together', async () => {
		const others = simulator.addMembers({ cardId, count: 2 });
		const { hints, json } = await run('sync', [
			{ code, bonus: 1, name: '小禾' },
			{ code: others[0], bonus: 1, mobile: '138' },
			{ code: others[1], bonus: 1, name: '小麦', mobile: '139' },
		]);
		const told = hints.filter(({ message }) => message.includes('left alone'));
		expect(told.map(({ message }) => message)).toEqual([
			"Columns that mean nothing here were left alone: 'name', 'mobile'",
		]);
		expect(Object.keys(json[0])).toEqual([
			'outcome',
			'card_id',
			'code',
			'points_before',
			'points_after',
			'balance_before',
			'balance_after',
			'reason',
			'written_fields',
			'bonus',
			'name',
		]);
	});

	it('codes keep their zeros and empty values stay away, whatever types a workflow was saved with', async () => {
		const typed = (id: string, type: string) => ({
			id,
			displayName: id,
			type,
			required: false,
			defaultMatch: false,
			display: true,
		});
		const { json } = await run('update', [{ code, bonus: '' }], {
			columns: {
				...(columns({
					code: '={{ $json.code }}',
					bonus: '={{ $json.bonus }}',
					add_bonus: '={{ 5 }}',
				}).columns as IDataObject),
				schema: [typed('code', 'number'), typed('bonus', 'number'), typed('add_bonus', 'number')],
			},
		});
		expect(json[0]).toMatchObject({ code, points_after: 325 });
	});

	it('nothing filled in is nothing to do, not zero', async () => {
		const { error } = await run('update', [{}], columns({ code, bonus: '', add_bonus: null }));
		expect(error?.message).toContain('All columns are empty: there is nothing to change');
		expect(simulator.member(code)?.bonus).toBe(320);
	});

	it.each([
		[{ add_bonus: '={{ $json.noSuchColumn }}' }],
		[{ add_bonus: '={{ $json.noSuchColumn }}', record_bonus: 'for the order' }],
		[{ record_bonus: 'for the order', notify_optional: '={{ ({ is_notify_bonus: true }) }}' }],
	])('an amount that came to nothing is no change, and a reason is none: %j', async (value) => {
		const { error } = await run('update', [{}], columns({ code, ...value }));
		expect(error?.message).toContain('there is nothing to change');
		expect(simulator.count('/card/membercard/updateuser')).toBe(0);
		expect(simulator.member(code)?.bonus).toBe(320);
	});

	it('a mode that does not exist chooses nothing', async () => {
		const { error } = await run('update', [{ code, bonus: 0 }], {
			columns: { mappingMode: 'auto', value: null },
		});
		expect(error?.message).toContain('has the mapping mode "auto", which does not exist');
		expect(simulator.member(code)?.bonus).toBe(320);
	});

	it('one fixed value for many items is told', async () => {
		const [other] = simulator.addMembers({ cardId, count: 1 });
		const { hints } = await run(
			'update',
			[{ code }, { code: other }],
			columns({ code: '={{ $json.code }}', bonus: '0' }),
		);
		expect(hints.map(({ message }) => message).join()).toContain(
			'Points: Set To is the fixed value "0": it went to all 2 items',
		);
	});

	it.each(['update', 'sync'])(
		'%s refuses a total below zero, unless that is allowed',
		async (operation) => {
			const { error } = await run(operation, [{ 卡号: code, 积分: -5 }]);
			expect(error?.message).toContain("'积分' is -5, a total below zero");
			await run(operation, [{ 卡号: code, 积分: -5 }], {
				additionalFields: { belowZero: 'allow' },
			});
			expect(simulator.member(code)?.bonus).toBe(-5);
		},
	);
});
