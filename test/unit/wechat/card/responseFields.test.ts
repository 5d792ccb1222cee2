import { dropResponseFields } from '../../../../nodes/wechat/card/responseFields';

describe('a card as WeChat answers it', () => {
	it('loses what only an answer has, and nothing else', () => {
		expect(
			dropResponseFields({
				id: 'kept',
				supply_bonus: true,
				base_info: {
					id: 'p1',
					status: 'CARD_STATUS_DISPATCH',
					appid: 'wx1',
					area_code_list: [],
					create_time: 1,
					update_time: 2,
					title: '金卡',
					sku: { quantity: 9, total_quantity: 10 },
				},
				advanced_info: {
					share_friends: true,
					consume_share_card_list: [],
					use_condition: { least_cost: 1 },
				},
			}),
		).toEqual({
			id: 'kept',
			supply_bonus: true,
			base_info: { title: '金卡', sku: { quantity: 9 } },
			advanced_info: { use_condition: { least_cost: 1 } },
		});
	});

	it.each([
		[{}],
		[{ prerogative: 'x' }],
		[{ base_info: { title: 'a' } }],
		[{ base_info: 'x', advanced_info: ['id'] }],
		[{ base_info: null, advanced_info: null }],
		[{ base_info: { sku: 'x' } }],
		[{ base_info: ['status'] }],
	])('stays as it is without such fields: %j', (card) => {
		expect(dropResponseFields(card as never)).toEqual(card);
	});
});
