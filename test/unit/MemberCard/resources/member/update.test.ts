import type { IDataObject } from 'n8n-workflow';

import { runOperation, type Answers } from '../../../../support/operationRuns';

const MEMBER = { user_card_status: 'NORMAL', has_active: true, bonus: 10, balance: 5 };

async function run(name: string, value: IDataObject, answers: Answers, set: IDataObject = {}) {
	const columns = { mappingMode: 'defineBelow', value: { code: '007', ...value } };
	const { items, requests } = await runOperation(name, { columns, ...set }, answers);
	const bodies = requests.map(({ body }) => body);
	if (!Array.isArray(items)) return { facts: items.facts, message: items.message, bodies };
	return { json: items[0].json, bodies };
}

describe('a member that is updated', () => {
	const update = async (value: IDataObject, answers: Answers, set: IDataObject = {}) =>
		await run('member: update', value, answers, set);

	it('gets what is written, and the row says which fields', async () => {
		const value = { bonus: 12, record_bonus: 'night', custom_field_value1: 'Gold' };
		const { json, bodies } = await update(value, [MEMBER, { result_bonus: 12 }]);
		expect(json).toMatchObject({
			outcome: 'updated',
			written_fields: 'bonus, custom_field_value1',
		});
		expect(bodies.at(-1)).toMatchObject({ card_id: 'p1', code: '007', ...value });
	});

	it('keeps what there is instead of going below zero', async () => {
		const { facts, bodies } = await update({ add_bonus: -11 }, [MEMBER]);
		expect(facts?.outcome).toBe('notSent');
		expect(bodies).toHaveLength(1);
		expect((await update({ bonus: -1 }, [])).bodies).toEqual([]);
		const allow = { additionalFields: { belowZero: 'allow' } };
		expect((await update({ add_bonus: -11 }, [MEMBER, {}], allow)).json).toMatchObject({
			outcome: 'updated',
		});
	});

	it('takes the reason of the form where the columns have none', async () => {
		const set = { additionalFields: { recordBonus: 'night' } };
		const { bodies } = await update({ bonus: 12 }, [MEMBER, {}], set);
		expect(bodies.at(-1)).toMatchObject({ record_bonus: 'night' });
	});

	it('needs something to change', async () => {
		expect((await update({ record_bonus: 'night' }, [])).message).toBe(
			'All columns are empty: there is nothing to change. Fill in points, balance or a custom field.',
		);
	});
});

describe('a member that is activated', () => {
	const ACTIVE = { ...MEMBER, membership_number: '12' };
	const activate = async (answers: Answers, changeActive = false) =>
		await run('member: activate', { membership_number: '13', init_bonus: 5 }, answers, {
			additionalFields: { changeActive },
		});

	it('gets its number and starting points', async () => {
		const { bodies } = await activate([{ ...MEMBER, has_active: false }, {}]);
		expect(bodies.at(-1)).toMatchObject({ membership_number: '13', init_bonus: 5, code: '007' });
	});

	it('is not given another number unless that is chosen', async () => {
		expect((await activate([ACTIVE])).facts?.class).toBeDefined();
		const { bodies } = await activate([ACTIVE, {}], true);
		expect(bodies.at(-1)).toMatchObject({ membership_number: '13' });
	});
});
