import type { IDataObject } from 'n8n-workflow';

import { settleCard } from '../../../../nodes/wechat/card/settle';
import { factsOf, inputFacts } from '../../../support/fakeWechat';

type Card = IDataObject & { base_info?: IDataObject };

const settle = (card: IDataObject) => settleCard(card as Card, (path) => `<${path}>`);
const at = (bytes: number) => 'x'.repeat(bytes);

describe('a card before it is sent', () => {
	it('has the name of its color, and the rest stays', () => {
		expect(settle({ discount: 1, base_info: { color: '#63B359', title: 'a' } })).toEqual({
			card: { discount: 1, base_info: { color: 'Color010', title: 'a' } },
			notes: [],
		});
	});

	it('has the nearest color where nobody can send its own, and says so', () => {
		expect(settle({ base_info: { color: '#10AD61' } })).toEqual({
			card: { base_info: { color: 'Color020' } },
			notes: ['WeChat has no card color #10AD61: Color020, the nearest one, was sent.'],
		});
	});

	it('cannot have a color that is none', async () => {
		expect(await factsOf(() => settle({ base_info: { color: 'red' } }))).toEqual(
			inputFacts(
				'base_info.color',
				`is "red", which is none of WeChat's card colors`,
				'Use one of Color010, Color020, Color030, Color040, Color050, Color060, Color070, Color080, Color081, Color082, Color090, Color100, Color101, Color102, or its hex value.',
			),
		);
	});

	it('names no stores where it is valid in all of them', () => {
		expect(settle({ base_info: { use_all_locations: true, location_id_list: [1, 2] } })).toEqual({
			card: { base_info: { use_all_locations: true } },
			notes: ['The card is valid in all stores, so the list of 2 stores was left out.'],
		});
		const all = { base_info: { use_all_locations: true } };
		expect(settle(all)).toEqual({ card: all, notes: [] });
		const some = { base_info: { use_all_locations: false, location_id_list: [1, 2] } };
		expect(settle(some)).toEqual({ card: some, notes: [] });
	});

	it.each<[string, IDataObject, string[]]>([
		['a rule of 128 bytes', { bonus_rules: at(128), bonus_cleared: '会'.repeat(42) }, []],
		['a long text without a lower limit', { prerogative: at(500) }, []],
		[
			'a long rule',
			{ bonus_cleared: '会'.repeat(43) },
			[
				"'<bonus_cleared>' is longer than WeChat's page allows (42 Chinese characters, or 128 letters and digits); check how the card shows it.",
			],
		],
		[
			"a cover text as in WeChat's sample",
			{ advanced_info: { abstract: { abstract: at(57) } } },
			[
				"'<advanced_info.abstract.abstract>' is longer than WeChat's page allows (8 Chinese characters, or 24 letters and digits); check how the card shows it.",
			],
		],
		[
			'a stock as live cards had it',
			{ base_info: { sku: { quantity: 999_998_714 } } },
			["'<base_info.sku.quantity>' is 999998714, and WeChat's page names 100000000 as the limit."],
		],
		[
			'two ways of activation',
			{ auto_activate: true, activate_url: 'https://x' },
			[
				'The card has more than one way of activation. WeChat takes automatic activation first, then your own page, then its form.',
			],
		],
		[
			'coupons and a link in an offer',
			{ modify_msg_operation: { url_cell: { card_id_list: ['p'], url: 'x' } } },
			['An offer has both coupons and a link; WeChat documents only one of them.'],
		],
		[
			'coupons and a mini program in an offer',
			{ activate_msg_operation: { url_cell: { card_id_list: ['p'], app_brand_id: 'x' } } },
			['An offer has both coupons and a link; WeChat documents only one of them.'],
		],
		[
			'coupons or a link in its offers',
			{
				activate_msg_operation: { url_cell: { card_id_list: ['p'] } },
				modify_msg_operation: { url_cell: { url: 'x', app_brand_id: 'y' } },
			},
			[],
		],
		['an offer of nothing', { modify_msg_operation: {}, base_info: { description: 'd' } }, []],
		['one way of activation', { auto_activate: true }, []],
		[
			'no description',
			{ base_info: { description: '' } },
			['The card has no description, which WeChat asks for; its review may send it back.'],
		],
	])('may have %s, with a note where there is a reason', (_title, card, notes) => {
		expect(settle(card)).toEqual({ card, notes });
	});
});
