import type { IDataObject } from 'n8n-workflow';

import { DepositReport } from '../../../nodes/wechat/card/deposit';
import { get } from '../../../nodes/MemberCard/resources/code/get';
import { byId, runMemberCard, type RunSettings } from '../../support/memberCard';
import { withSimulator, type Simulator } from '../../support/simulator';

const DEPOSIT_CARD = {
	base_info: {
		use_custom_code: true,
		get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT',
		sku: { quantity: 0 },
	},
};
const DEPOSIT_PATH = '/card/code/deposit';
const many = Array.from({ length: 250 }, (_, index) => `QH${String(index).padStart(6, '0')}`);

describe('codes', () => {
	let simulator: Simulator;

	withSimulator(
		(started) => {
			simulator = started;
		},
		{ permissions: { consumeMemberCard: true } },
	);

	const run = async (operation: string, parameters: IDataObject, settings: RunSettings = {}) =>
		await runMemberCard(simulator, { resource: 'code', operation, ...parameters }, settings);

	describe('consume', () => {
		const PATH = '/card/code/consume';
		let cardId: string;
		let code: string;

		beforeEach(() => {
			cardId = simulator.addCard();
			[code] = simulator.addMembers({ cardId, count: 1 });
		});

		const consume = async () => {
			const settings: RunSettings = { onError: 'continueRegularOutput' };
			return (await run('consume', { cardId: byId(cardId), code }, settings)).json[0];
		};

		it('fails at the second till', async () => {
			expect(await consume()).toMatchObject({ consumed: true, code });
			const second = await consume();
			expect(second).toMatchObject({
				error: expect.stringContaining('has been redeemed already'),
				details: { code, errcode: 40099, written: 'no' },
			});
			expect(second).not.toHaveProperty('consumed');
		});

		it('whose answer got lost is done when the code could be redeemed right before', async () => {
			simulator.faults.add({ path: PATH, nth: 1, effect: { reset: 'after' } });
			expect(await consume()).toMatchObject({ consumed: true, read_back: true, code });
			expect(simulator.count(PATH)).toBe(1);
		});

		it('is sent again when the code still can be redeemed', async () => {
			simulator.faults.add({ path: PATH, nth: 1, effect: { reset: 'before' } });
			expect(await consume()).toMatchObject({ consumed: true, code });
			expect(simulator.count(PATH)).toBe(2);
		});

		it('of a code that was redeemed before is never done, whatever becomes of the answer', async () => {
			await consume();
			simulator.faults.add({ path: PATH, effect: { reset: 'after' } });
			const second = await consume();
			expect(second).not.toHaveProperty('consumed');
			expect(second.error).toBeDefined();
		});

		it('is not known when the card has come into yet another state', async () => {
			simulator.faults.add({ path: PATH, effect: { reset: 'before' } });
			const push = simulator.requests.push;
			simulator.requests.push = function (...entries) {
				if (entries.some(({ path }) => path === PATH)) simulator.customer.remove({ code });
				return push.apply(this, entries);
			};
			expect(await consume()).toMatchObject({
				details: {
					written: 'unknown',
					user_card_status_before: 'NORMAL',
					user_card_status_now: 'DELETE',
				},
			});
		});
	});

	it('get: finds the state where older answers have it', () => {
		const old = {
			openid: 'o1',
			card: { card_id: 'p1', can_consume: 'true', user_card_status: 'NORMAL' },
		};
		const output = 'output' in get ? get.output?.(old, {} as never) : undefined;
		expect(output).toEqual({ ...old, can_consume: true, user_card_status: 'NORMAL' });
	});

	it('get: returns the state of a card that cannot be used any more as data', async () => {
		const cardId = simulator.addCard();
		const [code] = simulator.addMembers({ cardId, count: 1 });
		simulator.customer.remove({ code });
		const { json } = await run('get', { cardId: byId(cardId), code });
		expect(json[0]).toMatchObject({ can_consume: false, user_card_status: 'DELETE' });
	});

	it('deposit: tells new and known codes apart when a list is sent twice', async () => {
		const cardId = simulator.addCard(DEPOSIT_CARD);
		await run('deposit', { cardId: byId(cardId), codes: many.slice(0, 120) });
		const { json } = await run('deposit', { cardId: byId(cardId), codes: many });
		expect(json[0]).toMatchObject({ succ_count: 130, duplicate_count: 120, fail_count: 0 });
		expect(json[0].succ_code).toEqual(many.slice(120));
	});

	it('deposit: says what had gone in when a later call is refused', async () => {
		const cardId = simulator.addCard(DEPOSIT_CARD);
		simulator.faults.add({ path: DEPOSIT_PATH, nth: 2, effect: { errcode: 40073 } });
		const settings: RunSettings = { onError: 'continueRegularOutput' };
		const { json } = await run('deposit', { cardId: byId(cardId), codes: many }, settings);
		const details = { errcode: 40073, written: 'partly', succ_count: 100 };
		expect(json[0]).toMatchObject({ card_id: cardId, details });
		expect(json[0].message).toContain('The first 100 codes have been sent');
		expect(simulator.count(DEPOSIT_PATH)).toBe(2);
	});

	it('deposit: goes on after a lost answer, because known codes do no harm', async () => {
		const cardId = simulator.addCard(DEPOSIT_CARD);
		simulator.faults.add({ path: DEPOSIT_PATH, nth: 1, effect: { errcode: -1, applied: true } });
		const { json } = await run('deposit', { cardId: byId(cardId), codes: many.slice(0, 5) });
		expect(json[0]).toMatchObject({ succ_count: 0, duplicate_count: 5, fail_count: 0 });
	});

	it.each([
		['lists', { succ_code: ['1'], duplicate_code: ['2'], fail_code: ['3'] }, [1, 1, 1]],
		['numbers', { succ_code: 1, duplicate_code: 2, fail_code: 0 }, [1, 2, 0]],
		['some of them', { fail_code: ['3'] }, [0, 0, 1]],
		['nothing but success', { errcode: 0 }, [3, 0, 0]],
	])('deposit: understands an answer with %s', (_title, answer, [succ, duplicate, fail]) => {
		const report = new DepositReport([]);
		report.take(answer, ['1', '2', '3']);
		expect(report.summary).toMatchObject({
			succ_count: succ,
			duplicate_count: duplicate,
			fail_count: fail,
		});
	});

	it('checkDeposited: answers for the whole list in one item', async () => {
		const cardId = simulator.addCard(DEPOSIT_CARD);
		await run('deposit', { cardId: byId(cardId), codes: many.slice(50) });
		const { json } = await run('checkDeposited', { cardId: byId(cardId), codes: many });
		expect(json).toEqual([
			{ card_id: cardId, exist_code: many.slice(50), not_exist_code: many.slice(0, 50) },
		]);
	});
});
