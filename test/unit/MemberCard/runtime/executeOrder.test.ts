import { type IDataObject } from 'n8n-workflow';
import { GET, rows, run, slowly } from '../../../support/nodeRuns';

// Pauses between tries end at once.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async () => undefined,
}));

describe('items of one card code', () => {
	it('keep their order and never overlap, while those of others go on beside them', async () => {
		const { reply, together, order } = slowly();
		await run({ parameters: GET, items: rows('a', 'a', 'b', 'a', 'c'), reply });
		expect(order.filter((code) => code === 'a')).toHaveLength(3);
		expect(together.some((open) => open.filter((code) => code === 'a').length > 1)).toBe(false);
		expect(together.some((open) => open.includes('a') && open.includes('b'))).toBe(true);
	});

	it('are the same code whether it comes as text or as number', async () => {
		const { reply, together } = slowly();
		await run({ parameters: GET, items: rows('12', 12), reply });
		expect(together).toEqual([['12'], ['12']]);
	});

	it('are written in their order, so that the last total wins', async () => {
		const { reply, together } = slowly();
		const { calls } = await run({
			parameters: {
				resource: 'member',
				operation: 'update',
				columns: { mappingMode: 'autoMapInputData' },
				cardId: 'p1',
			},
			items: [1, 2, 3].map((bonus) => ({ json: { code: 'a', bonus } })),
			reply,
		});
		expect(calls().map(({ body }) => (body as IDataObject).bonus)).toEqual([1, 2, 3]);
		expect(together.every((open) => open.length === 1)).toBe(true);
	});
});

describe('items without a code', () => {
	it('go on beside each other, as many as the user allows', async () => {
		const { reply, together } = slowly();
		await run({
			parameters: {
				resource: 'card',
				operation: 'get',
				cardId: 'p1',
				options: { maxConcurrentRequests: 2 },
			},
			items: rows('', '', '', ''),
			reply,
		});
		expect(Math.max(...together.map(({ length }) => length))).toBe(2);
	});

	it('go on beside each other when they are not about a card at all', async () => {
		const { reply, together } = slowly();
		await run({
			parameters: { resource: 'account', operation: 'getQuota', cgiPath: '/card/create' },
			items: rows('', '', ''),
			reply,
		});
		expect(Math.max(...together.map(({ length }) => length))).toBe(3);
	});

	it('go on beside each other when no code can be read, and each says so', async () => {
		const { items } = await run({
			parameters: { ...GET, code: ({ code }: IDataObject) => code },
			items: rows({}, {}),
			onError: 'continueRegularOutput',
		});
		expect(items.map(({ json }) => json.error)).toEqual([
			"'Code' is {}, not text [item 0]",
			"'Code' is {}, not text [item 1]",
		]);
	});

	it('are sent one by one when each overwrites what the one before has set', async () => {
		const { reply, together } = slowly();
		await run({
			parameters: { resource: 'card', operation: 'setTestWhitelist', openid: 'o1' },
			items: rows('', '', ''),
			reply,
		});
		expect(together.map(({ length }) => length)).toEqual([1, 1, 1]);
	});
});
