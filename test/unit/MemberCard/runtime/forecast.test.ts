import { forecastQuota } from '../../../../nodes/MemberCard/runtime/forecast';
import type { Operation } from '../../../../nodes/MemberCard/runtime/operation';
import type { QuotaForecast } from '../../../../nodes/MemberCard/runtime/options';
import type { WechatFailure } from '../../../../nodes/wechat/errors/failure';
import type { Gate } from '../../../../nodes/wechat/transport/gate';
import { fakeExecution } from '../../../support/fakeExecution';
import { fakeWechat } from '../../../support/fakeWechat';

/** A run of `count` items on a day with 500 calls left. */
async function forecast(count: number, wanted: QuotaForecast, isOld = false) {
	const { client, calls } = fakeWechat(() => ({
		errcode: 0,
		quota: { daily_limit: 1000, used: 500, remain: 500 },
	}));
	const { execution, hints } = fakeExecution({ isOld });
	const closed: WechatFailure[] = [];
	await forecastQuota(
		{
			context: execution,
			client,
			gate: { close: (reason: WechatFailure) => closed.push(reason) } as unknown as Gate,
			operation: {
				documentation: { endpoints: ['/card/code/get'], repeat: 'safe' },
			} as unknown as Operation,
			count,
		},
		wanted,
	);
	return { asked: calls.length, hints, closed };
}

describe('the forecast of a run', () => {
	it.each<[number, QuotaForecast]>([
		[999, 'hint'],
		[5000, 'off'],
	])('of %i items costs no call with %s', async (count, wanted) => {
		expect(await forecast(count, wanted)).toEqual({ asked: 0, hints: [], closed: [] });
	});

	it('is told above the output when today’s calls are not enough, and the run goes on', async () => {
		const { asked, hints, closed } = await forecast(1000, 'hint');
		expect(asked).toBe(1);
		expect(hints).toEqual([
			{
				message: expect.stringMatching(/\b500\b.*\. .*\.$/s),
				type: 'warning',
				location: 'outputPane',
			},
		]);
		expect(closed).toEqual([]);
	});

	it('stops every run that is too long, where that is wanted', async () => {
		const { closed, hints } = await forecast(501, 'stop');
		expect(closed).toHaveLength(1);
		expect(hints[0].message).toBe(`${closed[0].facts.what}. ${closed[0].facts.advice}`);
	});

	it('is silent when the calls are enough', async () => {
		expect(await forecast(500, 'stop')).toEqual({ asked: 1, hints: [], closed: [] });
	});

	it('needs no hints, which older n8n has not', async () => {
		expect((await forecast(501, 'stop', true)).closed).toHaveLength(1);
	});
});
