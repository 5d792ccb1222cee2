import { closeAll, creation, startWithClient } from './client';
import type { Options } from './client';

afterEach(closeAll);

async function withCard(parts: Parameters<typeof creation>[0] = {}, options: Options = {}) {
	const { simulator, call } = await startWithClient(options);
	const { card_id: cardId } = await call('/card/create', creation(parts));
	const update = (change: object) => call('/card/update', { card_id: cardId, member_card: change });
	const read = async () => (await call('/card/get', { card_id: cardId })).card.member_card;
	return { simulator, call, cardId, update, read };
}

describe('card/get', () => {
	it('adds id, status, stock and times, and answers the color as hex', async () => {
		const { read, cardId } = await withCard({}, { now: () => 1_780_000_000_000 });
		expect(await read()).toMatchObject({
			base_info: {
				id: cardId,
				status: 'CARD_STATUS_VERIFY_OK',
				color: '#2c9f67',
				sku: { quantity: 200, total_quantity: 200 },
				create_time: 1_780_000_000,
				update_time: 1_780_000_000,
				title: '青禾会员卡',
			},
			supply_bonus: true,
			advanced_info: { time_limit: [], text_image_list: [], business_service: [] },
		});
	});

	it.each([
		[{}, 41012],
		[{ card_id: '' }, 41012],
		[{ card_id: 'pUnknown' }, 40073],
	])('refuses %j', async (body, errcode) => {
		const { call } = await withCard();
		expect(await call('/card/get', body)).toMatchObject({ errcode });
	});
});

describe('card/update', () => {
	it.each([
		['a field that cannot change', { base_info: { brand_name: '新店' } }, 47001],
		['stock', { base_info: { sku: { quantity: 5 } } }, 47001],
		['the code mode', { base_info: { use_custom_code: false } }, 47001],
		['advanced_info', { advanced_info: {} }, 47001],
		['points switched off', { supply_bonus: false }, 40135],
		[
			'another kind of date',
			{ base_info: { date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: 3 } } },
			40100,
		],
		['a title that is too long', { base_info: { title: '青'.repeat(10) } }, 45021],
		['an unknown color', { base_info: { color: 'Color999' } }, 40076],
		['more than 50 per customer', { base_info: { get_limit: 51 } }, 72009],
		[
			'a fourth category',
			{ supply_balance: true, custom_field1: { name: 'a' }, custom_field2: { name: 'b' } },
			40124,
		],
	])('refuses %s and changes nothing', async (_name, change, errcode) => {
		const { update, read } = await withCard();
		const before = await read();
		expect(await update(change)).toMatchObject({ errcode });
		expect(await read()).toEqual(before);
	});

	it('refuses a card under any key but member_card', async () => {
		const { call, cardId } = await withCard();
		const body = { card_id: cardId, MEMBER_CARD: { bonus_rules: 'x' } };
		expect(await call('/card/update', body)).toMatchObject({ errcode: 47001 });
	});

	it.each([
		['title', { base_info: { title: '新卡名' } }, true],
		['description', { base_info: { description: '新说明' } }, true],
		['discount', { discount: 10 }, true],
		['supply_balance', { supply_balance: true }, true],
		['notice', { base_info: { notice: '新提醒' } }, false],
		['color', { base_info: { color: 'Color100' } }, false],
		['bonus_rules', { bonus_rules: '消费2元积1分' }, false],
		['a name of 16 bytes', { base_info: { custom_url_name: 'x'.repeat(16) } }, false],
	])('of %s answers send_check and reviews accordingly', async (_name, change, review) => {
		const { update, read } = await withCard();
		expect(await update(change)).toEqual({ errcode: 0, errmsg: 'ok', send_check: review });
		const status = review ? 'CARD_STATUS_NOT_VERIFY' : 'CARD_STATUS_VERIFY_OK';
		expect((await read()).base_info.status).toBe(status);
	});

	it('keeps what was not sent and clears what was sent empty', async () => {
		const { update, read } = await withCard({ memberCard: { custom_field1: { name: '等级' } } });
		await update({
			base_info: { service_phone: '021-5555' },
			custom_field1: { name_type: '', name: '', url: '' },
		});
		const card = await read();
		expect(card).toMatchObject({
			base_info: { service_phone: '021-5555', title: '青禾会员卡' },
			custom_field1: { name: '' },
		});
		expect(
			await update({ custom_field2: { name: 'a' }, custom_field3: { name: 'b' } }),
		).toMatchObject({ errcode: 0 });
	});

	it('may only widen a fixed interval', async () => {
		const range = {
			type: 'DATE_TYPE_FIX_TIME_RANGE',
			begin_timestamp: 2_000_000_000,
			end_timestamp: 2_000_086_399,
		};
		const { update, read } = await withCard({ baseInfo: { date_info: range } });
		const to = (change: object) =>
			update({ base_info: { date_info: { type: range.type, ...change } } });
		expect(await to({ end_timestamp: range.end_timestamp - 1 })).toMatchObject({ errcode: 40100 });
		expect(await to({ begin_timestamp: range.begin_timestamp + 1 })).toMatchObject({
			errcode: 40100,
		});
		expect(await to({ end_timestamp: range.end_timestamp + 86400 })).toMatchObject({ errcode: 0 });
		expect((await read()).base_info.date_info).toEqual({
			...range,
			end_timestamp: range.end_timestamp + 86400,
		});
	});

	it('submits a rejected card again', async () => {
		const { simulator, cardId, update, read } = await withCard({}, { review: 'manual' });
		expect((await read()).base_info.status).toBe('CARD_STATUS_NOT_VERIFY');
		simulator.reject(cardId, '图片不清晰');
		expect((await read()).base_info.status).toBe('CARD_STATUS_VERIFY_FAIL');
		expect(await update({ bonus_rules: 'x' })).toMatchObject({ send_check: true });
		simulator.approve(cardId);
		expect((await read()).base_info.status).toBe('CARD_STATUS_VERIFY_OK');
	});
});

describe('card/batchget', () => {
	it('pages, counts and filters by status, with both spellings of deleted', async () => {
		const { call } = await startWithClient();
		const ids: string[] = [];
		for (let index = 0; index < 3; index++)
			ids.push((await call('/card/create', creation())).card_id);
		await call('/card/delete', { card_id: ids[1] });
		const list = (body: object) => call('/card/batchget', { offset: 0, count: 50, ...body });
		expect(await list({})).toMatchObject({ card_id_list: ids, total_num: 3 });
		expect(await list({ offset: 1, count: 1 })).toMatchObject({
			card_id_list: [ids[1]],
			total_num: 3,
		});
		for (const status of ['CARD_STATUS_DELETE', 'CARD_STATUS_USER_DELETE']) {
			expect(await list({ status_list: [status] })).toMatchObject({
				card_id_list: [ids[1]],
				total_num: 1,
			});
		}
		expect(await list({ offset: 9 })).toMatchObject({ card_id_list: [], total_num: 3 });
	});

	it.each([
		[{ offset: 0, count: 51 }, 40035],
		[{ count: 10 }, 41011],
		[{ offset: 'x', count: 10 }, 47001],
		[{ offset: 0, count: 10, status_list: ['OK'] }, 40035],
	])('refuses %j', async (body, errcode) => {
		const { call } = await startWithClient();
		expect(await call('/card/batchget', body)).toMatchObject({ errcode });
	});
});

describe('stock and deletion', () => {
	it('moves the stock by the difference', async () => {
		const { call, cardId, read } = await withCard();
		const modify = (body: object) => call('/card/modifystock', { card_id: cardId, ...body });
		expect(await modify({ increase_stock_value: 50 })).toEqual({ errcode: 0, errmsg: 'ok' });
		expect(await modify({ reduce_stock_value: 70 })).toMatchObject({ errcode: 0 });
		expect((await read()).base_info.sku).toEqual({ quantity: 180, total_quantity: 180 });
		for (const body of [
			{ reduce_stock_value: 181 },
			{ increase_stock_value: -1 },
			{},
			{ increase_stock_value: 100000000 },
		]) {
			expect(await modify(body)).toMatchObject({ errcode: 40122 });
		}
	});

	it('ends distribution, yet received cards live on', async () => {
		const { simulator, call, cardId, update, read } = await withCard();
		const { ticket } = await call('/card/qrcode/create', {
			action_name: 'QR_CARD',
			action_info: { card: { card_id: cardId } },
		});
		const [code] = simulator.addMembers({ cardId, count: 1 });
		expect(await call('/card/delete', { card_id: cardId })).toEqual({ errcode: 0, errmsg: 'ok' });
		expect((await read()).base_info.status).toBe('CARD_STATUS_DELETE');
		expect(() => simulator.customer.scan({ ticket })).toThrow('invalid card status');
		for (const answer of [
			await update({ discount: 1 }),
			await call('/card/delete', { card_id: cardId }),
		]) {
			expect(answer).toMatchObject({ errcode: 40078 });
		}
		const changed = await call('/card/membercard/updateuser', { card_id: cardId, code, bonus: 5 });
		expect(changed).toMatchObject({ errcode: 0, result_bonus: 5 });
	});
});
