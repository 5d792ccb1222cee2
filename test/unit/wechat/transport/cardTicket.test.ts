import { CardTicket } from '../../../../nodes/wechat/transport/cardTicket';
import { refusal } from '../../../../nodes/wechat/errors/failure';
import { factsOf, fakeWechat, inTurn, type Reply } from '../../../support/fakeWechat';

const MINUTES = 60_000;
let account = 0;

/** Runs of an account nobody else in this process knows; `key` is what its session says. */
function runs(...replies: Reply[]) {
	const { client, calls } = fakeWechat(inTurn(...replies));
	const session = { key: `wx${account++} token` as string | undefined };
	const asked: number[] = [];
	const start = () =>
		new CardTicket(
			{
				tokenKey: async () => {
					asked.push(calls.length);
					return session.key;
				},
			},
			client.call,
		);
	return { start, calls, session };
}

describe('the card ticket', () => {
	let now = 0;

	beforeEach(() => {
		now += 60 * MINUTES;
		jest.spyOn(Date, 'now').mockImplementation(() => now);
	});

	afterEach(() => jest.restoreAllMocks());

	it('is fetched by GET, as one for cards, and may be asked for again', async () => {
		const { start, calls } = runs({ ticket: 'A' });
		await expect(start().value()).resolves.toBe('A');
		expect(calls).toEqual([
			{
				path: '/cgi-bin/ticket/getticket',
				method: 'GET',
				query: { type: 'wx_card' },
				knownBy: 'ticket',
				repeat: 'read',
			},
		]);
	});

	it('is fetched once for all lanes of a run, token or not', async () => {
		const { start, calls, session } = runs({ ticket: 'A' });
		session.key = undefined;
		const run = start();
		expect(await Promise.all([run.value(), run.value(), run.value()])).toEqual(['A', 'A', 'A']);
		expect(calls).toHaveLength(1);
	});

	it('is shared by runs of the same account and token for ten minutes', async () => {
		const { start, calls } = runs({ ticket: 'A' }, { ticket: 'B' });
		await start().value();
		now += 10 * MINUTES - 1;
		await expect(start().value()).resolves.toBe('A');
		now += 1;
		await expect(start().value()).resolves.toBe('B');
		expect(calls).toHaveLength(2);
	});

	it('is shared by runs that start while it is being fetched', async () => {
		const { start, calls } = runs({ ticket: 'A' });
		expect(await Promise.all([start().value(), start().value()])).toEqual(['A', 'A']);
		expect(calls).toHaveLength(1);
	});

	it('is left behind when the token is replaced, and by other accounts', async () => {
		const { start, session } = runs({ ticket: 'A' }, { ticket: 'B' });
		await start().value();
		session.key = `${session.key} replaced`;
		await expect(start().value()).resolves.toBe('B');
	});

	it('goes with the token that its own call has brought', async () => {
		const { start, calls, session } = runs({ ticket: 'A' });
		const { key } = session;
		session.key = undefined;
		const value = start().value();
		session.key = key;
		await value;
		await expect(start().value()).resolves.toBe('A');
		expect(calls).toHaveLength(1);
	});

	it('is not kept without a token', async () => {
		const { start, calls, session } = runs({ ticket: 'A' }, { ticket: 'B' });
		session.key = undefined;
		await start().value();
		await expect(start().value()).resolves.toBe('B');
		expect(calls).toHaveLength(2);
	});

	it('is asked for again after a call that was refused', async () => {
		const { start } = runs(refusal(48001, 'api unauthorized'), { ticket: 'A' });
		const run = start();
		expect((await factsOf(async () => await run.value())).errcode).toBe(48001);
		await expect(run.value()).resolves.toBe('A');
	});

	it.each([[{}], [{ ticket: '' }], [{ ticket: 7 }]])('is no ticket in %j', async (answer) => {
		const { start } = runs(answer);
		expect(await factsOf(async () => await start().value())).toEqual({
			class: 'brokenAnswer',
			what: 'WeChat answered the ticket call without a ticket',
			advice: 'Try again in a minute.',
			outcome: 'refused',
		});
	});
});
