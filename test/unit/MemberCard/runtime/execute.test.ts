import { NodeApiError, NodeOperationError, type IDataObject } from 'n8n-workflow';

import { resources } from '../../../../nodes/MemberCard/resources';
import { execute } from '../../../../nodes/MemberCard/runtime/execute';
import { fakeExecution, type ExecutionSettings } from '../../../support/fakeExecution';

// Pauses between tries end at once.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async () => undefined,
}));

const GET = { resource: 'member', operation: 'get', cardId: 'p1', code: '={{ $json.code }}' };
const rows = (...codes: unknown[]) => codes.map((code) => ({ json: { code } as IDataObject }));
const REFUSED = { body: { errcode: 40056, errmsg: 'invalid serial code' } };

async function run(settings: ExecutionSettings) {
	const fake = fakeExecution(settings);
	const [items] = await execute(fake.execution, resources);
	return { items, ...fake };
}

/** The error a run ends with. */
async function errorOf(settings: ExecutionSettings) {
	const fake = fakeExecution(settings);
	const error = await execute(fake.execution, resources).then(
		() => undefined,
		(reason: unknown) => reason as NodeApiError,
	);
	return { error, ...fake };
}

/** Answers after some turns, and keeps which codes were under way at the same time. */
function slowly() {
	const open: string[] = [];
	const together: string[][] = [];
	const order: string[] = [];
	const reply: ExecutionSettings['reply'] = async ({ body }) => {
		const { code = '' } = body as { code?: string };
		open.push(code);
		order.push(code);
		together.push([...open]);
		// The first of a code takes longest: whoever does not wait for it overtakes it.
		for (let turn = 0; turn < 1000 - order.length * 100; turn++) await Promise.resolve();
		open.splice(open.indexOf(code), 1);
		return { body: { errcode: 0, bonus: order.length } };
	};
	return { reply, together, order };
}

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
