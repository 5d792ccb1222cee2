import { refuseNegativeTotals } from '../../../../nodes/wechat/member/refusals';
import { factsOf } from '../../../support/fakeWechat';
import { READ, writing } from '../../../support/memberChanges';

describe('a deduction', () => {
	it('of more than is there is refused', async () => {
		const { work, calls } = writing({ add_bonus: -50 }, [{ bonus: 30 }]);
		expect(await factsOf(work)).toEqual({
			class: 'state',
			what: 'Taking 50 away would leave a points total of -20: the member has 30',
			advice: "Nothing was sent. Take less, or allow it with 'Totals Below Zero'.",
			outcome: 'notSent',
			details: { points_now: 30 },
		});
		expect(calls).toEqual([READ]);
	});

	it('of more than is there is made when that is allowed', async () => {
		const { work } = writing(
			{ add_bonus: -50 },
			[{ bonus: 30 }, { errcode: 0, result_bonus: -20 }],
			{
				belowZero: 'allow',
			},
		);
		await expect(work()).resolves.toMatchObject({ points_after: -20 });
	});

	it.each([
		[{ add_bonus: 5 }, { bonus: -20 }, -15],
		[{ bonus: -5, add_bonus: -5, add_balance: 1 }, { bonus: 0, balance: 0 }, -5],
	])('is not what %j does to a member with %j', async (change, member, after) => {
		const { work } = writing(change, [
			member,
			{ errcode: 0, result_bonus: after, result_balance: 1 },
		]);
		await expect(work()).resolves.toMatchObject({ points_after: after });
	});
});

describe('a total below zero', () => {
	it.each([
		[{ bonus: -1 }, 'Bonus'],
		[{ bonus: 5, balance: -1 }, 'Balance'],
	])('is refused in %j', (body, name) => {
		expect(() => refuseNegativeTotals(body, 'refuse')).toThrow(
			`'${name}' is -1, a total below zero. Correct it, or allow it with 'Totals Below Zero'.`,
		);
		expect(() => refuseNegativeTotals(body, 'allow')).not.toThrow();
	});

	it.each([[{}], [{ bonus: 0, balance: 1 }], [{ add_bonus: -5, add_balance: -5 }]])(
		'is not in %j',
		(body) => {
			expect(() => refuseNegativeTotals(body, 'refuse')).not.toThrow();
		},
	);
});
