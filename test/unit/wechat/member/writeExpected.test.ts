import { factsOf, lost } from '../../../support/fakeWechat';
import { READ, write, writing } from '../../../support/memberChanges';

describe('a change with an expectation', () => {
	it('is made when the total is still that, and the expectation stays here', async () => {
		const { work, calls } = writing({ add_bonus: 5, expected_bonus: 100 }, [
			{ bonus: 100 },
			{ errcode: 0, result_bonus: 105 },
		]);
		await expect(work()).resolves.toMatchObject({ points_before: 100, points_after: 105 });
		expect(calls).toEqual([READ, write({ add_bonus: 5 }, 'never')]);
	});

	it.each([
		[
			{ add_bonus: 5, expected_bonus: 100 },
			'points should still be 100, but WeChat has 105',
			{ points_expected: 100, points_now: 105 },
		],
		[
			{ bonus: 5, expected_balance: 1 },
			'balance should still be 1, but WeChat has 7',
			{ balance_expected: 1, balance_now: 7 },
		],
	])('%j is a conflict when the total is another one, and nothing is sent', async (...row) => {
		const [change, words, details] = row;
		const { work, calls } = writing(change, [{ bonus: 105, balance: 7 }]);
		expect(await factsOf(work)).toMatchObject({
			class: 'conflict',
			what: `The member is not as expected: ${words}`,
			outcome: 'notSent',
			details,
		});
		expect(calls).toEqual([READ]);
	});

	it('names everything that is not as expected', async () => {
		const { work } = writing({ add_bonus: 5, expected_bonus: 1, expected_balance: 2 }, [
			{ bonus: 3, balance: 4 },
		]);
		expect(await factsOf(work)).toMatchObject({
			what: 'The member is not as expected: points should still be 1, but WeChat has 3; balance should still be 2, but WeChat has 4',
			advice: expect.stringContaining('Nothing was sent. Somebody else has changed the member'),
		});
	});

	it('is not said to be safe to run again while something is added to the other amount', async () => {
		const { work, calls } = writing({ add_bonus: 5, balance: 7, expected_balance: 2 }, [
			{ bonus: 3, balance: 2 },
			{ errcode: 0, result_bonus: 8, result_balance: 7 },
		]);
		await work();
		expect(calls[1]).toEqual(write({ add_bonus: 5, balance: 7 }, 'never'));
	});

	it('and a total is not repeated blindly, because somebody else may have written meanwhile', async () => {
		const { work, calls } = writing({ bonus: 5, expected_bonus: 100 }, [
			{ bonus: 100 },
			lost(),
			{ bonus: 110 },
		]);
		expect((await factsOf(work)).outcome).toBe('unknown');
		expect(calls).toEqual([READ, { ...write({ bonus: 5 }, 'never'), rerun: 'safe' }, READ]);
	});
});
