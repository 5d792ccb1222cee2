import { execute } from '../../../../nodes/MemberCard/runtime/execute';
import {
	defineOperation,
	type RunSummary,
	type Resource,
} from '../../../../nodes/MemberCard/runtime/operation';
import { WechatFailure } from '../../../../nodes/wechat/errors/failure';
import { fakeExecution, type ExecutionSettings } from '../../../support/fakeExecution';
import { LOST } from '../../../support/fakeWechat';

const summaries: RunSummary[] = [];

/** An operation whose items all have one form; a code says what becomes of its item. */
const operation = defineOperation({
	name: 'Mark',
	value: 'mark',
	action: 'Mark a member',
	description: 'Mark a member',
	documentation: { endpoints: [], repeat: 'safe' },
	fields: [],
	subject: (parameters) => ({ card_id: 'p1', code: parameters.requiredText('code') }),
	row: (_parameters, facts, subject) => ({ outcome: '', total: null, ...subject, ...facts }),
	summarize(run) {
		summaries.push(run);
		return [{ message: `${run.rows.length} rows`, type: 'info' }];
	},
	async run(_client, parameters) {
		const code = parameters.text('code');
		if (code === 'lost') throw new WechatFailure({ ...LOST, details: { total: 7 } });
		return { outcome: 'marked', total: 1 };
	},
});
const RESOURCES: Resource[] = [
	{ name: 'Member', value: 'member', defaultOperation: 'mark', operations: [operation] },
];

async function run(codes: string[], settings: ExecutionSettings = {}) {
	const fake = fakeExecution({
		items: codes.map((code) => ({ json: { code } })),
		...settings,
		parameters: {
			resource: 'member',
			operation: 'mark',
			code: '={{ $json.code }}',
			...settings.parameters,
		},
	});
	const [items] = await execute(fake.execution, RESOURCES);
	return { json: items.map((item) => item.json), items, hints: fake.hints };
}

const MARKED = { outcome: 'marked', total: 1, card_id: 'p1', code: 'a' };
const FINE = { error: null, message: null, details: null };

beforeEach(() => {
	summaries.length = 0;
});

describe('rows of one form', () => {
	it('have nothing about errors when nothing can fail', async () => {
		expect((await run(['a'])).json).toEqual([MARKED]);
	});

	it('lack no field when some of them fail, and those that fail keep their facts', async () => {
		const { json } = await run(['a', 'lost'], { onError: 'continueRegularOutput' });
		expect(json).toEqual([
			{ ...MARKED, ...FINE },
			{
				outcome: 'failed',
				reason: 'n8n got no answer',
				total: 7,
				card_id: 'p1',
				code: 'lost',
				error: 'n8n got no answer [item 1]',
				message: 'Try again.',
				details: expect.objectContaining({ code: 'lost', written: 'unknown', total: 7 }),
			},
		]);
	});

	it('have nothing about errors where the failed ones go to a branch of their own', async () => {
		const { json } = await run(['a', 'lost'], { onError: 'continueErrorOutput' });
		expect(json[0]).toEqual(MARKED);
		expect(Object.keys(json[1])).toEqual(['error', 'message', 'details']);
	});

	it('without a subject are told all the same', async () => {
		const { json } = await run([''], { onError: 'continueRegularOutput' });
		expect(json[0]).toMatchObject({ error: expect.stringContaining("'Code' is empty") });
		expect(json[0]).not.toHaveProperty('outcome');
	});

	it('that were never begun have failed, too', async () => {
		const cancel = new AbortController();
		cancel.abort();
		const { json } = await run(['a', 'b'], {
			onError: 'continueRegularOutput',
			signal: cancel.signal,
		});
		expect(json).toEqual(
			['a', 'b'].map((code, index) => ({
				outcome: 'failed',
				reason: 'The execution ended before this item was sent',
				total: null,
				card_id: 'p1',
				code,
				error: `The execution ended before this item was sent [item ${index}]`,
				message: 'It was canceled or ran out of time. Run the item again.',
				details: { item: index, written: 'no' },
			})),
		);
	});

	it('end a canceled run that does not go on, although none has failed', async () => {
		const cancel = new AbortController();
		cancel.abort();
		await expect(run(['a'], { signal: cancel.signal })).rejects.toThrow('canceled');
	});

	it('are summed up above the output', async () => {
		const { hints } = await run(['a', 'lost'], { onError: 'continueRegularOutput' });
		expect(hints).toEqual([{ message: '2 rows', type: 'info', location: 'outputPane' }]);
		expect(summaries[0].count).toBe(2);
		expect(summaries[0].rows.map(({ outcome }) => outcome)).toEqual(['marked', 'failed']);
	});

	it('need no summary, which older n8n cannot show', async () => {
		expect((await run(['a'], { isOld: true })).json).toEqual([MARKED]);
	});
});

it('an option that is wrong ends the run before its first item, by the name of its field', async () => {
	const parameters = { options: { timeout: 'soon' } };
	await expect(run(['a'], { parameters, onError: 'continueRegularOutput' })).rejects.toMatchObject({
		message: '\'Timeout\' is "soon", not a number',
		node: expect.objectContaining({ name: 'Member Card' }),
	});
});
