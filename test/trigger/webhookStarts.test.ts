import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { MemberCardTrigger } from '../../nodes/MemberCardTrigger/MemberCardTrigger.node';
import { ACCOUNT, plainPush } from './support/account';
import { callWebhook, type Outcome } from './support/webhook';

const AT_ONCE = 4;

let workflows = 0;

/** What n8n does first in a run of the workflow. */
async function begin(workflowId: string, items: INodeExecutionData[] = []) {
	const context: Partial<IExecuteFunctions> = {
		getWorkflow: () => ({ id: workflowId, active: true }),
		getInputData: () => items,
	};
	return await new MemberCardTrigger().execute.call(context as IExecuteFunctions);
}

/** So many events at once; each outcome is there once its run may start. */
function burst(workflowId: string, size: number): Outcome[] {
	const outcomes: Outcome[] = [];
	for (let index = 0; index < size; index++) {
		const push = plainPush(ACCOUNT.message.replace('007290500123', String(index)));
		const call = { ...push, credential: { encodingAesKey: '' }, workflowId };
		void callWebhook(call).then((outcome) => outcomes.push(outcome));
	}
	return outcomes;
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('a burst', () => {
	it('starts all its runs before WeChat hangs up where none begin, as in queue mode', async () => {
		const outcomes = burst(`starts ${++workflows}`, 20);
		await jest.advanceTimersByTimeAsync(3100);
		expect(outcomes).toHaveLength(20);
	});

	it('starts a few runs at a time where they begin, and loses none', async () => {
		const workflowId = `starts ${++workflows}`;
		await begin(workflowId);
		const outcomes = burst(workflowId, 20);
		await jest.advanceTimersByTimeAsync(100);
		expect(outcomes).toHaveLength(AT_ONCE);
		for (let run = 0; run < 16; run++) {
			await begin(workflowId);
			await jest.advanceTimersByTimeAsync(100);
			expect(outcomes).toHaveLength(AT_ONCE + run + 1);
		}
		expect(new Set(outcomes.map(({ item }) => item?.code)).size).toBe(20);
	});

	it('does not wait for the runs of another workflow', async () => {
		const [busy, idle] = [`starts ${++workflows}`, `starts ${++workflows}`];
		await begin(busy);
		await begin(idle);
		burst(busy, 20);
		const outcomes = burst(idle, 1);
		await jest.advanceTimersByTimeAsync(100);
		expect(outcomes).toHaveLength(1);
	});
});

describe('the first step of a run', () => {
	it('hands on the event', async () => {
		const items = [{ json: { event: 'user_get_card' } }];
		expect(await begin(`starts ${++workflows}`, items)).toEqual([items]);
	});
});
