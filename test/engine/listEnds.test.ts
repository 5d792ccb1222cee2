import type { IDataObject } from 'n8n-workflow';

import { runMemberCard } from '../support/memberCard';
import { withSimulator, type Simulator } from '../support/simulator';

describe('a list that comes in pages, as WeChat must never hand it out', () => {
	let simulator: Simulator;

	withSimulator((started) => {
		simulator = started;
	});

	const everything = async (resource: string, path: string, page: object, filters = {}) => {
		const body = JSON.stringify({ errcode: 0, errmsg: 'ok', ...page });
		simulator.faults.add({ path, effect: { gateway: { body } } });
		const { json, error } = await runMemberCard(simulator, {
			...{ resource, operation: 'getAll', returnAll: true, filters },
		});
		expect(error).toBeUndefined();
		return { json, calls: simulator.count(path) };
	};

	it.each<[string, string, IDataObject, IDataObject]>([
		['card', '/card/batchget', { card_id_list: [], total_num: 5 }, {}],
		['paymentGift', '/card/paygiftcard/batchget', { rule_list: [], total_count: 5 }, {}],
		['subMerchant', '/card/submerchant/batchget', { info_list: [], next_begin_id: 5 }, {}],
		[
			'subMerchant',
			'/card/submerchant/batchget',
			{ info_list: [], next_begin_id: 5 },
			{ status: 'APPROVED' },
		],
	])('%s: ends at an empty page, whatever is promised', async (resource, path, page, filters) => {
		expect(await everything(resource, path, page, filters)).toEqual({ json: [], calls: 1 });
	});

	it('subMerchant: ends when the next page would be the same again', async () => {
		const page = { info_list: [{ merchant_id: 7 }], next_begin_id: 0 };
		const { json, calls } = await everything('subMerchant', '/card/submerchant/batchget', page, {
			status: 'APPROVED',
		});
		expect([json.length, calls]).toEqual([1, 1]);
	});
});
