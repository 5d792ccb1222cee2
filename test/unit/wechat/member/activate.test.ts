import type { IDataObject } from 'n8n-workflow';

import { refusal } from '../../../../nodes/wechat/errors/failure';
import { activateMember } from '../../../../nodes/wechat/member/activate';
import { factsOf, fakeWechat, inTurn, lost, type Reply } from '../../../support/fakeWechat';

const READ = '/card/membercard/userinfo/get';
const ACTIVATE = '/card/membercard/activate';
const MEMBER = { card_id: 'p1', code: '007', membership_number: 'QH1' };
const RECEIVED = { has_active: false, bonus: 0 };
const ACTIVE = { has_active: true, membership_number: 'QH1', bonus: 5000, balance: 7 };

function activating(more: IDataObject, replies: Reply[], changeActive = false) {
	const { client, calls } = fakeWechat(inTurn(...replies));
	const work = async () => await activateMember(client, { ...MEMBER, ...more }, changeActive);
	return { work, calls, paths: () => calls.map(({ path }) => path) };
}

describe('an activation', () => {
	it('takes turns with other changes of the card, and may be run again', async () => {
		const turns: string[] = [];
		const { client, calls } = fakeWechat(inTurn(RECEIVED, { errcode: 0 }), {
			inTurn: async (key, work) => {
				turns.push(key);
				return await work();
			},
		});
		await activateMember(client, MEMBER);
		expect(turns).toEqual(['p1 007']);
		expect(calls[1]).toEqual({ path: ACTIVATE, body: MEMBER, rerun: 'safe', repeat: 'never' });
	});

	it('ends after it begins', async () => {
		const { work, paths } = activating({ activate_begin_time: 2, activate_end_time: 1 }, []);
		expect(await factsOf(work)).toMatchObject({ field: 'activate_end_time', class: 'input' });
		expect(paths()).toEqual([]);
	});

	it('of a card without stored value tells no balance', async () => {
		const { work } = activating({}, [{ ...ACTIVE, balance: undefined }]);
		expect(Object.keys(await work())).not.toContain('balance_before');
		const nothing = activating({}, [{ ...ACTIVE, balance: undefined, bonus: undefined }]);
		expect(Object.keys(await nothing.work())).not.toContain('points_before');
	});

	it('is refused for an active card whose number and points nobody says', async () => {
		const { work } = activating({}, [{ has_active: true }]);
		expect((await factsOf(work)).what).toBe(
			"The card is active already, with the membership number '' and unknown points",
		);
	});

	it.each([[{}], [{ init_bonus: 50 }], [{ init_balance: 0 }]])(
		'with %j is looked at first',
		async (start) => {
			const { work, paths } = activating(start, [RECEIVED, { errcode: 0 }]);
			await expect(work()).resolves.toEqual({ errcode: 0, membership_number: 'QH1' });
			expect(paths()).toEqual([READ, ACTIVATE]);
		},
	);

	it('does not give starting points to a member who has been collecting', async () => {
		const { work, paths } = activating({ init_bonus: 50 }, [ACTIVE]);
		await expect(work()).resolves.toEqual({
			errcode: 0,
			errmsg: 'ok',
			membership_number: 'QH1',
			already_active: true,
			points_before: 5000,
			points_after: 5000,
			balance_before: 7,
			balance_after: 7,
		});
		expect(paths()).toEqual([READ]);
	});

	it.each([[{}], [{ init_bonus: 50 }]])(
		'with %j is refused for a card that is active under another number',
		async (start) => {
			const { work, paths } = activating(start, [{ ...ACTIVE, membership_number: 'X' }]);
			expect(await factsOf(work)).toMatchObject({
				class: 'state',
				what: "The card is active already, with the membership number 'X' and 5000 points",
				advice: expect.stringContaining('Nothing was sent, because the number'),
				outcome: 'notSent',
				details: { membership_number_now: 'X', points_now: 5000, balance_now: 7 },
			});
			expect(paths()).toEqual([READ]);
		},
	);

	it('gives an active member another number when that is wanted', async () => {
		const { work, paths } = activating(
			{},
			[{ ...ACTIVE, membership_number: 'X' }, { errcode: 0 }],
			true,
		);
		await expect(work()).resolves.toEqual({ errcode: 0, membership_number: 'QH1' });
		expect(paths()).toEqual([READ, ACTIVATE]);
	});

	it('is refused for a card that cannot be used any more', async () => {
		const { work, paths } = activating({ init_bonus: 50 }, [
			{ ...RECEIVED, user_card_status: 'DELETE' },
		]);
		expect((await factsOf(work)).what).toBe(
			'The member cannot be written: the customer has deleted the card',
		);
		expect(paths()).toEqual([READ]);
	});

	it('counts as done when WeChat says that the person is a member', async () => {
		const { work } = activating({}, [RECEIVED, refusal(73214, 'already')]);
		await expect(work()).resolves.toMatchObject({ errcode: 73214, already_active: true });
	});

	it('ends with any other refusal', async () => {
		const { work } = activating({}, [RECEIVED, refusal(40056, 'invalid serial code')]);
		expect((await factsOf(work)).errcode).toBe(40056);
	});
});

describe('an activation whose answer gets lost', () => {
	it('is done when the card is active with its number', async () => {
		const { work, paths } = activating({}, [RECEIVED, lost(), ACTIVE]);
		await expect(work()).resolves.toEqual({
			errcode: 0,
			errmsg: 'ok',
			read_back: true,
			membership_number: 'QH1',
		});
		expect(paths()).toEqual([READ, ACTIVATE, READ]);
	});

	it.each<[string, Reply]>([
		['not active', RECEIVED],
		['active with the number it had before', { ...ACTIVE, membership_number: 'X' }],
	])('is repeated when the card is %s', async (_title, found) => {
		const { work } = activating({}, [found, lost(), found, { errcode: 0 }], true);
		await expect(work()).resolves.toEqual({ errcode: 0, membership_number: 'QH1' });
	});

	it('is a conflict when somebody else has activated it', async () => {
		const { work } = activating({ init_bonus: 5 }, [
			RECEIVED,
			lost(),
			{ ...ACTIVE, membership_number: 'X' },
		]);
		expect(await factsOf(work)).toMatchObject({
			class: 'conflict',
			what: "The card was activated while the answer of WeChat was missing, with the membership number 'X'",
			advice: 'Somebody else activates cards too. Look at the member before you run it again.',
			outcome: 'unknown',
			details: { membership_number_now: 'X' },
		});
	});

	it('is a conflict when it has become active without a number', async () => {
		const { work } = activating({}, [RECEIVED, lost(), { has_active: true }]);
		expect((await factsOf(work)).what).toContain("with the membership number ''");
	});
});
