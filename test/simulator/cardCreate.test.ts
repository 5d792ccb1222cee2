import { closeAll, creation, startWithClient } from './client';

afterEach(closeAll);

const bytes = (length: number) => 'x'.repeat(length);
const chinese = (length: number) => '青'.repeat(length);
const now = 1_780_000_000;
const date = (info: object) => ({ baseInfo: { date_info: info } });
const field = { name_type: 'FIELD_NAME_TYPE_LEVEL' };
const cell = { name: '预约', tips: '免排队', url: 'https://m.example.cn' };

describe('card/create refuses', () => {
	it.each([
		['a title of 10 Chinese characters', { baseInfo: { title: chinese(10) } }, 45021],
		['a title of 28 letters', { baseInfo: { title: bytes(28) } }, 45021],
		['a brand name over 36 bytes', { baseInfo: { brand_name: chinese(13) } }, 45021],
		['a notice over 48 bytes', { baseInfo: { notice: chinese(17) } }, 45021],
		['a description over 3072 bytes', { baseInfo: { description: chinese(1025) } }, 45021],
		[
			'a logo from another host',
			{ baseInfo: { logo_url: 'http://mmecoa.qpic.cn/mmecoa_png/x/0' } },
			40141,
		],
		['a phone number over 24 bytes', { baseInfo: { service_phone: bytes(25) } }, 45021],
		['an entry name over 15 bytes', { baseInfo: { custom_url_name: bytes(16) } }, 45021],
		[
			'a cell name over 15 bytes',
			{ memberCard: { custom_cell1: { ...cell, name: bytes(16) } } },
			45021,
		],
		[
			'cell tips over 18 bytes',
			{ memberCard: { custom_cell1: { ...cell, tips: bytes(19) } } },
			45021,
		],
		['a rule text over 3072 bytes', { memberCard: { bonus_rules: bytes(3073) } }, 45021],
		['an unknown color', { baseInfo: { color: '#2c9f67' } }, 40076],
		['an unknown code type', { baseInfo: { code_type: 'QRCODE' } }, 40072],
		[
			'a picture from elsewhere',
			{ baseInfo: { logo_url: 'https://m.example.cn/logo.png' } },
			40141,
		],
		[
			'a background from elsewhere',
			{ memberCard: { background_pic_url: 'https://x.cn/1.png' } },
			40141,
		],
		['no stock', { baseInfo: { sku: { quantity: 0 } } }, 40122],
		['too much stock', { baseInfo: { sku: { quantity: 1000000001 } } }, 40122],
		['stock as a word', { baseInfo: { sku: { quantity: 'many' } } }, 47001],
		['a flag as number', { memberCard: { supply_bonus: 1 } }, 47001],
		['more than 50 per customer', { baseInfo: { get_limit: 51 } }, 72009],
		['an unknown kind of date', date({ type: 'DATE_TYPE_FIX_TERM_RANGE' }), 40100],
		[
			'a term of no days',
			date({ type: 'DATE_TYPE_FIX_TERM', fixed_term: 0, fixed_begin_term: 0 }),
			40100,
		],
		[
			'an interval that ends before it begins',
			date({ type: 'DATE_TYPE_FIX_TIME_RANGE', begin_timestamp: now + 9, end_timestamp: now + 8 }),
			40079,
		],
		[
			'an interval that is over',
			date({ type: 'DATE_TYPE_FIX_TIME_RANGE', begin_timestamp: now - 9, end_timestamp: now - 8 }),
			40079,
		],
		[
			'a time after 2038',
			date({ type: 'DATE_TYPE_FIX_TIME_RANGE', begin_timestamp: now, end_timestamp: 2147483648 }),
			40079,
		],
		[
			'four categories',
			{ memberCard: { supply_balance: true, custom_field1: field, custom_field2: field } },
			40124,
		],
		[
			'a link that is not http',
			{ memberCard: { wx_activate_after_submit_url: 'ftp://m.example.cn' } },
			40048,
		],
		[
			'two cover pictures',
			{
				memberCard: {
					advanced_info: {
						abstract: { icon_url_list: ['http://mmbiz.qpic.cn/1', 'http://mmbiz.qpic.cn/2'] },
					},
				},
			},
			40150,
		],
		[
			'an unknown weekday',
			{ memberCard: { advanced_info: { time_limit: [{ type: 'FUNDAY' }] } } },
			40149,
		],
		['a sub-merchant nobody knows', { baseInfo: { sub_merchant_info: { merchant_id: 9 } } }, 40139],
		[
			'deposit mode with stock',
			{ baseInfo: { use_custom_code: true, get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT' } },
			40136,
		],
	])('%s', async (_name, parts, errcode) => {
		const { simulator, call } = await startWithClient({ now: () => now * 1000 });
		expect(await call('/card/create', creation(parts))).toMatchObject({ errcode });
		expect(await call('/card/batchget', { offset: 0, count: 50 })).toMatchObject({ total_num: 0 });
		expect(simulator.count('/card/create')).toBe(1);
	});

	it.each([
		[{ baseInfo: { title: undefined } }, 'm_data.base_info().title'],
		[{ baseInfo: { title: '' } }, 'm_data.base_info().title'],
		[{ baseInfo: { sku: {} } }, 'm_data.base_info().sku().quantity'],
		[
			{ baseInfo: { date_info: { type: 'DATE_TYPE_FIX_TERM' } } },
			'm_data.base_info().date_info().fixed_term',
		],
		[{ memberCard: { prerogative: undefined } }, 'm_data.prerogative'],
		[{ memberCard: { supply_balance: undefined } }, 'm_data.supply_balance'],
		[{ memberCard: { base_info: undefined } }, 'm_data.base_info'],
		[
			{ memberCard: { custom_field2: { url: 'https://m.example.cn' } } },
			'm_data.custom_field2().name',
		],
		[{ memberCard: { activate_url: undefined } }, 'm_data.activate_url'],
		[
			{
				memberCard: { activate_url: undefined, wx_activate: true, wx_activate_after_submit: true },
			},
			'm_data.wx_activate_after_submit_url',
		],
		[
			{ memberCard: { advanced_info: { text_image_list: [{ text: 'x' }] } } },
			'm_data.advanced_info().text_image_list(0).image_url',
		],
	])('an incomplete card and names the field at the end: %j', async (parts, path) => {
		const { call } = await startWithClient();
		const { errcode, errmsg } = await call('/card/create', creation(parts));
		expect(errcode).toBe(41011);
		expect(errmsg).toMatch(/^missing required fields.* rid: /);
		expect(errmsg.endsWith(` ${path}`)).toBe(true);
	});

	it.each([
		[{ card_type: 'GROUPON', groupon: {} }, 40071],
		[{ card_type: 'MEMBER_CARD', groupon: {} }, 41011],
		[undefined, 41011],
		['MEMBER_CARD', 47001],
	])('the card %j', async (card, errcode) => {
		const { call } = await startWithClient();
		expect(await call('/card/create', { card })).toMatchObject({ errcode });
	});

	it.each([
		['customCode', { baseInfo: { use_custom_code: true } }, 43009],
		['balance', { memberCard: { supply_balance: true } }, 43010],
		['subMerchant', { baseInfo: { sub_merchant_info: { merchant_id: 1 } } }, 48001],
	])('what needs the permission %s when it is missing', async (permission, parts, errcode) => {
		const { call } = await startWithClient({ permissions: { [permission]: false } });
		expect(await call('/card/create', creation(parts))).toMatchObject({ errcode });
	});
});

describe('card/create accepts', () => {
	it.each([
		[
			'texts of exactly the limit',
			{ baseInfo: { title: chinese(9), brand_name: chinese(12), notice: chinese(16) } },
		],
		[
			'https pictures',
			{ baseInfo: { logo_url: 'https://mmbiz.qlogo.cn/mmbiz/demo/0?wx_fmt=png' } },
		],
		['the old spelling of date types', date({ type: '2', fixed_term: 30, fixed_begin_term: 0 })],
		[
			'three categories',
			{ memberCard: { custom_field1: field, custom_field2: { name: '停车时长' } } },
		],
		[
			'names WeChat spells wrongly',
			{ memberCard: { custom_field1: { name_type: 'FIELD_NAME_TYPE_ACHIEVEMEN' } } },
		],
		[
			'deposit mode without stock',
			{
				baseInfo: {
					use_custom_code: true,
					get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT',
					sku: { quantity: 0 },
				},
			},
		],
		['fields it does not know', { memberCard: { something_new: { x: 1 } } }],
	])('%s', async (_name, parts) => {
		const { call } = await startWithClient();
		const answer = await call('/card/create', creation(parts));
		expect(answer).toEqual({
			errcode: 0,
			errmsg: 'ok',
			card_id: expect.stringMatching(/^p[\w-]{27}$/),
		});
	});

	it('the same card twice and makes two', async () => {
		const { call } = await startWithClient();
		const [first, second] = [
			await call('/card/create', creation()),
			await call('/card/create', creation()),
		];
		expect(first.card_id).not.toBe(second.card_id);
	});
});
