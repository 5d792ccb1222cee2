import type { FailureFacts } from '../../../../nodes/wechat/errors/failure';
import type { HttpReply } from '../../../support/fakeHttp';
import { factsOf } from '../../../support/fakeWechat';
import {
	pauses,
	SAFE,
	NEVER,
	OK,
	MINUTE,
	REFUSED,
	REJECTED,
	error,
	clientFor,
} from '../../../support/clients';

// Pauses are recorded instead of waited for.
jest.mock('n8n-workflow', () => ({
	sleep: async (ms: number) => {
		pauses.push(ms);
	},
}));

beforeEach(() => {
	pauses.length = 0;
	jest.spyOn(Math, 'random').mockReturnValue(0.5);
});

afterEach(() => jest.restoreAllMocks());

describe('a run that is pointless to go on with', () => {
	const next = async (replies: HttpReply[], retries = 0) => {
		const { client, calls } = clientFor(replies, { retries });
		const first = await factsOf(async () => await client.call(SAFE));
		const second = await factsOf(async () => await client.call(SAFE)).catch(
			(): FailureFacts | undefined => undefined,
		);
		return { first, second, count: calls().length };
	};

	it.each([45009, 45040])('sends nothing more after errcode %i', async (errcode) => {
		const { first, second, count } = await next([{ body: { errcode, errmsg: 'quota' } }, OK]);
		expect(first).toMatchObject({ errcode, outcome: 'refused' });
		expect(second).toMatchObject({ errcode, outcome: 'notSent' });
		expect(count).toBe(1);
	});

	it('sends nothing more once the host has stayed unreachable through all tries', async () => {
		const down = error('ECONNREFUSED');
		const { first, second, count } = await next([down, down, OK], 1);
		expect(first.class).toBe('unreachable');
		expect(second).toMatchObject({ class: 'unreachable', outcome: 'notSent' });
		expect(count).toBe(2);
	});

	it.each([
		['a refusal', REFUSED],
		['a used-up per-minute limit', MINUTE],
		['a lost answer', error('ECONNRESET')],
	])('is not one after %s', async (_title, reply) => {
		const { second, count } = await next([reply, OK]);
		expect([second, count]).toEqual([undefined, 2]);
	});
});

describe('a rejected access token', () => {
	it('is replaced, and the call goes out again without counting as a repeat', async () => {
		const { client, used } = clientFor([REJECTED, OK], { retries: 0 });
		await expect(client.call(NEVER)).resolves.toEqual(OK.body);
		expect(used).toEqual(['T1', 'T2']);
		expect(pauses).toEqual([]);
	});

	it('is given up after two fresh ones, for a person to look at', async () => {
		const { client, used } = clientFor([REJECTED, REJECTED, REJECTED, OK]);
		expect(await factsOf(async () => await client.call(SAFE))).toMatchObject({
			class: 'credential',
			what: 'WeChat rejects even a fresh access token (errcode 40001)',
			advice:
				'Check that App ID, App Secret and Base URL of the credential belong together, and that the token server, if you use one, serves this account.',
			outcome: 'refused',
			errcode: 40001,
		});
		expect(used).toEqual(['T1', 'T2', 'T3']);
	});
});
