import { consume } from '../../../../../nodes/MemberCard/resources/code/consume';
import { perform } from '../../../../../nodes/MemberCard/runtime/operation';
import type { Parameters } from '../../../../../nodes/MemberCard/runtime/parameters';
import { factsOf, fakeWechat, inTurn, lost, type Reply } from '../../../../support/fakeWechat';

const parameters = { cardId: () => 'p1', code: () => '007' } as unknown as Parameters;

/** A redemption whose answer is lost, between these two states of the code. */
function redeemed(before: string, now: string, ...more: Reply[]) {
	const keys: string[] = [];
	const states: Reply[] = [{ user_card_status: before }, lost(), { user_card_status: now }];
	const { client, calls } = fakeWechat(inTurn(...states, ...more), {
		async inTurn(key, work) {
			keys.push(key);
			return await work();
		},
	});
	return { run: async () => (await perform(consume, client, parameters))[0].json, keys, calls };
}

describe('a code that is redeemed while the answer gets lost', () => {
	it('counts as redeemed by this call if it could be redeemed before', async () => {
		const { run, keys } = redeemed('NORMAL', 'CONSUMED');
		expect(await run()).toEqual({ errcode: 0, errmsg: 'ok', read_back: true, consumed: true });
		expect(keys).toEqual(['p1 007']);
	});

	it('is redeemed again if nothing has changed', async () => {
		const { run, calls } = redeemed('NORMAL', 'NORMAL', { errcode: 0 });
		expect(await run()).toEqual({ errcode: 0, consumed: true });
		expect(calls.map(({ path }) => path)).toEqual([
			'/card/code/get',
			'/card/code/consume',
			'/card/code/get',
			'/card/code/consume',
		]);
	});

	it('is a question if its state has become another one', async () => {
		const { run } = redeemed('NORMAL', 'GIFTING');
		expect(await factsOf(run)).toEqual({
			class: 'conflict',
			what: 'The state of the card changed from NORMAL to GIFTING while the answer of WeChat was missing',
			advice: 'Look at the code before you hand anything out or run it again.',
			outcome: 'unknown',
			details: { user_card_status_before: 'NORMAL', user_card_status_now: 'GIFTING' },
		});
	});
});
