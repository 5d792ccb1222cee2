import { factsOf, lost } from '../../../support/fakeWechat';
import { READ, write, OTHERS, TWICE, writing } from '../../../support/memberChanges';

describe('a change whose answer gets lost', () => {
	const change = { add_bonus: 40 };
	const sent = write(change, 'never');

	it('counts as done when the member has the new total', async () => {
		const { work, calls, pauses } = writing(change, [
			{ bonus: 100 },
			lost(),
			{ bonus: 140, balance: 9 },
		]);
		await expect(work()).resolves.toEqual({
			errcode: 0,
			errmsg: 'ok',
			result_bonus: 140,
			result_balance: 9,
			read_back: true,
			points_before: 100,
			points_after: 140,
			points_changed_by_others: 0,
		});
		expect(calls).toEqual([READ, sent, READ]);
		expect(pauses).toEqual([0]);
	});

	it('is sent again when the member is as before, and looked at once more', async () => {
		const { work, calls, pauses } = writing(change, [
			{ bonus: 100 },
			lost(),
			{ bonus: 100 },
			{ errcode: 0, result_bonus: 140 },
			{ bonus: 140 },
		]);
		await expect(work()).resolves.toMatchObject({ result_bonus: 140, points_after: 140 });
		expect(calls).toEqual([READ, sent, READ, sent, READ]);
		expect(pauses).toEqual([0, 1]);
	});

	it('of both amounts is a conflict when only one of them counted twice', async () => {
		const { work } = writing({ add_bonus: 1, add_balance: 2 }, [
			{ bonus: 10, balance: 20 },
			lost(),
			{ bonus: 10, balance: 20 },
			{ errcode: 0, result_bonus: 12, result_balance: 22 },
		]);
		expect((await factsOf(work)).advice).toBe(OTHERS);
	});

	it('is reported when the lost request was carried out before the repeat', async () => {
		const { work } = writing(change, [
			{ bonus: 100 },
			lost(),
			{ bonus: 100 },
			{ errcode: 0, result_bonus: 180 },
		]);
		expect(await factsOf(work)).toMatchObject({
			class: 'conflict',
			advice: TWICE,
			outcome: 'unknown',
			details: { points_before: 100, points_wanted: 140, points_now: 180 },
		});
	});

	it('is reported when the lost request was carried out after the repeat', async () => {
		const { work } = writing(change, [
			{ bonus: 100 },
			lost(),
			{ bonus: 100 },
			{ errcode: 0, result_bonus: 140 },
			{ bonus: 180 },
		]);
		expect((await factsOf(work)).advice).toBe(TWICE);
	});

	it('does not mind that an amount nobody changes has moved', async () => {
		const { work } = writing(change, [
			{ bonus: 100, balance: 1 },
			lost(),
			{ bonus: 140, balance: 2 },
		]);
		await expect(work()).resolves.toMatchObject({ result_bonus: 140, result_balance: 2 });
	});

	it('is a conflict when the total is neither the old nor the new one', async () => {
		const { work, calls } = writing(change, [{ bonus: 100 }, lost(), { bonus: 777 }]);
		expect(await factsOf(work)).toEqual({
			class: 'conflict',
			what: 'The member changed while an answer of WeChat was missing (points: 100 before, 140 wanted, 777 now)',
			advice: OTHERS,
			outcome: 'unknown',
			details: { points_before: 100, points_wanted: 140, points_now: 777 },
		});
		expect(calls).toEqual([READ, sent, READ]);
	});

	it('stays in the dark when what is read back is no number', async () => {
		const { work, calls } = writing(change, [{ bonus: 100 }, lost(), { bonus: [140] }]);
		expect(await factsOf(work)).toEqual(lost().facts);
		expect(calls).toHaveLength(3);
	});

	it.each([
		['points are in place but the balance is as before', { bonus: 11, balance: 20 }],
		['points are as before but the balance is in place', { bonus: 10, balance: 22 }],
		['points are as before but the balance has moved', { bonus: 10, balance: 30 }],
	])('of both amounts is a conflict when %s', async (_title, now) => {
		const { work, calls } = writing({ add_bonus: 1, add_balance: 2 }, [
			{ bonus: 10, balance: 20 },
			lost(),
			now,
		]);
		expect((await factsOf(work)).what).toBe(
			`The member changed while an answer of WeChat was missing (points: 10 before, 11 wanted, ${now.bonus} now; balance: 20 before, 22 wanted, ${now.balance} now)`,
		);
		expect(calls).toHaveLength(3);
	});
});
