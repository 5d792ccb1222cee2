import type { IDataObject } from 'n8n-workflow';

import { refusal } from '../../../../nodes/wechat/errors/failure';
import { writeMember } from '../../../../nodes/wechat/member/write';
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
const ADVICE =
	'Somebody else writes to this member too. Compare with your own books and set the right total.';

function writing(change: IDataObject, replies: Reply[], blind?: boolean) {
	const { client, calls, pauses } = fakeWechat(inTurn(...replies));
	const work = async () =>
		await writeMember(client, { card_id: 'p1', code: '007', ...change }, blind);
	return { work, calls, pauses };
}

describe('a change of a member', () => {
	it.each<[string, IDataObject]>([
		['a total', { bonus: 5 }],
		['a total of 0 beside the change that is shown', { bonus: 0, add_bonus: -5 }],
		['both totals with their changes', { bonus: 5, add_bonus: 1, balance: 6, add_balance: 2 }],
		['a text', { custom_field_value1: '金卡' }],
	])('that says %s goes out as it is and may be repeated', async (_title, change) => {
		const { work, calls } = writing(change, [{ errcode: 0 }]);
		await expect(work()).resolves.toEqual({ errcode: 0 });
		expect(calls).toEqual([write(change, 'safe')]);
	});

	it('sent blind goes out without a look and is never repeated', async () => {
		const { work, calls } = writing({ add_bonus: 5 }, [lost()], true);
		expect((await factsOf(work)).outcome).toBe('unknown');
		expect(calls).toEqual([write({ add_bonus: 5 }, 'never')]);
	});

	it('sent blind with a total may be repeated, since a total cannot count twice', async () => {
		const { work, calls } = writing({ bonus: 5 }, [{ errcode: 0 }], true);
		await work();
		expect(calls).toEqual([write({ bonus: 5 }, 'safe')]);
	});

	it.each<[string, IDataObject, IDataObject, IDataObject]>([
		['points', { add_bonus: 40 }, { bonus: 100, balance: 7 }, { bonus: 140 }],
		['points taken', { add_bonus: -30 }, { bonus: 100 }, { bonus: 70 }],
		['points of a member without any', { add_bonus: 40 }, {}, { bonus: 40 }],
		['points that come as text', { add_bonus: '40' }, { bonus: '100' }, { bonus: 140 }],
		['balance', { add_balance: 500 }, { bonus: 1, balance: 9500 }, { balance: 10000 }],
		['balance of a member without any', { add_balance: 500 }, {}, { balance: 500 }],
		[
			'both',
			{ add_bonus: 1, add_balance: 2 },
			{ bonus: 10, balance: 20 },
			{ bonus: 11, balance: 22 },
		],
		[
			'balance beside a total of points',
			{ bonus: 3, add_balance: 2 },
			{ bonus: 10, balance: 20 },
			{ balance: 22 },
		],
	])(
		'of %s alone is read first and goes out as total and change',
		async (_title, change, member, totals) => {
			const { work, calls } = writing(change, [member, { errcode: 0 }]);
			await expect(work()).resolves.toEqual({ errcode: 0 });
			expect(calls).toEqual([READ, write({ ...change, ...totals }, 'never')]);
		},
	);

	it('is not sent when the member cannot be read', async () => {
		const { work, calls } = writing({ add_bonus: 40 }, [refusal(40056, 'invalid serial code')]);
		expect((await factsOf(work)).errcode).toBe(40056);
		expect(calls).toEqual([READ]);
	});
});

describe('a change whose answer gets lost', () => {
	const change = { add_bonus: 40 };
	const sent = write({ add_bonus: 40, bonus: 140 }, 'never');

	it('counts as done when the member has the new total', async () => {
		const { work, calls } = writing(change, [{ bonus: 100 }, lost(), { bonus: 140, balance: 9 }]);
		await expect(work()).resolves.toEqual({
			errcode: 0,
			errmsg: 'ok',
			result_bonus: 140,
			result_balance: 9,
			read_back: true,
		});
		expect(calls).toEqual([READ, sent, READ]);
	});

	it('is sent again with the same total when the member is as before', async () => {
		const { work, calls, pauses } = writing(change, [
			{ bonus: 100 },
			lost(),
			{ bonus: 100 },
			{ errcode: 0, result_bonus: 140 },
		]);
		await expect(work()).resolves.toEqual({ errcode: 0, result_bonus: 140 });
		expect(calls).toEqual([READ, sent, READ, sent]);
		expect(pauses).toEqual([0]);
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
			what: 'The member changed while the answer of WeChat was missing: bonus was 100, should become 140, is 777',
			advice: ADVICE,
			outcome: 'unknown',
			details: {
				before: { bonus: 100, balance: 0 },
				target: { bonus: 140, balance: 0 },
				now: { bonus: 777, balance: 0 },
			},
		});
		expect(calls).toEqual([READ, sent, READ]);
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
			`The member changed while the answer of WeChat was missing: bonus was 10, should become 11, is ${now.bonus}; balance was 20, should become 22, is ${now.balance}`,
		);
		expect(calls).toHaveLength(3);
	});
});
