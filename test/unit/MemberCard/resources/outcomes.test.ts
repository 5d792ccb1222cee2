import type { IDataObject } from 'n8n-workflow';

import { runOperation, type Answers } from '../../../support/operationRuns';

/** The JSON of the first item, or the facts of the failure. */
async function outcomeOf(name: string, set: IDataObject, answers: Answers) {
	const { items, requests } = await runOperation(name, set, answers);
	const paths = requests.map(({ path, repeat }) => `${path} ${repeat}`);
	if (!Array.isArray(items)) return { facts: items.facts, message: items.message, paths };
	return { json: items[0]?.json, hint: items[0]?.hint, all: items.map(({ json }) => json), paths };
}

describe('an end that is reached already counts as done', () => {
	const GONE = { card: { member_card: { base_info: { status: 'CARD_STATUS_DELETE' } } } };
	const THERE = { card: { member_card: { base_info: { status: 'CARD_STATUS_VERIFY_OK' } } } };

	it('of a deleted card', async () => {
		const remove = async (...answers: Answers) => await outcomeOf('card: delete', {}, answers);
		const looked = ['/card/delete safe', '/card/get read'];
		expect(await remove({})).toMatchObject({
			json: { errcode: 0, deleted: true },
			paths: ['/card/delete safe'],
		});
		expect(await remove({ errcode: 40078 }, GONE)).toMatchObject({
			json: { errcode: 40078, errmsg: 'no', deleted: true, already_deleted: true },
			paths: looked,
		});
		expect(await remove({ errcode: 40078 }, THERE)).toMatchObject({
			facts: { errcode: 40078 },
			paths: looked,
		});
		expect(await remove({ errcode: 40078 }, { errcode: 40073 })).toMatchObject({
			facts: { errcode: 40078 },
		});
		expect(await remove({ errcode: 40073 })).toMatchObject({
			facts: { errcode: 40073 },
			paths: ['/card/delete safe'],
		});
	});

	it('of an invalid member', async () => {
		const invalidate = async (...answers: Answers) =>
			await outcomeOf('member: invalidate', {}, answers);
		expect(await invalidate({})).toMatchObject({ json: { errcode: 0, invalidated: true } });
		expect(await invalidate({ errcode: 40127 }, { user_card_status: 'UNAVAILABLE' })).toMatchObject(
			{
				json: { errcode: 40127, errmsg: 'no', invalidated: true, already_invalid: true },
				paths: ['/card/code/unavailable safe', '/card/membercard/userinfo/get read'],
			},
		);
		expect(await invalidate({ errcode: 40127 }, { user_card_status: 'EXPIRE' })).toMatchObject({
			facts: { errcode: 40127 },
		});
		expect(await invalidate({ errcode: 40127 }, { errcode: 40056 })).toMatchObject({
			facts: { errcode: 40127 },
		});
		expect(await invalidate({ errcode: 40056 })).toMatchObject({
			facts: { errcode: 40056 },
			paths: ['/card/code/unavailable safe'],
		});
	});
});

describe('a code', () => {
	it('that is redeemed says so, and is looked at before', async () => {
		expect(
			await outcomeOf('code: consume', {}, [{ user_card_status: 'NORMAL' }, { openid: 'o1' }]),
		).toMatchObject({
			json: { openid: 'o1', consumed: true },
			paths: ['/card/code/get read', '/card/code/consume never'],
		});
	});

	it.each([
		[{ can_consume: 'true' }, { can_consume: true }],
		[{ can_consume: false }, { can_consume: false }],
		[
			{ card: { can_consume: 'false', user_card_status: 'EXPIRE' } },
			{ can_consume: false, user_card_status: 'EXPIRE' },
		],
		[{ user_card_status: 'NORMAL', card: {} }, { user_card_status: 'NORMAL' }],
	])('answered with %j has the state %j', async (answer, state) => {
		const { json } = await outcomeOf('code: get', {}, [answer]);
		expect(json).toMatchObject(state);
		expect('can_consume' in (json ?? {})).toBe('can_consume' in state);
		expect('user_card_status' in (json ?? {})).toBe('user_card_status' in state);
	});

	it('that is changed comes out as the new one', async () => {
		expect(await outcomeOf('code: change', { newCode: '008' }, [{}])).toMatchObject({
			json: { code: '008', old_code: '007' },
		});
		await expect(runOperation('code: change', { newCode: '007' })).resolves.toMatchObject({
			items: { message: "'New Code' is the present code. Enter another one." },
		});
	});
});

describe('many codes', () => {
	const CODES = Array.from({ length: 150 }, (_, index) => `QH${1000 + index}`);

	it('go out by the hundred, and what became of them is added up', async () => {
		const { requests, items } = await runOperation('code: deposit', { codes: CODES }, [
			{ succ_code: CODES.slice(0, 100) },
			{ succ_code: CODES.slice(100, 149), fail_code: CODES.slice(149) },
		]);
		expect(requests.map(({ body }) => (body?.code as string[]).length)).toEqual([100, 50]);
		expect(items).toMatchObject([{ json: { succ_count: 149, fail_count: 1 } }]);
	});

	it('say how far they came when the second call is refused', async () => {
		const { facts } = await outcomeOf('code: deposit', { codes: CODES }, [
			{ succ_code: CODES.slice(0, 100) },
			{ errcode: 40109 },
		]);
		expect(facts).toMatchObject({
			errcode: 40109,
			advice:
				'Look. The first 100 codes have been sent; run the whole list again, because WeChat skips the codes it knows.',
			details: { succ_count: 100, written: 'partly' },
		});
	});

	it('say nothing of it when the first call is refused', async () => {
		const { facts } = await outcomeOf('code: deposit', { codes: CODES }, [{ errcode: 40109 }]);
		expect(facts?.advice).toBe('Look.');
		expect(facts?.details).toBeUndefined();
	});

	it('are told apart by whether WeChat knows them, over all calls', async () => {
		const { json, paths } = await outcomeOf('code: checkDeposited', { codes: CODES }, [
			{ exist_code: ['a'], not_exist_code: ['b'] },
			{ exist_code: ['c'] },
		]);
		expect(json).toEqual({ exist_code: ['a', 'c'], not_exist_code: ['b'] });
		expect(paths).toHaveLength(2);
	});
});

describe('a stock', () => {
	it.each([
		[5, { increase_stock_value: 5 }],
		['-5', { reduce_stock_value: 5 }],
	])('is changed by %p', async (stockChange, change) => {
		const { requests } = await runOperation('card: updateStock', { stockChange });
		expect(requests[0].body).toEqual({ card_id: 'p1', ...change });
	});

	it.each([[0], [''], [1.5], ['x']])('is not changed by %p', async (stockChange) => {
		const { requests, items } = await runOperation('card: updateStock', { stockChange });
		expect(requests).toEqual([]);
		expect(items).toMatchObject({ message: expect.stringContaining("'Stock Change'") as string });
	});

	it('is told that nothing changes it', async () => {
		const { message } = await outcomeOf('card: updateStock', { stockChange: 0 }, []);
		expect(message).toBe(
			"'Stock Change' is 0: there is nothing to change. Enter how many cards to add, or a negative number to take some away.",
		);
	});
});

describe('the testers', () => {
	const people = (count: number) => Array.from({ length: count }, (_, index) => `o${index}`);

	it('are ten at most, by both names together', async () => {
		const set = { openid: people(6), username: people(4) };
		expect((await runOperation('card: setTestWhitelist', set)).requests).toHaveLength(1);
		const { message } = await outcomeOf(
			'card: setTestWhitelist',
			{ ...set, username: people(5) },
			[],
		);
		expect(message).toMatch(
			/and WeChat IDs name 11 people, WeChat takes at most 10\. Remove some\.$/,
		);
	});

	it('are one at least', async () => {
		const { message, paths } = await outcomeOf('card: setTestWhitelist', {}, []);
		expect(message).toMatch(/and WeChat IDs are both empty\. Enter at least one person\.$/);
		expect(paths).toEqual([]);
	});
});

describe('a rule that is deleted', () => {
	it('says so with its number', async () => {
		expect(await outcomeOf('paymentGift: delete', { ruleId: '12' }, [{}])).toMatchObject({
			json: { rule_id: 12, deleted: true },
			paths: ['/card/paygiftcard/delete never'],
		});
	});
});
