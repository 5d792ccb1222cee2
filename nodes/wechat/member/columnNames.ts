/** What a spreadsheet column can hold of a member, by WeChat's name. */
interface ColumnName {
	/** What forms and messages call it. */
	label: string;
	/** What people write over such a column besides WeChat's name and the label. */
	others?: readonly string[];
	/** The same value in the operation that does not take this name: starting points are not a new total. */
	sister?: readonly string[];
}

const POINTS = [
	'积分',
	'points',
	'会员积分',
	'当前积分',
	'积分余额',
	'总积分',
	'total points',
	'current points',
	'積分',
];
const BALANCE = ['余额', 'balance (fen)', '会员余额', '储值余额', '当前余额', '余额(分)', '餘額'];
const customField = (number: 1 | 2 | 3) => ({
	others: [`自定义字段${number}`, `custom field ${number}`],
});

/**
 * The one table of column names. Chinese words are those of WeChat's console and of Chinese tills and CRMs; a balance in
 * yuan (余额(元)) is left out on purpose, because WeChat counts fen.
 */
export const COLUMN_NAMES: Readonly<Record<string, ColumnName>> = {
	code: {
		label: 'Code',
		others: [
			'卡号',
			'会员卡号',
			'card code',
			'card number',
			'card no',
			'卡券号',
			'卡券code',
			'会员卡code',
			'member code',
			'member card code',
			'user card code',
			'卡號',
			'會員卡號',
		],
	},
	card_id: { label: 'Card ID', others: ['卡券id', '会员卡id', '卡id', 'member card id'] },
	membership_number: {
		label: 'Membership Number',
		others: ['会员号', '會員號', '会员编号', 'member number', 'member no', 'membership no'],
	},
	bonus: { label: 'Points: Set To', others: POINTS, sister: ['init_bonus'] },
	add_bonus: {
		label: 'Points: Add or Deduct',
		others: ['增加积分', 'add points', '积分变动', '积分变化', '本次积分', 'points change'],
		sister: ['bonus', 'init_bonus'],
	},
	record_bonus: {
		label: 'Points: Reason',
		others: ['积分变动原因', '积分原因', '积分说明', 'points reason', 'reason for points change'],
		sister: ['init_bonus_record'],
	},
	balance: { label: 'Balance: Set To (Fen)', others: BALANCE, sister: ['init_balance'] },
	add_balance: {
		label: 'Balance: Add or Deduct (Fen)',
		others: ['余额变动', '余额变化', 'add balance', 'balance change'],
		sister: ['balance', 'init_balance'],
	},
	record_balance: {
		label: 'Balance: Reason',
		others: ['余额变动原因', '余额原因', 'balance reason', 'reason for balance change'],
	},
	custom_field_value1: {
		label: 'Custom Field 1',
		...customField(1),
		sister: ['init_custom_field_value1'],
	},
	custom_field_value2: {
		label: 'Custom Field 2',
		...customField(2),
		sister: ['init_custom_field_value2'],
	},
	custom_field_value3: {
		label: 'Custom Field 3',
		...customField(3),
		sister: ['init_custom_field_value3'],
	},
	background_pic_url: {
		label: 'Background Picture URL',
		others: ['会员卡背景图', 'background picture'],
	},
	expected_bonus: { label: 'Points: Only If Still', others: ['原积分', 'expected points'] },
	expected_balance: {
		label: 'Balance: Only If Still (Fen)',
		others: ['原余额', 'expected balance'],
	},
	is_notify_bonus: { label: 'Notify About Points' },
	is_notify_balance: { label: 'Notify About Balance' },
	is_notify_custom_field1: { label: 'Notify About Custom Field 1' },
	is_notify_custom_field2: { label: 'Notify About Custom Field 2' },
	is_notify_custom_field3: { label: 'Notify About Custom Field 3' },
	init_bonus: {
		label: 'Initial Points',
		others: [...POINTS, '初始积分', 'starting points'],
		sister: ['bonus'],
	},
	init_bonus_record: {
		label: 'Initial Points: Reason',
		others: ['初始积分说明', 'initial points reason'],
		sister: ['record_bonus'],
	},
	init_balance: {
		label: 'Initial Balance (Fen)',
		others: [...BALANCE, '初始余额', 'starting balance'],
		sister: ['balance'],
	},
	init_custom_field_value1: {
		label: 'Initial Custom Field 1',
		...customField(1),
		sister: ['custom_field_value1'],
	},
	init_custom_field_value2: {
		label: 'Initial Custom Field 2',
		...customField(2),
		sister: ['custom_field_value2'],
	},
	init_custom_field_value3: {
		label: 'Initial Custom Field 3',
		...customField(3),
		sister: ['custom_field_value3'],
	},
	activate_begin_time: { label: 'Valid From', others: ['有效期开始', '生效日期', 'valid from'] },
	activate_end_time: { label: 'Valid Until', others: ['有效期结束', '失效日期', 'valid until'] },
};

/** What forms and messages call the field. */
export function labelOf(field: string): string {
	return COLUMN_NAMES[field]?.label ?? field;
}

/** `custom_field_value2` and `init_custom_field_value2` → 2; undefined for any other field. */
export function customFieldNumber(field: string): number | undefined {
	const number = /custom_field_value([123])$/.exec(field)?.[1];
	return number === undefined ? undefined : Number(number);
}

/**
 * A column name as it is compared: without case, blanks, underscores, hyphens, colons and a byte order mark (also one
 * that was read as Latin-1), and with full-width characters as plain ones.
 */
export function plainName(name: string): string {
	return name
		.replace(/^ï»¿/, '')
		.normalize('NFKC')
		.replace(/[\s_\-:'"\u200b-\u200d\ufeff]/g, '')
		.toLowerCase();
}
