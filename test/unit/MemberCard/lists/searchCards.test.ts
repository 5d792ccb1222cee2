import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';

import { searchCards } from '../../../../nodes/MemberCard/lists/searchCards';
import { fakeContext } from '../../../support/fakeContext';

const TITLES: Record<string, IDataObject> = {
	pABC1: { title: '青禾 Gold', brand_name: '青禾', status: 'CARD_STATUS_VERIFY_OK' },
	pABC2: { title: 'Silver', brand_name: '', status: 'CARD_STATUS_NOT_VERIFY' },
	pABC3: { title: 'Bronze', brand_name: 'B', status: 'CARD_STATUS_VERIFY_FAIL' },
	pABC4: { title: 'Gone', brand_name: 'B', status: 'CARD_STATUS_DELETE' },
};

async function search(filter?: string, token?: string, total = 4) {
	const { context, calls } = fakeContext(({ path, body }) => {
		if (path === '/card/batchget')
			return { body: { errcode: 0, card_id_list: Object.keys(TITLES), total_num: total } };
		if (path !== '/card/get') return { body: { access_token: 'T', expires_in: 7200 } };
		const base_info = TITLES[String((body as IDataObject).card_id)];
		return { body: { errcode: 0, card: { member_card: { base_info } } } };
	});
	const found = await searchCards.call(context as unknown as ILoadOptionsFunctions, filter, token);
	return { ...found, page: calls()[0].body, names: found.results.map(({ name }) => name) };
}

const ALL = [
	'青禾 Gold (青禾, …ABC1)',
	'Silver (in review, …ABC2)',
	'Bronze (B, rejected, …ABC3)',
	'Gone (B, deleted, …ABC4)',
];

describe('the list of cards', () => {
	it('tells cards apart by brand, state and the end of their id', async () => {
		const { names, results } = await search();
		expect(names).toEqual(ALL);
		expect(results.map(({ value }) => value)).toEqual(Object.keys(TITLES));
	});

	it.each([
		['gold', [ALL[0]]],
		[' GOLD ', [ALL[0]]],
		['Silver', [ALL[1]]],
		['PABC3', [ALL[2]]],
		['pABC', []],
		['', ALL],
		['  ', ALL],
	])('is looked through for %j, in capitals or not', async (filter, names) => {
		expect((await search(filter)).names).toEqual(names);
	});

	it('goes on where the last page has ended', async () => {
		expect(await search()).toMatchObject({
			page: { offset: 0, count: 20 },
			paginationToken: undefined,
		});
		expect(await search(undefined, '20', 60)).toMatchObject({
			page: { offset: 20, count: 20 },
			paginationToken: '24',
		});
	});

	it('says why there is none', async () => {
		const { context } = fakeContext(() => ({ body: { errcode: 48001, errmsg: 'unauthorized' } }));
		await expect(
			searchCards.call(context as unknown as ILoadOptionsFunctions),
		).rejects.toMatchObject({
			name: 'NodeApiError',
			node: { name: 'Member Card' },
			message: expect.stringContaining('48001'),
		});
	});
});
