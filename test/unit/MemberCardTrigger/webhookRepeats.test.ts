import { ACCOUNT, envelope, plainPush, securePush } from '../../support/push/account';
import { callWebhook, type Call } from '../../support/push/webhook';

const EVENT = ACCOUNT.message;

let workflows = 0;
/** Each test gets a workflow of its own, because repeats are remembered for the life of the process. */
const fresh = (call: Call): Call => ({ workflowId: `webhook test ${++workflows}`, ...call });

const SUCCESS = { status: 200, contentType: undefined, body: 'success' };

describe('a repeated event', () => {
	const push = securePush(EVENT);

	it('gets success and starts no second run, whatever its timestamp and nonce', async () => {
		const workflowId = `webhook test ${++workflows}`;
		const first = await callWebhook({ ...push, workflowId });
		first.response.answerLikeN8n(200);
		expect(first.item).toBeDefined();
		const again = envelope(ACCOUNT.encrypt, {
			token: ACCOUNT.token,
			outer: '',
			timestamp: '1767225606',
			nonce: '5',
		});
		for (const repeat of [push, again, plainPush(EVENT)]) {
			const { answer, item } = await callWebhook({ ...repeat, workflowId });
			expect(item).toBeUndefined();
			expect(answer).toEqual(SUCCESS);
		}
	});

	it('is not forwarded: the workflow has it', async () => {
		const call = fresh({
			...push,
			parameters: { options: { forwardTo: 'https://crm.example.com' } },
		});
		(await callWebhook(call)).response.answerLikeN8n(200);
		expect((await callWebhook(call)).forwarded).toEqual([]);
	});

	it('starts a run if n8n could not start the first one', async () => {
		const call = fresh(push);
		(await callWebhook(call)).response.answerLikeN8n(500);
		expect((await callWebhook(call)).item).toBeDefined();
	});

	it.each<[string, Partial<Call>]>([
		['to another workflow', { workflowId: 'another workflow' }],
		['to another trigger of the workflow', { nodeId: 'node-2' }],
		['when repeats are wanted', { parameters: { options: { dropRepeats: false } } }],
		['while somebody listens for a test event', { mode: 'manual' }],
	])('starts a run %s', async (_name, difference) => {
		const call = fresh(push);
		(await callWebhook(call)).response.answerLikeN8n(200);
		expect((await callWebhook({ ...call, ...difference })).item).toBeDefined();
	});

	it('is not an event of another customer in the same second', async () => {
		const call = fresh(push);
		(await callWebhook(call)).response.answerLikeN8n(200);
		const other = securePush(
			EVENT.replace('oTestOpenId0000000000000001', 'oTestOpenId0000000000000002'),
		);
		expect((await callWebhook({ ...call, ...other })).item?.openid).toBe(
			'oTestOpenId0000000000000002',
		);
	});

	it('is not a second card received by the same customer in the same second', async () => {
		const call = fresh(push);
		(await callWebhook(call)).response.answerLikeN8n(200);
		const other = securePush(EVENT.replace('007290500123', '007290500124'));
		expect((await callWebhook({ ...call, ...other })).item?.code).toBe('007290500124');
	});

	it('is told to come again while n8n is still busy with the first', async () => {
		jest.useFakeTimers();
		try {
			const call = fresh(push);
			const first = callWebhook(call);
			await jest.advanceTimersByTimeAsync(1000);
			await first;
			const repeat = callWebhook(call);
			await jest.advanceTimersByTimeAsync(4100);
			expect((await repeat).answer).toMatchObject({ status: 503, contentType: 'text/plain' });
			expect((await repeat).item).toBeUndefined();
		} finally {
			jest.useRealTimers();
		}
	});
});
