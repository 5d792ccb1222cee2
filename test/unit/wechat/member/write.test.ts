import type { IDataObject } from 'n8n-workflow';

import { refusal } from '../../../../nodes/wechat/errors/failure';
import { refuseNegativeTotals } from '../../../../nodes/wechat/member/refusals';
import { writeMember, type WriteOptions } from '../../../../nodes/wechat/member/write';
import { factsOf, fakeWechat, inTurn, lost, type Reply } from '../../../support/fakeWechat';

const READ = {
	path: '/card/membercard/userinfo/get',
	body: { card_id: 'p1', code: '007' },
	repeat: 'read',
};
const write = (body: IDataObject, repeat: 'safe' | 'never') => ({
	path: '/card/membercard/updateuser',
	body: { card_id: 'p1', code: '007', ...body },
	repeat,
});
const OTHERS =
	'Somebody else writes to this member too, so nobody can say whether this change is in it. Compare with your own books and set the right total.';
const TWICE =
	'This change seems to have counted twice, because a request that had got lost was carried out late. Compare with your own books and set the right total.';

function writing(change: IDataObject, replies: Reply[], options?: WriteOptions) {
	const turns: string[] = [];
	const { client, calls, pauses } = fakeWechat(inTurn(...replies), {
		inTurn: async (key, work) => {
			turns.push(key);
			return await work();
		},
	});
	const work = async () =>
		await writeMember(client, { card_id: 'p1', code: '007', ...change }, options);
	return { work, calls, pauses, turns };
}

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
			{ points_before: 100, points_after: 140 },
		],
		[
			'of points taken',
			{ add_bonus: -100 },
			{ bonus: 100 },
			{ result_bonus: 0 },
			{ points_before: 100, points_after: 0 },
		],
		[
			'of points that come as text',
			{ add_bonus: '40' },
			{ bonus: '100' },
			{ result_bonus: '140' },
			{ points_before: 100, points_after: 140 },
		],
		[
			'of the balance',
			{ add_balance: 500 },
			{ bonus: 1, balance: 9500 },
			{ result_bonus: 1, result_balance: 10000 },
			{ points_before: 1, points_after: 1, balance_before: 9500, balance_after: 10000 },
		],
		[
			'beside a total of points',
			{ bonus: 3, add_balance: 2 },
			{ bonus: 10, balance: 20 },
			{ result_bonus: 3, result_balance: 22 },
			{ points_before: 10, points_after: 3, balance_before: 20, balance_after: 22 },
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
