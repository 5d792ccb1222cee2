import { findShortage } from '../../../../nodes/wechat/account/shortage';
import { refusal } from '../../../../nodes/wechat/errors/failure';
import { fakeWechat, inTurn } from '../../../support/fakeWechat';

const PATHS = ['/card/membercard/userinfo/get', '/card/membercard/updateuser'];

const remaining = (remain: unknown) => ({ errcode: 0, quota: { daily_limit: 10_000, remain } });

describe('the forecast of a long run', () => {
	it('asks for each path, and is content when there is enough', async () => {
		const { client, calls } = fakeWechat(inTurn(remaining(500), remaining(500)));
		expect(await findShortage(client, PATHS, 500)).toBeUndefined();
		expect(calls.map(({ body }) => body?.cgi_path)).toEqual(PATHS);
	});

	it('says how many items may have to wait', async () => {
		const { client } = fakeWechat(inTurn(remaining(10_000), remaining(400)));
		const shortage = await findShortage(client, PATHS, 1_000);
		expect(shortage?.facts).toMatchObject({
			class: 'quota',
			outcome: 'notSent',
			what: 'This run may need 1000 calls of /card/membercard/updateuser, and WeChat allows 400 more today',
		});
		expect(shortage?.facts.advice).toContain('The last 600 items');
	});

	it('sends to tomorrow when nothing is left', async () => {
		const { client } = fakeWechat(inTurn(remaining(-3)));
		const shortage = await findShortage(client, [PATHS[0]], 10);
		expect(shortage?.facts.what).toContain('WeChat allows 0 more today');
		expect(shortage?.facts.advice).toContain('tomorrow');
	});

	it.each([
		['a refusal', refusal(76003, 'no')],
		['an answer without a number', remaining('many')],
		['an answer without a quota', { errcode: 0 }],
	])('stops nobody for %s', async (_title, answer) => {
		const { client } = fakeWechat(inTurn(answer, remaining(5_000)));
		expect(await findShortage(client, PATHS, 1_000)).toBeUndefined();
	});
});
