import { runMemberCard, type Simulator } from '../../support/memberCard';
import type { Known, OperationCase } from './operationCase';

const required = {
	brandName: '青禾二店',
	logoUrl: 'http://mmbiz.qpic.cn/mmbiz_png/demoLogo2/0',
	protocol: 'mediaIdDemo0001',
	endTime: '2036-12-31',
	primaryCategoryId: '2',
	secondaryCategoryId: '204',
};

const wireInfo = {
	brand_name: '青禾二店',
	logo_url: 'http://mmbiz.qpic.cn/mmbiz_png/demoLogo2/0',
	protocol: 'mediaIdDemo0001',
	end_time: 2114351999,
	primary_category_id: 2,
	secondary_category_id: 204,
};

const additional = {
	additionalFields: {
		agreementMediaId: 'mediaIdDemo0002',
		appId: 'wx1234567890abcdef',
		operatorMediaId: 'mediaIdDemo0003',
	},
};

const wireAdditional = {
	agreement_media_id: 'mediaIdDemo0002',
	app_id: 'wx1234567890abcdef',
	operator_media_id: 'mediaIdDemo0003',
};

/** Sub-merchants made by the node itself. */
export async function addSubMerchants(simulator: Simulator, count: number): Promise<number[]> {
	const items = Array.from({ length: count }, () => ({ json: {} }));
	const one = { options: { maxConcurrentRequests: 1 } };
	const parameters = { resource: 'subMerchant', operation: 'create', ...required, ...one };
	const { json } = await runMemberCard(simulator, parameters, { items });
	return json.map(({ merchant_id: id }) => Number(id));
}

async function existing(simulator: Simulator): Promise<Known> {
	const [merchantId] = await addSubMerchants(simulator, 1);
	return { merchantId: String(merchantId) };
}

const merchantCase = (
	operation: string,
	title: string,
	rest: Pick<OperationCase, 'parameters' | 'wire' | 'output'>,
): OperationCase => ({ resource: 'subMerchant', operation, title, prepare: existing, ...rest });

export const subMerchantCases: OperationCase[] = [
	{
		resource: 'subMerchant',
		operation: 'create',
		title: 'minimal',
		parameters: () => required,
		wire: () => [{ path: '/card/submerchant/submit', body: { info: wireInfo } }],
		output: () => ({ merchant_id: 1, brand_name: '青禾二店', status: 'CHECKING' }),
	},
	{
		resource: 'subMerchant',
		operation: 'create',
		title: 'fullest',
		parameters: () => ({ ...required, ...additional }),
		wire: () => [
			{ path: '/card/submerchant/submit', body: { info: { ...wireInfo, ...wireAdditional } } },
		],
		output: () => ({ merchant_id: 1, app_id: 'wx1234567890abcdef' }),
	},
	merchantCase('update', 'minimal', {
		parameters: ({ merchantId }) => ({ merchantId, ...required, brandName: '青禾三店' }),
		wire: ({ merchantId }) => [
			{
				path: '/card/submerchant/update',
				body: { info: { merchant_id: Number(merchantId), ...wireInfo, brand_name: '青禾三店' } },
			},
		],
		output: ({ merchantId }) => ({ merchant_id: Number(merchantId), brand_name: '青禾三店' }),
	}),
	merchantCase('update', 'fullest', {
		parameters: ({ merchantId }) => ({ merchantId, ...required, ...additional }),
		wire: ({ merchantId }) => [
			{
				path: '/card/submerchant/update',
				body: { info: { merchant_id: Number(merchantId), ...wireInfo, ...wireAdditional } },
			},
		],
	}),
	...(['minimal', 'fullest'] as const).map((title) =>
		merchantCase('get', title, {
			parameters: ({ merchantId }) => ({ merchantId }),
			wire: ({ merchantId }) => [
				{ path: '/card/submerchant/get', body: { merchant_id: Number(merchantId) } },
			],
			output: ({ merchantId }) => ({ merchant_id: Number(merchantId), status: 'APPROVED' }),
		}),
	),
	merchantCase('getAll', 'minimal', {
		parameters: () => ({}),
		wire: () => [{ path: '/card/submerchant/batchget', body: { begin_id: 0, limit: 50 } }],
		output: ({ merchantId }) => ({ merchant_id: Number(merchantId) }),
	}),
	merchantCase('getAll', 'fullest', {
		parameters: () => ({ returnAll: false, limit: 1, filters: { status: 'APPROVED' } }),
		wire: () => [
			{ path: '/card/submerchant/batchget', body: { begin_id: 0, limit: 1, status: 'APPROVED' } },
		],
		output: ({ merchantId }) => ({ merchant_id: Number(merchantId) }),
	}),
	{
		resource: 'subMerchant',
		operation: 'getCategories',
		title: 'minimal',
		parameters: () => ({}),
		wire: () => [{ path: '/card/getapplyprotocol', method: 'GET' }],
		output: () => ({
			primary_category_id: 1,
			primary_category_name: '美食',
			secondary_category_id: 101,
			category_name: '粤菜',
		}),
	},
	{
		resource: 'subMerchant',
		operation: 'getCategories',
		title: 'fullest',
		parameters: () => ({ simplify: false }),
		wire: () => [{ path: '/card/getapplyprotocol', method: 'GET' }],
		output: () => ({
			primary_category_id: 1,
			category_name: '美食',
			secondary_category: expect.any(Array),
		}),
	},
];
