import { runMemberCard } from '../../support/memberCard';
import { withSimulator, type Simulator } from '../../support/simulator';
import { addSubMerchants } from './subMerchant';

/** Empty only at run time: n8n itself refuses to start with an empty required field. */
const NOTHING = '={{ "" }}';
const LIST = '/card/submerchant/batchget';

describe('sub-merchants', () => {
	let simulator: Simulator;

	withSimulator((started) => {
		simulator = started;
	});

	const list = async (parameters: object) => {
		const { json } = await runMemberCard(simulator, {
			resource: 'subMerchant',
			operation: 'getAll',
			...parameters,
		});
		const calls = simulator.requests.filter(({ path }) => path === LIST).map(({ body }) => body);
		return { ids: json.map(({ merchant_id: id }) => id), calls };
	};

	it('lists more than a page by the id WeChat names', async () => {
		const ids = await addSubMerchants(simulator, 130);
		expect(await list({ returnAll: true })).toEqual({
			ids,
			calls: [
				{ begin_id: 0, limit: 100 },
				{ begin_id: 100, limit: 100 },
			],
		});
	});

	it('asks for no more than the limit', async () => {
		const ids = await addSubMerchants(simulator, 110);
		expect(await list({ limit: 105 })).toEqual({
			ids: ids.slice(0, 105),
			calls: [
				{ begin_id: 0, limit: 100 },
				{ begin_id: 100, limit: 6 },
			],
		});
	});

	it('reads on after a short page while a filter is set', async () => {
		const ids = await addSubMerchants(simulator, 3);
		simulator.decideSubMerchant(ids[1], false, '资料不全');
		expect(await list({ returnAll: true, filters: { status: 'REJECTED' } })).toEqual({
			ids: [ids[1]],
			calls: [
				{ begin_id: 0, limit: 100, status: 'REJECTED' },
				{ begin_id: 2, limit: 100, status: 'REJECTED' },
			],
		});
	});

	it('never submits twice', async () => {
		simulator.faults.add({ path: '/card/submerchant/submit', effect: { errcode: -1 } });
		await addSubMerchants(simulator, 1);
		expect(simulator.count('/card/submerchant/submit')).toBe(1);
	});

	it.each([
		[
			'a name that is too long',
			{ brandName: '青禾茶饮股份有限公司上海二店' },
			/'Brand Name' has 14 characters, of which 12 fit/,
		],
		[
			'a category that is no number',
			{ primaryCategoryId: '丽人' },
			/'Primary Category ID' is "丽人"/,
		],
		['no letter', { protocol: NOTHING }, /'Authorization Letter Media ID' is empty/],
		['no end', { endTime: NOTHING }, /'Letter Valid Until' is empty/],
	])('sends nothing with %s', async (_title, more, message) => {
		const { error } = await runMemberCard(simulator, {
			...{ resource: 'subMerchant', operation: 'create', brandName: '青禾二店' },
			...{ logoUrl: 'http://mmbiz.qpic.cn/mmbiz_png/demoLogo2/0', protocol: 'mediaIdDemo0001' },
			...{ endTime: '2036-12-31', primaryCategoryId: 2, secondaryCategoryId: 204 },
			...more,
		});
		expect(error?.message).toMatch(message);
		expect(simulator.requests).toHaveLength(0);
	});
});
