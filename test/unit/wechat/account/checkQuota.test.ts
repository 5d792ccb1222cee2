import { failCheck, passCheck } from '../../../../nodes/wechat/account/checkLine';
import { checkQuota, quotaRequest } from '../../../../nodes/wechat/account/checkQuota';
import { errcodeOf } from '../../../../nodes/wechat/errors/errcodes';
import { refusal } from '../../../../nodes/wechat/errors/failure';
import { fakeWechat, inTurn, LOST, lost, type Reply } from '../../../support/fakeWechat';

const NAME = 'Quota left today';
const left = (remain?: number, limit?: number) => ({ quota: { daily_limit: limit, remain } });

async function lineFor(...replies: Reply[]) {
	const { client, calls } = fakeWechat(inTurn(...replies));
	return { line: await checkQuota(client), calls };
}

describe('the quota line', () => {
	it('asks for one rare call and one that is made for every member', async () => {
		const { line, calls } = await lineFor(left(9, 10), left(1, 1000));
		expect(line).toEqual(
			passCheck(
				NAME,
				'/card/create: 9 of 10 calls left; /card/membercard/updateuser: 1 of 1000 calls left',
			),
		);
		expect(calls).toEqual(
			['/card/create', '/card/membercard/updateuser'].map((path) => ({
				path: '/cgi-bin/openapi/quota/get',
				body: { cgi_path: path },
				knownBy: 'quota',
				repeat: 'read',
			})),
		);
		expect(quotaRequest('/card/create')).toEqual(calls[0]);
	});

	it.each([
		['the first', left(0, 10), left(5, 10), '0 of 10', '5 of 10'],
		['the second', left(5, 10), left(0, 10), '5 of 10', '0 of 10'],
		['and overdrawn', left(-1, 10), left(5, 10), '-1 of 10', '5 of 10'],
	])('fails when a quota is used up: %s', async (_title, first, second, one, other) => {
		const { line } = await lineFor(first, second);
		expect(line).toEqual(
			failCheck(
				NAME,
				`/card/create: ${one} calls left; /card/membercard/updateuser: ${other} calls left`,
				errcodeOf(45009).advice,
			),
		);
	});

	it('shows question marks for numbers WeChat does not say', async () => {
		const { line } = await lineFor({}, left(undefined, 10));
		expect(line).toEqual(
			passCheck(
				NAME,
				'/card/create: ? of ? calls left; /card/membercard/updateuser: ? of 10 calls left',
			),
		);
	});

	it('asks no further when the first question stays without an answer', async () => {
		const { line, calls } = await lineFor(lost());
		expect(line).toEqual(failCheck(NAME, 'n8n got no answer', LOST.advice));
		expect(calls).toHaveLength(1);
	});

	it('says what WeChat has against the question', async () => {
		const { line } = await lineFor(left(1, 1), refusal(48001, 'api unauthorized'));
		expect(line.found).toContain('WeChat said: api unauthorized');
	});
});
