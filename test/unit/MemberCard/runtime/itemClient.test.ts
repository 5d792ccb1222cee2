import { answered, clientOfItem, withTrace } from '../../../../nodes/MemberCard/runtime/itemClient';
import { refusal } from '../../../../nodes/wechat/errors/failure';
import type { WechatRequest } from '../../../../nodes/wechat/transport/request';
import { factsOf, fakeWechat, LOST, lost, type Reply } from '../../../support/fakeWechat';

const request = (repeat: WechatRequest['repeat']): WechatRequest => ({ path: '/x', repeat });

/** An item whose requests leave, unless `leaves` says no. */
function item(reply: Reply, { retryOnFail = false, leaves = true } = {}) {
	const { client, calls } = fakeWechat((sent) => {
		if (leaves) sent.onSend?.();
		return reply;
	});
	return { ...clientOfItem(client, { retryOnFail }), calls };
}

describe('the trace of an item', () => {
	it('knows what WeChat has answered to a change', async () => {
		const { client, trace } = item({ errcode: 0, card_id: 'p1' });
		await client.call(request('never'));
		expect(trace).toEqual({ open: 0, answers: [{ errcode: 0, card_id: 'p1' }] });
	});

	it('does not mind looks, whatever becomes of them', async () => {
		const { client, trace } = item({ errcode: 0 });
		await client.call(request('read'));
		await factsOf(async () => await item(lost()).client.call(request('read')));
		expect(trace).toEqual({ open: 0, answers: [] });
	});

	it.each([
		['has left and is canceled', new Error('canceled'), true, 1],
		['has left and got lost', lost(), true, 1],
		['is refused', refusal(40056, ''), true, 0],
		['is canceled before it leaves', new Error('canceled'), false, 0],
	])('of a change that %s', async (_title, reply, leaves, open) => {
		const { client, trace } = item(reply, { leaves });
		await expect(client.call(request('safe'))).rejects.toBeDefined();
		expect(trace).toEqual({ open, answers: [] });
	});

	it('does not let a failure after an answer pass for "nothing was changed"', () => {
		const facts = { ...LOST, outcome: 'refused' as const, details: { now: 1 } };
		expect(withTrace(facts, { open: 0, answers: [] })).toBe(facts);
		expect(withTrace(facts, { open: 0, answers: [{ errcode: 0, rule_id: 7 }] })).toEqual({
			...facts,
			outcome: 'unknown',
			details: { rule_id: 7, now: 1 },
		});
	});

	it('does not let a lost request pass for "nothing was changed", whatever comes after it', () => {
		const facts = { ...LOST, outcome: 'refused' as const };
		expect(withTrace(facts, { open: 1, answers: [] })).toMatchObject({ outcome: 'unknown' });
	});

	it('leaves it to an operation of many calls to tell how far it came', () => {
		const facts = { ...LOST, details: { written: 'partly' } };
		expect(withTrace(facts, { open: 0, answers: [{ errcode: 0 }] })).toBe(facts);
	});

	it('shows what was answered without the "ok"', () => {
		expect(
			answered([
				{ errcode: 0, errmsg: 'ok', a: 1 },
				{ errcode: 0, b: 2 },
			]),
		).toEqual({
			a: 1,
			b: 2,
		});
	});
});

describe("an item of a node with n8n's Retry On Fail", () => {
	it('does not send what must not be done twice', async () => {
		const { client, calls } = item({ errcode: 0 }, { retryOnFail: true });
		expect(await factsOf(async () => await client.call(request('never')))).toMatchObject({
			class: 'input',
			outcome: 'notSent',
			what: expect.stringContaining("'Retry On Fail' is on"),
		});
		expect(calls).toEqual([]);
	});

	it.each([
		[request('read')],
		[request('safe')],
		[{ ...request('never'), rerun: 'safe' as const }],
	])('sends %j', async (harmless) => {
		const { client } = item({ errcode: 0 }, { retryOnFail: true });
		await expect(client.call(harmless)).resolves.toEqual({ errcode: 0 });
	});
});
