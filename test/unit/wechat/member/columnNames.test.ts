import { customFieldNumber, plainName } from '../../../../nodes/wechat/member/columnNames';
import { namesOf, planColumns } from '../../../../nodes/wechat/member/columnPlan';
import { FIELDS, type Operation } from '../../../support/memberFields';

/** What people write over their columns; the first of each list is the label in the form. */
const WRITTEN: Array<[field: string, operation: Operation, names: string[]]> = [
	[
		'code',
		'update',
		[
			...['Code', '卡号', '会员卡号', 'card code', 'Card Number', 'Card No', '卡券号', '卡券Code'],
			...['会员卡code', 'member code', 'Member Card Code', 'UserCardCode', '卡號', '會員卡號'],
		],
	],
	['card_id', 'update', ['Card ID', '卡券ID', '会员卡ID', '卡ID', 'Member Card ID']],
	[
		'membership_number',
		'activate',
		[
			...['Membership Number', '会员号', '會員號', '会员编号'],
			...['member number', 'member no', 'membership no'],
		],
	],
	[
		'bonus',
		'sync',
		[
			...['Points: Set To', '积分', 'Points', '会员积分', '当前积分', '积分余额', '总积分'],
			...['Total Points', 'Current Points', '積分'],
		],
	],
	[
		'add_bonus',
		'update',
		[
			...['Points: Add or Deduct', '增加积分', 'add points', '积分变动', '积分变化', '本次积分'],
			'Points Change',
		],
	],
	[
		'record_bonus',
		'update',
		[
			...['Points: Reason', '积分变动原因', '积分原因', '积分说明', 'Points Reason'],
			'Reason for Points Change',
		],
	],
	[
		'balance',
		'update',
		[
			...['Balance: Set To (Fen)', '余额', 'Balance (fen)', '会员余额', '储值余额', '当前余额'],
			...['余额(分)', '余额（分）', '餘額'],
		],
	],
	[
		'add_balance',
		'update',
		[...['Balance: Add or Deduct (Fen)', '余额变动', '余额变化', 'add balance'], 'Balance Change'],
	],
	[
		'record_balance',
		'update',
		[
			...['Balance: Reason', '余额变动原因', '余额原因', 'balance reason'],
			'Reason for Balance Change',
		],
	],
	['custom_field_value1', 'update', ['Custom Field 1', '自定义字段1']],
	['custom_field_value2', 'update', ['Custom Field 2', '自定义字段2']],
	['custom_field_value3', 'sync', ['Custom Field 3', '自定义字段3']],
	[
		'background_pic_url',
		'update',
		['Background Picture URL', '会员卡背景图', 'background picture'],
	],
	['expected_bonus', 'update', ['Points: Only If Still', '原积分', 'Expected Points']],
	['expected_balance', 'update', ['Balance: Only If Still (Fen)', '原余额', 'expected balance']],
	['is_notify_bonus', 'update', ['Notify About Points']],
	['is_notify_balance', 'update', ['Notify About Balance']],
	['is_notify_custom_field1', 'update', ['Notify About Custom Field 1']],
	['is_notify_custom_field2', 'update', ['Notify About Custom Field 2']],
	['is_notify_custom_field3', 'update', ['Notify About Custom Field 3']],
	['init_bonus', 'activate', ['Initial Points', '积分', 'points', '初始积分', 'Starting Points']],
	[
		'init_bonus_record',
		'activate',
		['Initial Points: Reason', '初始积分说明', 'initial points reason'],
	],
	[
		'init_balance',
		'activate',
		['Initial Balance (Fen)', '余额', '会员余额', '初始余额', 'starting balance'],
	],
	['init_custom_field_value1', 'activate', ['Initial Custom Field 1', '自定义字段1']],
	['init_custom_field_value2', 'activate', ['Initial Custom Field 2', '自定义字段2']],
	['init_custom_field_value3', 'activate', ['Initial Custom Field 3', '自定义字段3']],
	['activate_begin_time', 'activate', ['Valid From', '有效期开始', '生效日期']],
	['activate_end_time', 'activate', ['Valid Until', '有效期结束', '失效日期']],
];

describe('the name of a column', () => {
	it.each(WRITTEN)('for %s is known to %s by its names', (field, operation, names) => {
		for (const name of [field, ...names])
			expect(planColumns([name], FIELDS[operation])).toEqual({
				found: [[field, [name]]],
				misnamed: [],
				left: [],
				besideSubject: ['code', 'card_id'].includes(field) ? [] : [name],
			});
		expect(namesOf(field).slice(0, 2)).toEqual([field, names[0]]);
	});

	it('of yuan is no column of fen', () => {
		expect(planColumns(['余额(元)', 'balance (yuan)'], FIELDS.update).left).toEqual([
			'余额(元)',
			'balance (yuan)',
		]);
	});

	it.each([
		['ï»¿Card Code', 'cardcode'],
		['\ufeffcode', 'code'],
		[' Card_No-1: ', 'cardno1'],
		['Ｐｏｉｎｔｓ', 'points'],
		['"积\u200b分\'', '积分'],
		['x ï»¿', 'xï»¿'.normalize('NFKC')],
	])('%j is compared as %j', (name, plain) => {
		expect(plainName(name)).toBe(plain);
	});

	it.each<[string, Operation, string]>([
		['bonus', 'activate', 'init_bonus'],
		['Init_Bonus', 'sync', 'bonus'],
		['init_bonus', 'update', 'bonus'],
		['add_bonus', 'sync', 'bonus'],
		['add_bonus', 'activate', 'init_bonus'],
		['record_bonus', 'activate', 'init_bonus_record'],
		['init_bonus_record', 'sync', 'record_bonus'],
		['balance', 'activate', 'init_balance'],
		['init_balance', 'sync', 'balance'],
		['add_balance', 'sync', 'balance'],
		['add_balance', 'activate', 'init_balance'],
		...[1, 2, 3].flatMap((number): Array<[string, Operation, string]> => [
			[`custom_field_value${number}`, 'activate', `init_custom_field_value${number}`],
			[`init_custom_field_value${number}`, 'sync', `custom_field_value${number}`],
		]),
	])('%s is taken by %s under another name, %s', (column, operation, wanted) => {
		expect(planColumns([column], FIELDS[operation])).toEqual({
			found: [],
			misnamed: [{ column, wanted }],
			left: [],
			besideSubject: [column],
		});
	});

	it.each([
		['custom_field_value1', 1],
		['init_custom_field_value3', 3],
		['custom_field_value4', undefined],
		['custom_field_value1x', undefined],
		['is_notify_custom_field1', undefined],
		['code', undefined],
	])('of a custom field has a number: %s → %s', (field, number) => {
		expect(customFieldNumber(field)).toBe(number);
	});
});
