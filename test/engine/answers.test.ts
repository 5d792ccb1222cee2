import { byId, runMemberCard } from '../support/memberCard';
import { withShop } from '../support/simulator';

const GET = '/card/membercard/userinfo/get';

describe('an answer of WeChat', () => {
	const shop = withShop({ count: 1, bonus: 50 });

	const get = async (options: object = {}) =>
		await runMemberCard(shop.simulator, {
			resource: 'member',
			operation: 'get',
			cardId: byId(shop.cardId),
			code: shop.code,
			simplify: false,
			options,
		});

	it.each([
		['\u0014小禾🍭', '小禾🍭'],
		['\u0000\b\u001b小\u001f禾', '小禾'],
		['小\n禾\t', '小\n禾\t'],
		['"\u0014\\', '"\\'],
	])(
		'with raw bytes below 0x20 in a nickname, %j, is read at the first call',
		async (raw, read) => {
			(shop.simulator.member(shop.code) as { nickname: string }).nickname = raw;
			shop.simulator.faults.add({ path: GET, effect: { rawControls: true } });
			const { error, json } = await get();
			expect(error).toBeUndefined();
			expect(json[0]).toMatchObject({ nickname: read, bonus: 50 });
			expect(shop.simulator.count(GET)).toBe(1);
		},
	);

	it('that is cut off or damaged is called what it is', async () => {
		shop.simulator.faults.add({ path: GET, nth: 1, effect: { truncated: true } });
		shop.simulator.faults.add({
			path: GET,
			nth: 1,
			effect: { gateway: { body: '{"errcode":0,}' } },
		});
		const cut = await get({ retries: 0 });
		expect(cut.error?.message).toMatch(/JSON that is cut off after \d+ bytes/);
		const damaged = await get({ retries: 0 });
		expect(damaged.error?.message).toContain('JSON that is damaged');
	});

	it('keeps the digits of a number that a double cannot hold', async () => {
		const body = '{"errcode":"0","openid":"o","bonus":50,"membership_number":6222021234567896543}';
		shop.simulator.faults.add({ path: GET, effect: { gateway: { body } } });
		const { json } = await get();
		expect(json[0]).toMatchObject({ membership_number: '6222021234567896543', bonus: 50 });
	});
});
