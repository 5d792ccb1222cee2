import { resources } from '../../../../nodes/MemberCard/resources';
import { execute } from '../../../../nodes/MemberCard/runtime/execute';
import { fakeExecution } from '../../../support/fakeExecution';
import { run } from '../../../support/nodeRuns';

// Pauses between tries end at once.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async () => undefined,
}));

describe('what an operation gives besides JSON', () => {
	it('is a file in the field the user chose', async () => {
		const { items } = await run({
			parameters: {
				resource: 'distribution',
				operation: 'createQrCode',
				cardId: 'p1',
				downloadImage: true,
				putOutputFileInField: 'qr',
			},
			reply: ({ path }) =>
				path === '/card/qrcode/create'
					? { body: { errcode: 0, show_qrcode_url: 'https://mp/x' } }
					: { body: Buffer.from('ffd8ff', 'hex') },
		});
		expect(items[0].binary).toEqual({
			qr: { data: 'ffd8ff', fileName: 'qrcode.jpg', mimeType: 'image/jpeg' },
		});
	});

	it('that cannot be stored does not lose what WeChat has answered', async () => {
		const fake = fakeExecution({
			parameters: {
				resource: 'distribution',
				operation: 'createQrCode',
				cardId: 'p1',
				downloadImage: true,
				putOutputFileInField: 'qr',
			},
			onError: 'continueRegularOutput',
			reply: ({ path }) =>
				path === '/card/qrcode/create'
					? { body: { errcode: 0, ticket: 't', show_qrcode_url: 'https://mp/x' } }
					: { body: Buffer.from('ffd8ff', 'hex') },
		});
		fake.execution.helpers.prepareBinaryData = async () =>
			await Promise.reject(new Error('disk full'));
		const [[{ json }]] = await execute(fake.execution, resources);
		expect(json).toMatchObject({
			error: 'disk full',
			ticket: 't',
			details: { written: 'unknown', ticket: 't', show_qrcode_url: 'https://mp/x' },
		});
	});

	const create = {
		parameters: {
			resource: 'paymentGift',
			operation: 'create',
			cardId: 'p1',
			mchidList: '1, 2',
			beginTime: '2026-01-01',
			endTime: '2026-12-31',
			leastCost: 1,
			maxCost: 2,
		},
		reply: () => ({
			body: { errcode: 0, rule_id: 7, succ_mchid_list: ['1'], fail_mchid_list: [{ mchid: '2' }] },
		}),
	};

	it('is a hint with the number of the item', async () => {
		const { hints, items } = await run(create);
		expect(items).toHaveLength(1);
		expect(items[0].binary).toBeUndefined();
		expect(hints).toEqual([
			{
				message: expect.stringMatching(/^Item 0: WeChat refused 1 of 2 merchant numbers/) as string,
				type: 'warning',
				location: 'outputPane',
			},
		]);
	});

	it('goes without the hint in an n8n that knows none', async () => {
		const { items } = await run({ ...create, isOld: true });
		expect(items).toHaveLength(1);
	});
});
