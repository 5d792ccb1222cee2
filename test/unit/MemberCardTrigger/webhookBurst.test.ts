import { ACCOUNT, securePush } from '../../support/push/account';
import { callWebhook, type Call } from '../../support/push/webhook';

const BURST = 40;
const FORWARDED = { parameters: { events: [], options: { forwardTo: 'https://crm.example.com' } } };

let bursts = 0;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** So many events at the same moment, to one workflow; `settled` has those whose call has ended. */
function burst(more: Partial<Call> = {}) {
	const workflowId = `burst ${++bursts}`;
	const settled: Array<Awaited<ReturnType<typeof callWebhook>>> = [];
	const call = (code: number): Call => ({
		...securePush(ACCOUNT.message.replace('007290500123', `0072905${code}`)),
		workflowId,
		...more,
	});
	const send = async (code: number) => {
		const outcome = await callWebhook(call(code));
		settled.push(outcome);
		return outcome;
	};
	return { settled, send, all: Array.from({ length: BURST }, (_, at) => send(10_000 + at)) };
}

describe('many events at once', () => {
	it('each start one run: the first are answered by n8n, the others before their turn', async () => {
		const { settled, all } = burst();
		await jest.advanceTimersByTimeAsync(0);
		expect(settled).toHaveLength(2);
		await jest.advanceTimersByTimeAsync(60_000);
		const outcomes = await Promise.all(all);
		expect(new Set(outcomes.map(({ item }) => item?.code)).size).toBe(BURST);
		const held = outcomes.filter(({ returned }) => returned.noWebhookResponse);
		const direct = outcomes.filter(({ returned }) => !returned.noWebhookResponse);
		expect(held.length).toBeGreaterThan(BURST - 8);
		expect(direct.length).toBeGreaterThan(1);
		for (const { answer } of held)
			expect(answer).toEqual({ status: 200, contentType: 'text/plain', body: 'success' });
		for (const { response } of direct) expect(response.sent).toBeUndefined();
	});

	it('are repeats when they come again before their turn', async () => {
		const { settled, send, all } = burst();
		await jest.advanceTimersByTimeAsync(400);
		const started = settled.length;
		expect(started).toBeLessThan(BURST / 2);
		const repeat = await send(10_000 + BURST - 1);
		expect(repeat.item).toBeUndefined();
		expect(repeat.answer).toMatchObject({ status: 200, body: 'success' });
		await jest.advanceTimersByTimeAsync(60_000);
		await Promise.all(all);
		expect(settled.filter(({ item }) => item !== undefined)).toHaveLength(BURST);
	});

	it('let what starts no run through at once', async () => {
		const { all } = burst();
		const filtered = burst({ parameters: { events: [] } });
		const forwarded = burst(FORWARDED);
		const forged = burst({ credential: { verificationToken: 'other' } });
		await jest.advanceTimersByTimeAsync(0);
		for (const { settled } of [filtered, forwarded, forged]) expect(settled).toHaveLength(BURST);
		await jest.advanceTimersByTimeAsync(60_000);
		await Promise.all(all);
	});

	it('start at once while somebody listens for a test event', async () => {
		const { settled } = burst({ mode: 'manual' });
		await jest.advanceTimersByTimeAsync(0);
		expect(settled.filter(({ item }) => item !== undefined)).toHaveLength(BURST);
	});
});
