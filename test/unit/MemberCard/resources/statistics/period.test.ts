import type { IDataObject } from 'n8n-workflow';

import { statistics } from '../../../../../nodes/MemberCard/resources/statistics';
import { perform } from '../../../../../nodes/MemberCard/runtime/operation';
import type { Parameters } from '../../../../../nodes/MemberCard/runtime/parameters';
import type { WechatClient, WechatRequest } from '../../../../../nodes/wechat/transport/request';

/** A figure that WeChat sends and its documentation does not name. */
const ROW = { ref_date: '2026-03-01', view_cnt: 5, pay_original_fee: 100 };

/** The calls that an operation makes for two days of March, and its items. */
async function runOf(name: string, set: IDataObject) {
	const requests: WechatRequest[] = [];
	const client = {
		async call(request: WechatRequest) {
			requests.push(request);
			return await Promise.resolve({ list: [ROW] });
		},
	} as unknown as WechatClient;
	const values: IDataObject = {
		beginDate: '2026-03-01',
		endDate: '2026-03-02',
		condSource: 1,
		...set,
	};
	const parameters = {
		cardId: () => 'p1',
		value: (field: string) => values[field],
		text: () => '',
		flag: () => set.simplify === true,
	} as unknown as Parameters;
	const operation = statistics.operations.find(({ value }) => value === name);
	if (operation === undefined) throw new Error(`there is no operation ${name}`);
	return { items: await perform(operation, client, parameters), requests };
}

const DAYS = { begin_date: '2026-03-01', end_date: '2026-03-02' };

describe('figures of a period', () => {
	it.each([
		['getMemberCards', '/datacube/getcardmembercardinfo', { cond_source: 1 }],
		['getOverview', '/datacube/getcardbizuininfo', { cond_source: 1 }],
		['getMemberCardDetail', '/datacube/getcardmembercarddetail', { card_id: 'p1' }],
	])('of %s are asked for at %s', async (name, path, query) => {
		const { requests } = await runOf(name, {});
		expect(requests.map(({ path: called, body }) => [called, body])).toEqual([
			[path, { ...DAYS, ...query }],
		]);
	});

	it('are those that are explained, or all that WeChat sends', async () => {
		const itemsFor = async (simplify: boolean) => (await runOf('getOverview', { simplify })).items;
		expect(await itemsFor(true)).toEqual([{ json: { ref_date: '2026-03-01', view_cnt: 5 } }]);
		expect(await itemsFor(false)).toEqual([{ json: ROW }]);
	});

	it.each(['getMemberCards', 'getOverview'])('of %s count cards of one source', async (name) => {
		const { requests } = await runOf(name, { condSource: 0 });
		expect(requests[0].body).toMatchObject({ cond_source: 0 });
		for (const condSource of ['', 2, -1, 0.5])
			await expect(runOf(name, { condSource })).rejects.toThrow("'Cond Source'");
	});
});
