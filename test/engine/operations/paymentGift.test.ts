import { byId, runMemberCard } from '../../support/memberCard';
import { withSimulator, type Simulator } from '../../support/simulator';

/** Empty only at run time: n8n itself refuses to start with an empty required field. */
const NOTHING = '={{ "" }}';
const ADD = '/card/paygiftcard/add';
const RULE = 'paymentGift';

describe('payment gifts', () => {
	let simulator: Simulator;
	let cardId: string;

	withSimulator((started) => {
		simulator = started;
		cardId = simulator.addCard();
	});

	const create = async (
		mchidList: string | string[],
		more: object = {},
		onError?: 'continueRegularOutput',
	) =>
		await runMemberCard(
			simulator,
			{
				...{ resource: RULE, operation: 'create', cardId: byId(cardId) },
				...{ mchidList, beginTime: '2026-06-01', endTime: '2036-12-31' },
				...more,
			},
			{ onError },
		);

	it('shows which merchant numbers were refused although WeChat says ok', async () => {
		const first = await create('1900000109');
		const { json, hints, error } = await create(['1900000109', '1900000110']);
		expect(error).toBeUndefined();
		expect(json[0]).toMatchObject({
			errcode: 0,
			card_id: cardId,
			succ_mchid_list: ['1900000110'],
			fail_mchid_list: [{ mchid: '1900000109', occupy_rule_id: first.json[0].rule_id }],
			all_mchids_accepted: false,
		});
		expect(hints).toHaveLength(1);
		expect(hints[0].message).toMatch(
			new RegExp(
				`^Item 0: WeChat refused 1 of 2 merchant numbers: 1900000109 \\(.*rule ${String(first.json[0].rule_id)}`,
			),
		);
		expect(first.hints).toHaveLength(0);
		expect(first.json[0].all_mchids_accepted).toBe(true);
	});

	it('fails when no merchant number was taken, because then there is no rule', async () => {
		await create('1900000109');
		const { error } = await create('1900000109');
		expect(error?.message).toMatch(
			/^WeChat took none of the merchant numbers, so there is no rule: 1900000109 \(/,
		);
		expect(error?.description).toContain('serves one rule at a time');
		const { json } = await create('1900000109', {}, 'continueRegularOutput');
		expect(json[0]).toMatchObject({ card_id: cardId, error: expect.any(String) });
		expect(JSON.stringify(json[0])).toContain('fail_mchid_list');
		expect(JSON.stringify(json[0])).toContain('"written":"no"');
	});

	it('never sends the same rule twice', async () => {
		simulator.faults.add({ path: ADD, nth: 1, effect: { reset: 'after' } });
		const { error } = await create('1900000109', { options: { retries: 3 } });
		expect(simulator.count(ADD)).toBe(1);
		expect(error?.description).toContain('It is not known whether WeChat carried this out');
	});

	it.each([
		['after', 1],
		['before', 2],
	] as const)(
		'is deleted once although an answer gets lost (%s the deletion)',
		async (reset, calls) => {
			const ruleId = String((await create('1900000109')).json[0].rule_id);
			const path = '/card/paygiftcard/delete';
			simulator.faults.add({ path, nth: 1, effect: { reset } });
			const { json, error } = await runMemberCard(simulator, {
				resource: RULE,
				operation: 'delete',
				ruleId,
			});
			expect(error).toBeUndefined();
			expect(json[0]).toMatchObject({ rule_id: Number(ruleId), deleted: true });
			expect(simulator.count(path)).toBe(calls);
			expect((await create('1900000109')).json[0].all_mchids_accepted).toBe(true);
		},
	);

	it.each([
		['no merchant number', { mchidList: ' , ' }, /'Merchant Numbers' is empty/],
		[
			'101 merchant numbers',
			{ mchidList: Array.from({ length: 101 }, (_, index) => `${1900000000 + index}`) },
			/'Merchant Numbers' has 101 entries/,
		],
		[
			'a merchant number that lost digits',
			{ mchidList: [1.9e19] },
			/'Merchant Numbers' arrived as the number/,
		],
		['no end', { endTime: NOTHING }, /'End Time' is empty/],
		[
			'an end before the beginning',
			{ endTime: '2026-05-31' },
			/'End Time' is not after the beginning/,
		],
		[
			'costs in the wrong order',
			{ leastCost: 200, maxCost: 100 },
			/'Max Payment' is 100, less than the least cost 200/,
		],
		['yuan with decimals', { leastCost: 0.5 }, /'Min Payment' is 0.5, not a whole number/],
		['no card', { cardId: byId(NOTHING) }, /'Card' is empty/],
	])('sends nothing with %s', async (_title, more, message) => {
		const { error } = await create('1900000109', more);
		expect(error?.message).toMatch(message);
		expect(simulator.requests).toHaveLength(0);
	});

	it.each(['get', 'delete'])('sends nothing for %s with an ID that is none', async (operation) => {
		const { error } = await runMemberCard(simulator, {
			resource: RULE,
			operation,
			ruleId: 'rule 7',
		});
		expect(error?.message).toMatch(/'Rule ID' is "rule 7"/);
		expect(simulator.requests).toHaveLength(0);
	});

	it('pages through all rules and stops at the limit', async () => {
		for (let index = 0; index < 12; index++) await create(`19000001${10 + index}`);
		const list = async (parameters: object) => {
			const seen = simulator.requests.length;
			const { json } = await runMemberCard(simulator, {
				resource: RULE,
				operation: 'getAll',
				...parameters,
			});
			const pages = simulator.requests.slice(seen).filter(({ body }) => body?.offset !== undefined);
			return { count: json.length, pages: pages.map(({ body }) => [body.offset, body.count]) };
		};
		const all = [
			[0, 10],
			[10, 10],
		];
		expect(await list({ returnAll: true })).toEqual({ count: 12, pages: all });
		expect(await list({ limit: 11 })).toEqual({
			count: 11,
			pages: [
				[0, 10],
				[10, 1],
			],
		});
		expect(await list({ limit: 3 })).toEqual({ count: 3, pages: [[0, 3]] });
	});
});
