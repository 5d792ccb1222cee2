import { closeAll, startWithClient } from './client';

afterEach(closeAll);

const LEVEL = {
	custom_field1: { name_type: 'FIELD_NAME_TYPE_LEVEL' },
	custom_field2: { name: '门店' },
};

async function update(body: object) {
	const { simulator, call } = await startWithClient();
	const cardId = simulator.addCard({ supply_balance: true, ...LEVEL });
	const [code] = simulator.addMembers({ cardId, count: 1, bonus: 100 });
	await call('/card/membercard/updateuser', { card_id: cardId, code, ...body });
	return simulator.member(code)?.messages.map(({ headline, facts }) => [headline, ...facts.flat()]);
}

it.each<[string, object, string[][]]>([
	[
		'points with their reason',
		{ add_bonus: 40, record_bonus: '消费40元' },
		[['积分 +40', '变动原因', '消费40元', '当前积分', '140', '会员卡', '青禾会员卡']],
	],
	[
		'the change that was sent beside a total',
		{ bonus: 130, add_bonus: 40 },
		[['积分 +40', '当前积分', '130', '会员卡', '青禾会员卡']],
	],
	[
		'the difference when only a total was sent',
		{ bonus: 70 },
		[['积分 -30', '当前积分', '70', '会员卡', '青禾会员卡']],
	],
	[
		'a balance in yuan',
		{ add_balance: 1250 },
		[['余额 +¥12.50', '当前余额', '¥12.50', '会员卡', '青禾会员卡']],
	],
	[
		'a named field only when asked for',
		{
			custom_field_value1: '金卡',
			custom_field_value2: '一店',
			notify_optional: { is_notify_custom_field1: true, is_notify_custom_field2: true },
		},
		[['等级 金卡', '会员卡', '青禾会员卡']],
	],
	['nothing of a field nobody asked for', { custom_field_value1: '金卡' }, []],
	[
		'nothing when the merchant says so',
		{ add_bonus: 40, notify_optional: { is_notify_bonus: false } },
		[],
	],
	['nothing when nothing changed', { bonus: 100 }, []],
])('the member is told %s', async (_name, body, expected) => {
	expect(await update(body)).toEqual(expected);
});
