import type { IDataObject } from 'n8n-workflow';

import { runOperation, type Answers } from '../../../../support/operationRuns';

const MEMBER = { user_card_status: 'NORMAL', has_active: true, bonus: 10, balance: 0 };
const LOOK = '/card/membercard/userinfo/get';
const WRITE = '/card/membercard/updateuser';

/** A sync of one member to these values: its facts or its failure, and what went out. */
async function sync(value: IDataObject, answers: Answers, set: IDataObject = {}) {
	const { items, requests } = await runOperation(
		'member: sync',
		{ columns: { mappingMode: 'defineBelow', value: { code: '007', ...value } }, ...set },
		answers,
	);
	const sent = requests.filter(({ path }) => path === WRITE).map(({ body }) => body);
	const paths = requests.map(({ path }) => path);
	if (!Array.isArray(items)) return { facts: items.facts, message: items.message, sent, paths };
	return { json: items[0].json, sent, paths };
}

describe('a member that is brought to a state', () => {
	it('is looked at, and only what differs is written', async () => {
		const { json, sent } = await sync({ bonus: 15, balance: 0 }, [MEMBER, MEMBER]);
		expect(json).toMatchObject({
			outcome: 'updated',
			points_before: 10,
			points_after: 15,
			balance_before: 0,
			balance_after: 0,
			written_fields: 'bonus',
		});
		expect(sent).toEqual([
			{
				code: '007',
				card_id: 'p1',
				bonus: 15,
				notify_optional: { is_notify_bonus: false },
			},
		]);
	});

	it('is left alone where nothing differs', async () => {
		const { json, sent } = await sync({ bonus: 10 }, [MEMBER]);
		expect(json).toEqual({
			outcome: 'unchanged',
			points_before: 10,
			points_after: 10,
			balance_before: 0,
			balance_after: 0,
			written_fields: '',
		});
		expect(sent).toEqual([]);
	});

	it('tells which fields were not compared', async () => {
		const set = { additionalFields: { customFields: 'withOtherChanges' } };
		const value = { bonus: 10, custom_field_value1: 'Gold', custom_field_value2: 'x' };
		const { json, sent } = await sync(value, [MEMBER], set);
		expect(json).toMatchObject({
			outcome: 'notCompared',
			reason:
				'points and balance are the same; custom_field_value1, custom_field_value2 was neither compared nor written',
		});
		expect(sent).toEqual([]);
		expect((await sync(value, [MEMBER, MEMBER])).json).toMatchObject({
			outcome: 'updated',
			written_fields: 'custom_field_value1, custom_field_value2',
		});
	});

	it('is only planned in a dry run', async () => {
		const { json, paths } = await sync({ bonus: 15 }, [MEMBER], { dryRun: true });
		expect(json).toMatchObject({
			outcome: 'wouldUpdate',
			points_after: 15,
			written_fields: 'bonus',
		});
		expect(paths).toEqual([LOOK]);
	});

	it('is told of it if that is wanted', async () => {
		const set = { additionalFields: { notifyMembers: true, recordBonus: 'night' } };
		const { sent } = await sync({ bonus: 15 }, [MEMBER, MEMBER], set);
		expect(sent).toEqual([
			expect.objectContaining({
				add_bonus: 5,
				record_bonus: 'night',
				notify_optional: { is_notify_bonus: true },
			}),
		]);
	});

	it('has no balance where the card has none', async () => {
		const { json } = await sync({ bonus: 10 }, [{ ...MEMBER, balance: undefined as never }]);
		expect(json).toMatchObject({ balance_before: null, balance_after: null });
	});

	it('does not go below zero unless that is allowed', async () => {
		const { message, paths } = await sync({ bonus: -1 }, []);
		expect(message).toContain("'Points: Set To'");
		expect(paths).toEqual([]);
		const allowed = { additionalFields: { belowZero: 'allow' } };
		expect((await sync({ bonus: -1 }, [MEMBER, MEMBER], allowed)).json).toMatchObject({
			points_after: -1,
		});
	});

	it('needs something to write', async () => {
		const { message } = await sync({ record_bonus: 'night' }, []);
		expect(message).toBe(
			'All columns are empty: there is nothing to sync. Fill in points, balance or a custom field.',
		);
	});
});

describe('a member that cannot be written', () => {
	it.each([
		[{ ...MEMBER, has_active: false }, 'the card has been received but not activated'],
		[{ ...MEMBER, user_card_status: 'EXPIRE' }, 'the card has expired'],
		[{ errcode: 40056 }, 'Refused with 40056'],
		[{ errcode: 40127 }, 'Refused with 40127'],
	])('%j is skipped with its reason', async (answer, reason) => {
		const { json, paths } = await sync({ bonus: 15 }, [answer]);
		expect(json).toEqual({ outcome: 'skipped', reason });
		expect(paths).toEqual([LOOK]);
	});

	it('is a failure if that is chosen', async () => {
		const set = { additionalFields: { unwritable: 'fail' } };
		const expired = { ...MEMBER, user_card_status: 'EXPIRE' };
		expect((await sync({ bonus: 15 }, [expired], set)).facts).toEqual({
			class: 'state',
			what: 'The member cannot be written: the card has expired',
			advice: "Check the row, or let the node skip such members ('Unwritable Members').",
			outcome: 'refused',
			details: { reason: 'the card has expired' },
		});
		expect((await sync({ bonus: 15 }, [{ errcode: 40056 }], set)).facts).toMatchObject({
			errcode: 40056,
			what: 'Refused with 40056',
			details: { reason: 'Refused with 40056' },
		});
	});

	it('for any other reason fails with it', async () => {
		const { facts } = await sync({ bonus: 15 }, [{ errcode: 48001 }]);
		expect(facts).toMatchObject({ errcode: 48001 });
		expect(facts?.details).toBeUndefined();
	});

	it('shows no totals that were not reached when the write is refused', async () => {
		const { facts } = await sync({ bonus: 15 }, [MEMBER, { errcode: 48001 }, MEMBER]);
		expect(facts).toMatchObject({
			errcode: 48001,
			details: {
				points_before: 10,
				points_after: null,
				balance_before: 0,
				balance_after: null,
				written_fields: '',
			},
		});
	});
});
