import { closeAll, startWithClient } from './client';
import type { Options } from './client';

afterEach(closeAll);

const NOW = 1_780_000_000;

async function withCard(options: Options = {}) {
	const { simulator, call } = await startWithClient({ now: () => NOW * 1000, ...options });
	return { simulator, call, cardId: simulator.addCard() };
}

describe('statistics', () => {
	it('count what happened per day, without errcode, up to yesterday', async () => {
		let seconds = NOW;
		const { simulator, call, cardId } = await withCard({
			now: () => seconds * 1000,
			tokenLifeSeconds: 999999,
		});
		const { code } = simulator.customer.scan({ cardId });
		await call('/card/membercard/activate', { card_id: cardId, code, membership_number: '1' });
		seconds += 86400;
		const dates = { begin_date: '2026-05-28', end_date: '2026-05-29' };
		const day = {
			ref_date: '2026-05-29',
			view_cnt: 0,
			view_user: 0,
			receive_cnt: 1,
			receive_user: 1,
			verify_cnt: 0,
			verify_user: 0,
		};
		const members = await call('/datacube/getcardmembercardinfo', { ...dates, cond_source: 1 });
		expect(Object.keys(members)).toEqual(['list']);
		expect(members.list[1]).toEqual({
			...day,
			active_user: 1,
			total_user: 1,
			total_receive_user: 1,
		});
		const { list } = await call('/datacube/getcardmembercarddetail', { ...dates, card_id: cardId });
		expect(list[0]).toMatchObject({
			ref_date: '2026-05-28',
			cardid: cardId,
			total_user: 0,
			receive_cnt: 0,
		});
		expect(list[1]).toMatchObject({ ...day, active_cnt: 1, new_user: 1, payOriginalFee: 0 });
		const { list: all } = await call('/datacube/getcardbizuininfo', { ...dates, cond_source: 1 });
		expect(all[1]).toMatchObject({ ...day, given_cnt: 0, expire_user: 0 });
		expect(await call('/datacube/getcardbizuininfo', { ...dates, cond_source: 0 })).toEqual({
			list: [],
		});
		expect(await call('/datacube/getcardcardinfo', { ...dates, cond_source: 1 })).toEqual({
			list: [],
		});
	});

	it.each([
		['a date in another format', { begin_date: '20260501' }, 61500],
		['a day that does not exist', { begin_date: '2026-02-30' }, 61500],
		['63 days', { begin_date: '2026-03-01', end_date: '2026-05-02' }, 61501],
		['dates the wrong way round', { begin_date: '2026-05-03' }, 61501],
		['today', { begin_date: '2026-05-28', end_date: '2026-05-29' }, 61501],
		['no source', { cond_source: undefined }, 41011],
		['an unknown source', { cond_source: 2 }, 40035],
	])('are refused for %s', async (_name, change, errcode) => {
		const { call } = await withCard();
		const body = { begin_date: '2026-05-01', end_date: '2026-05-02', cond_source: 1, ...change };
		expect(await call('/datacube/getcardmembercardinfo', body)).toMatchObject({ errcode });
	});

	it('reach over 62 days', async () => {
		const { call } = await withCard();
		const body = { begin_date: '2026-03-01', end_date: '2026-05-01', cond_source: 1 };
		expect((await call('/datacube/getcardmembercardinfo', body)).list).toHaveLength(62);
	});
});
