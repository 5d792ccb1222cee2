import { closeAll, creation, startWithClient } from './client';
import type { Options } from './client';

afterEach(closeAll);

const NOW = 1_780_000_000;
const now = () => NOW * 1000;

async function withCard(baseInfo: object = {}, options: Options = {}) {
	const { simulator, call } = await startWithClient({ now, ...options });
	const { card_id: cardId } = await call('/card/create', creation({ baseInfo }));
	return {
		simulator,
		call,
		cardId,
		on: (path: string, body: object) => call(path, { card_id: cardId, ...body }),
	};
}

describe('quick pay and self-service redemption', () => {
	const withStores = { location_id_list: [291710000] };

	it('are switched on and off, but not both at once', async () => {
		const { on } = await withCard(withStores);
		expect(await on('/card/paycell/set', {})).toEqual({ errcode: 0, errmsg: 'ok' });
		expect(await on('/card/selfconsumecell/set', { is_open: true })).toMatchObject({
			errcode: 45046,
		});
		expect(
			await on('/card/update', { member_card: { base_info: { center_title: '付款' } } }),
		).toMatchObject({ errcode: 40145 });
		await on('/card/paycell/set', { is_open: false });
		const selfConsume = { is_open: true, need_verify_cod: true, need_remark_amount: false };
		expect(await on('/card/selfconsumecell/set', selfConsume)).toMatchObject({ errcode: 0 });
		expect(await on('/card/paycell/set', { is_open: true })).toMatchObject({ errcode: 45046 });
	});

	it.each(['/card/paycell/set', '/card/selfconsumecell/set'])(
		'need stores and WeChat Pay: %s',
		async (path) => {
			const noStores = await withCard();
			expect(await noStores.on(path, { is_open: true })).toMatchObject({ errcode: 43017 });
			expect(await noStores.on(path, { is_open: 'true' })).toMatchObject({ errcode: 47001 });
			const noPay = await withCard(withStores, { permissions: { pay: false } });
			expect(await noPay.on(path, { is_open: true })).toMatchObject({ errcode: 43008 });
		},
	);

	it.each([
		[{}, 41011],
		[{ openid: ['not an openid'] }, 40003],
		[{ username: Array.from({ length: 11 }, String) }, 40035],
		[{ openid: 'o' }, 47001],
	])('the test list %j is refused', async (body, errcode) => {
		const { call } = await withCard();
		expect(await call('/card/testwhitelist/set', body)).toMatchObject({ errcode });
	});
});

describe('payment gift rules', () => {
	const rule = (cardId: string, base: object = {}, member: object = {}) => ({
		rule_info: {
			type: 'RULE_TYPE_PAY_MEMBER_CARD',
			base_info: {
				mchid_list: ['1900000109', '1900000110'],
				begin_time: NOW,
				end_time: NOW + 1000,
				...base,
			},
			member_rule: { card_id: cardId, least_cost: 100, max_cost: 1000000, ...member },
		},
	});

	it('take free merchants, report taken ones, and are read without their id', async () => {
		const { call, cardId, simulator } = await withCard();
		const first = await call('/card/paygiftcard/add', rule(cardId, { mchid_list: ['1900000109'] }));
		expect(first).toMatchObject({
			errcode: 0,
			rule_id: expect.any(Number),
			succ_mchid_list: ['1900000109'],
		});
		const second = await call('/card/paygiftcard/add', rule(cardId));
		expect(second).toMatchObject({ errcode: 0, succ_mchid_list: ['1900000110'] });
		expect(second.fail_mchid_list).toEqual([
			{
				mchid: '1900000109',
				errcode: 72004,
				errmsg: expect.any(String),
				occupy_rule_id: first.rule_id,
				occupy_appid: simulator.appId,
			},
		]);
		const { rule_info: read } = await call('/card/paygiftcard/getbyid', { rule_id: first.rule_id });
		expect(read).toMatchObject({
			base_info: { mchid_list: ['1900000109'], status: 'RULE_STATUS_OK', create_time: NOW },
		});
		expect(read).not.toHaveProperty('rule_id');
		const batch = { type: 'RULE_TYPE_PAY_MEMBER_CARD', effective: true, offset: 0, count: 1 };
		expect(await call('/card/paygiftcard/batchget', batch)).toMatchObject({
			total_count: 2,
			rule_list: [read],
		});
		expect(await call('/card/paygiftcard/delete', { rule_id: first.rule_id })).toEqual({
			errcode: 0,
			errmsg: 'ok',
		});
		expect(await call('/card/paygiftcard/getbyid', { rule_id: first.rule_id })).toMatchObject({
			errcode: 72034,
		});
	});

	it('that are over or ahead are left out of those in force', async () => {
		const { call, cardId } = await withCard();
		await call('/card/paygiftcard/add', rule(cardId, { begin_time: NOW + 10 }));
		const list = (effective: boolean) =>
			call('/card/paygiftcard/batchget', {
				type: 'RULE_TYPE_PAY_MEMBER_CARD',
				effective,
				offset: 0,
				count: 10,
			});
		expect([(await list(true)).total_count, (await list(false)).total_count]).toEqual([0, 1]);
	});

	it.each([
		['an unknown type', { rule_info: { type: 'RULE_TYPE_SINGLE_PAY' } }, 72031],
		['times the wrong way round', rule('CARD', { end_time: NOW - 1 }), 40079],
		['costs the wrong way round', rule('CARD', {}, { least_cost: 9, max_cost: 8 }), 72031],
		['no lower cost', rule('CARD', {}, { least_cost: undefined }), 41011],
		['an unknown card', rule('pUnknown'), 40073],
		['no card', rule('CARD', {}, { card_id: undefined }), 41012],
		['no merchants', rule('CARD', { mchid_list: [] }), 44005],
		['merchants as numbers', rule('CARD', { mchid_list: [1900000109] }), 47001],
	])('are refused for %s', async (_name, body, errcode) => {
		const { call, cardId } = await withCard();
		const text = JSON.stringify(body).replace('"CARD"', JSON.stringify(cardId));
		expect(await call('/card/paygiftcard/add', JSON.parse(text))).toMatchObject({ errcode });
	});
});

describe('sub-merchants', () => {
	const info = {
		brand_name: '青禾二店',
		logo_url: 'http://mmbiz.qpic.cn/mmbiz_png/demoLogo2/0',
		protocol: 'mediaIdDemo0001',
		end_time: NOW + 1000,
		primary_category_id: 2,
		secondary_category_id: 204,
	};

	it('are submitted without errcode, decided, read, and then carry cards', async () => {
		const { call, simulator } = await withCard({}, { review: 'manual' });
		const submitted = await call('/card/submerchant/submit', { info });
		expect(submitted).toEqual({
			info: expect.objectContaining({ merchant_id: 1, status: 'CHECKING', brand_name: '青禾二店' }),
		});
		expect(submitted.info).not.toHaveProperty('protocol');
		const carrying = creation({ baseInfo: { sub_merchant_info: { merchant_id: 1 } } });
		expect(await call('/card/create', carrying)).toMatchObject({ errcode: 40140 });
		simulator.decideSubMerchant(1, true);
		expect(await call('/card/create', carrying)).toMatchObject({ errcode: 0 });
		const { info: read } = await call('/card/submerchant/get', { merchant_id: '1' });
		expect(read.status).toBe('APPROVED');
		const changed = await call('/card/submerchant/update', {
			info: { ...info, merchant_id: 1, brand_name: '三店' },
		});
		expect(changed.info).toMatchObject({ merchant_id: 1, brand_name: '三店', status: 'CHECKING' });
		await call('/card/submerchant/submit', { info });
		const list = (body: object) =>
			call('/card/submerchant/batchget', { begin_id: 0, limit: 1, ...body });
		expect(await list({})).toMatchObject({ info_list: [{ merchant_id: 1 }], next_begin_id: 1 });
		expect(await list({ begin_id: 2 })).toMatchObject({
			info_list: [{ merchant_id: 2 }],
			next_begin_id: 2,
		});
	});

	it.each([
		['no letter', { protocol: undefined }, 41011],
		['an agreement that is over', { end_time: NOW - 1 }, 40079],
		['a category that does not exist', { secondary_category_id: 101 }, 40035],
		['a logo from elsewhere', { logo_url: 'https://x.cn/1.png' }, 40141],
	])('are refused for %s', async (_name, change, errcode) => {
		const { call } = await withCard();
		expect(await call('/card/submerchant/submit', { info: { ...info, ...change } })).toMatchObject({
			errcode,
		});
	});

	it('choose from categories, with the permission only', async () => {
		const { call } = await withCard();
		const { category } = await call('/card/getapplyprotocol');
		expect(category[1].secondary_category[1]).toMatchObject({
			secondary_category_id: 204,
			need_qualification_stuffs: [],
		});
		const without = await withCard({}, { permissions: { subMerchant: false } });
		expect(await without.call('/card/getapplyprotocol')).toMatchObject({ errcode: 48001 });
		expect(await without.call('/card/submerchant/get', { merchant_id: 1 })).toMatchObject({
			errcode: 48001,
		});
	});
});
