import { NodeApiError, NodeOperationError, type IDataObject } from 'n8n-workflow';
import { type ExecutionSettings } from '../../../support/fakeExecution';
import { GET, rows, REFUSED, run, errorOf } from '../../../support/nodeRuns';

// Pauses between tries end at once.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async () => undefined,
}));

describe('a run of the node', () => {
	it('makes an item per item, in order, paired, with card and code for the next node', async () => {
		const { items, calls } = await run({
			parameters: GET,
			items: rows('1', '2'),
			reply: ({ body }) => ({ body: { errcode: 0, bonus: (body as { code: string }).code } }),
		});
		expect(items).toEqual([
			{ json: { card_id: 'p1', code: '1', errcode: 0, bonus: '1' }, pairedItem: { item: 0 } },
			{ json: { card_id: 'p1', code: '2', errcode: 0, bonus: '2' }, pairedItem: { item: 1 } },
		]);
		expect(calls()).toHaveLength(2);
		for (const code of ['1', '2']) {
			expect(calls()).toContainEqual({
				path: '/card/membercard/userinfo/get',
				method: 'POST',
				query: {},
				body: { card_id: 'p1', code },
			});
		}
	});

	it('refuses an operation that does not exist', async () => {
		const { error, calls } = await errorOf({ parameters: { resource: 'member', operation: 'x' } });
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error?.message).toBe("The operation 'x' of 'member' does not exist");
		expect(error?.description).toBe('Choose Resource and Operation again.');
		expect(calls()).toEqual([]);
	});

	it('points out codes that have lost their zeros', async () => {
		const { hints } = await run({ parameters: GET, items: rows('0123', '1234', '234') });
		expect(hints.map(({ message }) => message)).toEqual([expect.stringContaining("such as '234'")]);
	});

	it('works on an item without anything in it', async () => {
		const { items } = await run({
			parameters: { resource: 'account', operation: 'getQuota', cgiPath: '/card/create' },
		});
		expect(items).toHaveLength(1);
	});
});

describe('a failed item', () => {
	const second = { body: { errcode: 0 } };
	const reply: ExecutionSettings['reply'] = ({ body }) =>
		(body as { code: string }).code === '2' ? REFUSED : second;
	const one = { ...GET, options: { maxConcurrentRequests: 1 } };

	it('stops the run, which says what was done and sends nothing more', async () => {
		const { error, calls } = await errorOf({
			parameters: one,
			items: rows('1', '2', '3', '4'),
			reply,
		});
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error?.message).toMatch(/\(errcode 40056\) \[item 1\]$/);
		expect(error?.description).toContain(
			'Card code: 2. Done before the node stopped: items 0 (1). Not sent: items 2–3 (2).',
		);
		expect(calls()).toHaveLength(2);
	});

	it.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'has its place in a run that goes on (%s)',
		async (onError) => {
			const { items, calls } = await run({
				parameters: one,
				items: rows('1', '2', '3'),
				reply,
				onError,
			});
			expect(calls()).toHaveLength(3);
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
				{ item: 0 },
				{ item: 1 },
				{ item: 2 },
			]);
			expect(items[1].json).toMatchObject({
				error: expect.stringContaining('[item 1]') as string,
				details: { code: '2', errcode: 40056, written: 'no' },
			});
		},
	);

	it("with an expression of the user's that is broken ends in n8n's own words", async () => {
		const broken = new Error('Referenced node does not exist');
		const parameters = {
			...GET,
			code: () => {
				throw broken;
			},
		};
		const { error } = await errorOf({ parameters });
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error?.message).toBe(broken.message);
		const { items } = await run({ parameters, onError: 'continueRegularOutput' });
		expect(items[0].json).toEqual({
			error: broken.message,
			message: '',
			details: { item: 0, written: 'no' },
		});
	});
});

describe('a canceled execution', () => {
	/** Canceled while the second item is under way. */
	const canceled = (onError?: ExecutionSettings['onError']): ExecutionSettings => {
		const cancel = new AbortController();
		let arrived = 0;
		return {
			parameters: {
				resource: 'card',
				operation: 'setPayCell',
				cardId: '={{ $json.code }}',
				isOpen: true,
				options: { maxConcurrentRequests: 1 },
			},
			items: rows('1', '2', '3'),
			signal: cancel.signal,
			onError,
			reply: () => {
				arrived += 1;
				if (arrived === 2) cancel.abort();
				return { body: { errcode: 0 } };
			},
		};
	};

	it('sends nothing more and says what is done', async () => {
		const { error, calls } = await errorOf(canceled());
		expect(calls()).toHaveLength(2);
		expect(error).toMatchObject({
			message: 'The execution was canceled or ran out of time [item 1]',
			description: expect.stringContaining(
				'Done before the node stopped: items 0 (1). Not sent: items 2 (1).',
			) as string,
		});
	});

	it('that goes on gives an item for every row, and does not call one untouched that may be written', async () => {
		const { items, calls } = await run(canceled('continueRegularOutput'));
		expect(calls()).toHaveLength(2);
		expect(items.map(({ json }) => (json.details as IDataObject | undefined)?.written)).toEqual([
			undefined,
			'unknown',
			'no',
		]);
	});

	it('says "no" of a look that was under way', async () => {
		const settings = { ...canceled('continueRegularOutput'), parameters: GET };
		const { items } = await run({ ...settings, items: rows('1', '2') });
		expect(
			items.map(({ json }) => (json.details as IDataObject | undefined)?.written),
		).not.toContain('unknown');
	});
});
