import type { IDataObject } from 'n8n-workflow';

import { refusal } from '../../../../nodes/wechat/errors/failure';
import { readOwnFields } from '../../../../nodes/wechat/card/ownFields';
import { fakeWechat, lost, type Reply } from '../../../support/fakeWechat';

async function read(reply: Reply) {
	const { client, calls } = fakeWechat(() => reply);
	return { fields: await readOwnFields(client, 'p1'), calls };
}

const card = (member_card: IDataObject): Reply => ({ errcode: 0, card: { member_card } });

describe('the own fields of a card', () => {
	it('are asked for with one call that may be repeated', async () => {
		const { calls } = await read(card({}));
		expect(calls).toEqual([{ path: '/card/get', body: { card_id: 'p1' }, repeat: 'safe' }]);
	});

	it('have the names the card gives them, which win over their kinds', async () => {
		const { fields } = await read(
			card({
				custom_field1: { name_type: 'FIELD_NAME_TYPE_LEVEL', name: '级别' },
				custom_field3: { name: '生日礼' },
			}),
		);
		expect(fields).toEqual({ hasBalance: false, customNames: { 1: ['级别'], 3: ['生日礼'] } });
	});

	it.each([
		['LEVEL', ['等级', '等級', '会员等级', 'level', 'tier', 'member level']],
		['COUPON', ['优惠券', 'coupons', 'coupon']],
		['STAMP', ['印花', 'stamps', 'stamp']],
		['DISCOUNT', ['折扣', 'discount']],
		// WeChat's own spellings.
		['ACHIEVEMEN', ['成就', 'achievement', 'achievements']],
		['MILEAGE', ['里程', 'mileage']],
		['SET_POINTS', ['集点', 'stamps collected']],
		['TIMS', ['次数', 'times', 'visits']],
	])('of the kind %s are called %j', async (kind, names) => {
		const { fields } = await read(
			card({ custom_field2: { name_type: `FIELD_NAME_TYPE_${kind}` } }),
		);
		expect(fields?.customNames).toEqual({ 2: names });
	});

	it.each([[{}], [{ custom_field1: {} }], [{ custom_field1: { name_type: 'NEW', name: '' } }]])(
		'are none in %j',
		async (member) => {
			expect((await read(card(member))).fields?.customNames).toEqual({});
		},
	);

	it.each([
		[true, true],
		[false, false],
		[undefined, false],
	])('tell stored value by supply_balance %j', async (supply_balance, hasBalance) => {
		expect((await read(card({ supply_balance }))).fields?.hasBalance).toBe(hasBalance);
	});

	it.each<[string, Reply]>([
		['a refusal', refusal(48001, 'api unauthorized')],
		['no answer', lost()],
		['another kind of card', { errcode: 0, card: { card_type: 'GROUPON' } }],
		['no card', { errcode: 0 }],
	])('are not known after %s', async (_title, reply) => {
		expect((await read(reply)).fields).toBeUndefined();
	});
});
