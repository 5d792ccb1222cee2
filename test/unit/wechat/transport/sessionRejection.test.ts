import type { WechatCredentials } from '../../../../nodes/wechat/transport/credentials';
import { Session } from '../../../../nodes/wechat/transport/session';
import { factsOf } from '../../../support/fakeWechat';
import { REQUEST, EMPTY, holding, sessionOn } from '../../../support/tokenSessions';

describe('a rejected token', () => {
	it('is replaced once for all lanes that met it, and named to whoever fetches', async () => {
		const { send, state, sent, reject } = sessionOn(holding('S'));
		reject('S');
		expect(await Promise.all([send(), send(), send()])).toEqual(['T1', 'T1', 'T1']);
		expect(sent.map(({ token, rejected }) => [token, rejected])).toEqual([
			['S', ''],
			['S', ''],
			['S', ''],
			['T1', 'S'],
			['T1', ''],
			['T1', ''],
		]);
		expect([state.reads, state.tokens]).toEqual([2, 1]);
	});

	it('gives way to one that another worker has stored meanwhile, which one call tries out', async () => {
		const { send, state, sent, reject } = sessionOn(holding('S'));
		await send();
		state.stored = holding('W');
		reject('S');
		expect(await Promise.all([send(), send()])).toEqual(['W', 'W']);
		expect(state.tokens).toBe(0);
		expect(sent.map(({ token }) => token)).toEqual(['S', 'S', 'S', 'W', 'W']);
	});

	it('taken over from another worker costs one call if it is rejected as well', async () => {
		const { send, state, sent, reject } = sessionOn(holding('S'));
		await send();
		state.stored = holding('W');
		reject('S', 'W');
		expect(await Promise.all(Array.from({ length: 20 }, send))).toEqual(
			Array.from({ length: 20 }, () => 'T1'),
		);
		expect(sent.filter(({ token }) => token === 'W')).toHaveLength(1);
	});

	it.each<[string, WechatCredentials]>([
		['cannot be used', { ...holding('W'), expiresAt: 1 }],
		['is the same', holding('S')],
	])('does not give way to a stored one that %s', async (_title, stored) => {
		const { send, state, sent, reject } = sessionOn(holding('S'));
		await send();
		state.stored = stored;
		reject('S');
		await expect(send()).resolves.toBe('T1');
		expect(sent.at(-1)?.rejected).toBe('S');
	});

	it('costs one call at a time until a fresh one is accepted', async () => {
		const { send, sent, reject } = sessionOn(holding('S'));
		reject('S', 'T1');
		expect(await Promise.all(Array.from({ length: 20 }, send))).toEqual(
			Array.from({ length: 20 }, () => 'T2'),
		);
		expect(sent.filter(({ token }) => token === 'T1')).toHaveLength(1);
	});

	it('as often as others replace it costs nothing, as long as each was accepted once', async () => {
		const { send, reject, state } = sessionOn(EMPTY);
		for (let round = 1; round <= 10; round++) {
			expect(await Promise.all([send(), send()])).toEqual([`T${round}`, `T${round}`]);
			reject(`T${round}`);
		}
		expect(state.tokens).toBe(10);
	});

	it('that stays rejected ends the run after three, for all lanes and for good', async () => {
		const { session, send, sent, state } = sessionOn(holding('S'));
		state.always = true;
		const results = await Promise.all(Array.from({ length: 50 }, async () => await factsOf(send)));
		const expected = {
			class: 'credential',
			what: 'WeChat rejects even a fresh access token (errcode 40001)',
			advice:
				'Check that App ID, App Secret and Base URL of the credential belong together, and that the token server, if you use one, serves this account.',
			outcome: 'refused',
			errcode: 40001,
			errmsg: 'invalid credential',
		};
		expect(results).toEqual(results.map(() => expected));
		expect(session.end?.facts).toEqual(expected);
		expect(sent.map(({ token }) => token).slice(50)).toEqual(['T1', 'T2']);
		expect(await factsOf(send)).toEqual(expected);
		expect(sent).toHaveLength(52);
	});

	it('is forced at most once in a run', async () => {
		const { send, sent, reject } = sessionOn(holding('S'), { forces: true });
		reject('S');
		await send();
		reject('T1');
		await send();
		const fetching = sent.filter(({ rejected }) => rejected !== '');
		expect(fetching.map(({ mayForce }) => mayForce)).toEqual([true, false]);
	});

	it('of one call alone, however often others accept it, ends that call', async () => {
		const { session, state } = sessionOn(EMPTY);
		let rounds = 0;
		const unlucky = new Session(
			async () => await Promise.resolve({ ...holding(`R${rounds}`) }),
			async ({ path }, credentials) => {
				credentials.accessToken ||= `R${rounds}`;
				const isRejected = path === REQUEST.path;
				if (isRejected) rounds += 1;
				return await Promise.resolve({
					statusCode: 200,
					body: Buffer.from(isRejected ? '{"errcode":42001}' : '{"errcode":0}'),
				});
			},
		);
		const work = factsOf(async () => await unlucky.call(REQUEST));
		void (async () => {
			while (rounds < 20 && unlucky.end === undefined)
				await unlucky.call({ path: '/other', repeat: 'read' }).catch(() => undefined);
		})();
		expect((await work).class).toBe('credential');
		expect(rounds).toBeLessThanOrEqual(20);
		expect([session.end, state.tokens]).toEqual([undefined, 0]);
	});
});
