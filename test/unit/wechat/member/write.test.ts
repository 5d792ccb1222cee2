import type { IDataObject } from 'n8n-workflow';
import { refusal } from '../../../../nodes/wechat/errors/failure';
import { factsOf } from '../../../support/fakeWechat';
import { READ, write, writing } from '../../../support/memberChanges';

describe('a total', () => {
	it.each<[string, IDataObject]>([
		['alone', { bonus: 5 }],
		['of 0 beside the change that is shown', { bonus: 0, add_bonus: -5 }],
		['of both amounts with their changes', { bonus: 5, add_bonus: 1, balance: 6, add_balance: 2 }],
		['or a text', { custom_field_value1: '金卡' }],
	])('%s goes out as it is and may be repeated', async (_title, change) => {
		const { work, calls, turns } = writing(change, [{ errcode: 0 }]);
		await expect(work()).resolves.toEqual({ errcode: 0 });
		expect(calls).toEqual([write(change, 'safe')]);
		expect(turns).toEqual(['p1 007']);
	});

	it("comes back with WeChat's new totals, of the balance only if it was asked for", async () => {
		const answer = { errcode: 0, result_bonus: 5, result_balance: 0 };
		await expect(writing({ bonus: 5 }, [answer]).work()).resolves.toEqual({
			...answer,
			points_after: 5,
		});
		await expect(writing({ balance: 0 }, [answer]).work()).resolves.toEqual({
			...answer,
			points_after: 5,
			balance_after: 0,
		});
	});
});

describe('a change alone', () => {
	it.each<[string, IDataObject, IDataObject, IDataObject, IDataObject]>([
		[
			'of points',
			{ add_bonus: 40 },
			{ bonus: 100 },
			{ result_bonus: 140, result_balance: 0 },
			{ points_before: 100, points_after: 140, points_changed_by_others: 0 },
		],
		[
			'of points taken',
			{ add_bonus: -100 },
			{ bonus: 100 },
			{ result_bonus: 0 },
			{ points_before: 100, points_after: 0, points_changed_by_others: 0 },
		],
		[
			'of points that come as text',
			{ add_bonus: '40' },
			{ bonus: '100' },
			{ result_bonus: '140' },
			{ points_before: 100, points_after: 140, points_changed_by_others: 0 },
		],
		[
			'of the balance',
			{ add_balance: 500 },
			{ bonus: 1, balance: 9500 },
			{ result_bonus: 1, result_balance: 10000 },
			{
				points_before: 1,
				points_after: 1,
				points_changed_by_others: 0,
				balance_before: 9500,
				balance_after: 10000,
				balance_changed_by_others: 0,
			},
		],
		[
			'beside a total of points',
			{ bonus: 3, add_balance: 2 },
			{ bonus: 10, balance: 20 },
			{ result_bonus: 3, result_balance: 22 },
			{
				points_before: 10,
				points_after: 3,
				balance_before: 20,
				balance_after: 22,
				balance_changed_by_others: 0,
			},
		],
		['whose answer says no totals', { add_bonus: 40 }, { bonus: 100 }, {}, { points_before: 100 }],
	])('%s is looked at and sent without a total', async (_title, change, member, answer, facts) => {
		const { work, calls, turns } = writing(change, [member, { errcode: 0, ...answer }]);
		await expect(work()).resolves.toEqual({ errcode: 0, ...answer, ...facts });
		expect(calls).toEqual([READ, write(change, 'never')]);
		expect(turns).toEqual(['p1 007']);
	});

	it('tells what others did between the look and the write', async () => {
		const { work } = writing({ add_bonus: 7 }, [{ bonus: 100 }, { errcode: 0, result_bonus: 110 }]);
		await expect(work()).resolves.toMatchObject({
			points_before: 100,
			points_after: 110,
			points_changed_by_others: 3,
		});
	});

	it('is not taken for done when the new total is the old one', async () => {
		const { work } = writing({ add_bonus: 7 }, [{ bonus: 100 }, { errcode: 0, result_bonus: 100 }]);
		expect(await factsOf(work)).toMatchObject({
			class: 'conflict',
			what: 'WeChat says that the change is made, but its new total is the old one',
			advice: expect.stringContaining('Look at the member before you run it again.'),
			outcome: 'unknown',
			details: { points_before: 100, points_wanted: 107, points_now: 100 },
		});
	});

	it('of both amounts is not taken for done when one of the totals is the old one', async () => {
		const { work } = writing({ add_bonus: 7, add_balance: 5 }, [
			{ bonus: 100, balance: 10 },
			{ errcode: 0, result_bonus: 107, result_balance: 10 },
		]);
		expect((await factsOf(work)).what).toContain('its new total is the old one');
	});

	it('is not sent when the member cannot be read', async () => {
		const { work, calls } = writing({ add_bonus: 40 }, [refusal(40056, 'invalid serial code')]);
		expect((await factsOf(work)).errcode).toBe(40056);
		expect(calls).toEqual([READ]);
	});

	it.each<[unknown, string]>([
		[true, 'true'],
		[[5], '[5]'],
		['abc', '"abc"'],
		['', '""'],
		[null, 'null'],
		[1.5, '1.5'],
		[undefined, 'none'],
		['5 points', '"5 points"'],
		['about 5', '"about 5"'],
	])('is not sent to a member whose points are %j', async (bonus, said) => {
		const { work, calls } = writing({ add_bonus: 40 }, [{ bonus } as IDataObject]);
		expect(await factsOf(work)).toMatchObject({
			class: 'brokenAnswer',
			what: `WeChat's answer about the member has no whole number as its points (${said})`,
			advice: expect.stringContaining('Check the Base URL of the credential'),
			outcome: 'notSent',
		});
		expect(calls).toEqual([READ]);
	});

	it('of the balance is not sent to a card that keeps none, although a change of points is', async () => {
		const { work, calls } = writing({ add_balance: 5 }, [{ bonus: 1 }]);
		expect((await factsOf(work)).advice).toBe(
			'Cards without stored value (储值) have no balance. Nothing was sent.',
		);
		expect(calls).toEqual([READ]);
	});

	it('of the balance is not sent when WeChat says something else for it', async () => {
		const { work } = writing({ add_balance: 5 }, [{ bonus: 1, balance: 'abc' }]);
		expect((await factsOf(work)).advice).toContain('Check the Base URL of the credential');
	});

	it('is not sent to a card that Sync would skip, in the words of Sync', async () => {
		const { work, calls } = writing({ add_bonus: 5 }, [{ bonus: 1, user_card_status: 'EXPIRE' }]);
		expect(await factsOf(work)).toMatchObject({
			class: 'state',
			what: 'The member cannot be written: the card has expired',
			advice: 'Check the row. Nothing was sent.',
			outcome: 'notSent',
			details: { reason: 'the card has expired' },
		});
		expect(calls).toEqual([READ]);
	});

	it('that moves nothing may be repeated: what goes with it is set, not added', async () => {
		const change = { add_bonus: 0, custom_field_value1: '金卡' };
		const { work, calls } = writing(change, [{ bonus: 9 }, { errcode: 0, result_bonus: 9 }]);
		const result = await work();
		expect(result).toMatchObject({ points_before: 9, points_after: 9 });
		expect(result).not.toHaveProperty('read_back');
		expect(calls).toEqual([READ, write(change, 'safe')]);
	});
});
