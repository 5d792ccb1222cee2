import { categoryPairs, infoOf, infoSchema } from '../../../../nodes/wechat/subMerchant/info';
import { outline } from '../../../support/outline';

describe('a sub-merchant', () => {
	it("is what WeChat's page says", () => {
		expect(outline(infoSchema)).toEqual({
			brand_name: 'text!, at most 36 bytes',
			logo_url: 'text!',
			protocol: 'text!',
			end_time: 'seconds!, end of the day',
			primary_category_id: 'integer!, from 0',
			secondary_category_id: 'integer!, from 0',
			app_id: 'text, at most 36 bytes',
			agreement_media_id: 'text',
			operator_media_id: 'text',
		});
	});

	it('comes out of its envelope, and without one as it is', () => {
		expect(infoOf({ errcode: 0, info: { merchant_id: 12 } })).toEqual({ merchant_id: 12 });
		expect(infoOf({ merchant_id: 12 })).toEqual({ merchant_id: 12 });
	});
});

describe('categories of sub-merchants', () => {
	it('are pairs, each with the name and whatever else WeChat says', () => {
		expect(
			categoryPairs([
				{
					primary_category_id: 1,
					category_name: '美食',
					can_choose_prepaid_card: 1,
					secondary_category: [
						{ secondary_category_id: 1001, category_name: '粤菜' },
						{ secondary_category_id: 1002, category_name: '茶餐厅' },
					],
				},
				{ primary_category_id: 2, category_name: '没有' },
			]),
		).toEqual([
			{
				can_choose_prepaid_card: 1,
				primary_category_id: 1,
				primary_category_name: '美食',
				secondary_category_id: 1001,
				category_name: '粤菜',
			},
			{
				can_choose_prepaid_card: 1,
				primary_category_id: 1,
				primary_category_name: '美食',
				secondary_category_id: 1002,
				category_name: '茶餐厅',
			},
		]);
	});
});
