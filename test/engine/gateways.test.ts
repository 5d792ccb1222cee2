import type { IDataObject } from 'n8n-workflow';

import { runCheck } from '../support/accountCheck';
import { GATEWAY_ANSWERS } from '../support/gatewayAnswers';
import { columns, byId, runMemberCard } from '../support/memberCard';
import { withShop } from '../support/simulator';

const GET = '/card/membercard/userinfo/get';
const UPDATE = '/card/membercard/updateuser';

describe('a gateway that answers in place of WeChat', () => {
	const shop = withShop({ count: 3, bonus: 5_000 });

	const run = async (parameters: IDataObject) => {
		const { json } = await runMemberCard(
			shop.simulator,
			{ cardId: byId(shop.cardId), options: { retries: 0 }, ...parameters },
			{ onError: 'continueRegularOutput' },
		);
		return json[0];
	};

	it.each(GATEWAY_ANSWERS)(
		'$status $body is no success, of a change or of a look',
		async (gateway) => {
			shop.simulator.faults.add({ path: UPDATE, effect: { gateway } });
			const changed = await run({
				resource: 'member',
				operation: 'update',
				...columns({ code: shop.codes[0], bonus: 7 }),
			});
			expect(changed.error).toContain(
				`HTTP ${gateway.status} with JSON that is not from WeChat: ${gateway.body.slice(0, 120)}`,
			);
			expect(changed.details).toMatchObject({ written: 'unknown' });

			shop.simulator.faults.add({ path: GET, effect: { gateway } });
			const looked = await run({ resource: 'member', operation: 'get', code: shop.codes[0] });
			expect(looked.error).toContain('not from WeChat');
			expect(looked.details).toMatchObject({ written: 'no' });
		},
	);

	it.each(GATEWAY_ANSWERS)(
		'$status $body never turns 5,000 points and 7 into 7',
		async (gateway) => {
			shop.simulator.faults.add({ path: GET, effect: { gateway } });
			const row = await run({
				resource: 'member',
				operation: 'update',
				...columns({ code: shop.codes[0], add_bonus: 7 }),
			});
			expect(row.error).toBeDefined();
			expect(shop.simulator.member(shop.codes[0])?.bonus).toBe(5_000);
		},
	);

	it('answers statistics, an upload or a sub-merchant only with what these calls bring', async () => {
		for (const [path, parameters] of [
			[
				'/datacube/getcardmembercardinfo',
				{
					resource: 'statistics',
					operation: 'getMemberCards',
					beginDate: '2026-05-01',
					endDate: '2026-05-02',
				},
			],
			['/card/submerchant/get', { resource: 'subMerchant', operation: 'get', merchantId: '1' }],
			['/card/getapplyprotocol', { resource: 'subMerchant', operation: 'getCategories' }],
		] as const) {
			shop.simulator.faults.add({
				path,
				effect: { gateway: { body: '{"code":0,"message":"ok"}' } },
			});
			const row = await run(parameters);
			expect(row.error).toContain('not from WeChat');
		}
	});

	it('does not leave the account check green', async () => {
		shop.simulator.faults.add({
			path: '*',
			effect: { gateway: { status: 401, body: '{"message":"Unauthorized"}' } },
		});
		const { ok, token } = await runCheck(shop.simulator);
		expect(ok).toBe(false);
		expect(token.ok).toBe(false);
		shop.simulator.faults.clear();
		shop.simulator.faults.add({
			path: '/cgi-bin/getcallbackip',
			effect: { gateway: { status: 401, body: '{"message":"Unauthorized"}' } },
		});
		const behind = await runCheck(shop.simulator, {}, { retries: 0 });
		expect(behind.account.ok).toBe(false);
		expect(behind.account.found).toContain('HTTP 401 with JSON that is not from WeChat');
	});
});
