import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { getColumns } from '../../../../nodes/MemberCard/lists/getColumns';
import { fakeContext } from '../../../support/fakeContext';
import type { HttpReply } from '../../../support/fakeHttp';

const CARD = {
	member_card: { supply_balance: true, custom_field2: { name: '生日礼' } },
};

/** The columns of an operation, and the cards that were looked at for them. */
async function columnsOf(
	operation: string,
	cardId: unknown,
	reply: HttpReply = { body: { errcode: 0, card: CARD } },
) {
	const { context, calls } = fakeContext(({ path }) =>
		path === '/card/get' ? reply : { body: { access_token: 'T', expires_in: 7200 } },
	);
	const form = {
		...context,
		getCurrentNodeParameter: (name: string, options?: { extractValue?: boolean }) =>
			name === 'operation'
				? operation
				: options?.extractValue === true
					? cardId
					: { value: cardId },
	} as unknown as ILoadOptionsFunctions;
	const { fields } = await getColumns.call(form);
	return { fields, cards: calls().map(({ body }) => body) };
}

type Field = Awaited<ReturnType<typeof columnsOf>>['fields'][number];

const idsOf = (fields: Field[], kept: (field: Field) => unknown = () => true) =>
	fields.filter(kept).map(({ id }) => id);

describe('the columns of a member', () => {
	it('must have a code and a number, and are matched by the code alone', async () => {
		const { fields } = await columnsOf('activate', '');
		expect(idsOf(fields, ({ required }) => required)).toEqual(['code', 'membership_number']);
		expect(idsOf(fields, ({ canBeUsedToMatch }) => canBeUsedToMatch)).toEqual(['code']);
		expect(idsOf(fields, ({ defaultMatch }) => defaultMatch)).toEqual(['code']);
		expect(idsOf(fields, ({ display }) => display)).toEqual(idsOf(fields));
	});

	it('leave out what is no value of a member: whether WeChat tells of a change', async () => {
		for (const operation of ['activate', 'update', 'sync']) {
			const { fields } = await columnsOf(operation, '');
			expect(idsOf(fields).length).toBeGreaterThan(5);
			expect(idsOf(fields).filter((id) => id.includes('notify'))).toEqual([]);
		}
	});

	it('are all at hand without a card, but for those that few need', async () => {
		const { fields, cards } = await columnsOf('update', '');
		expect(idsOf(fields, ({ removed }) => removed).sort()).toEqual([
			'background_pic_url',
			'card_id',
			'expected_balance',
			'expected_bonus',
		]);
		expect(idsOf(fields)).toContain('balance');
		expect(cards).toEqual([]);
	});

	it('go by the names of the card, and those it has not wait under "Add column"', async () => {
		const { fields, cards } = await columnsOf('sync', 'p-1_a');
		expect(cards).toEqual([{ card_id: 'p-1_a' }]);
		const custom = fields.filter(({ id }) => id.startsWith('custom_field_value'));
		expect(custom.map(({ displayName, removed }) => [displayName, removed])).toEqual([
			['Custom Field 1', true],
			['Custom Field 2 (生日礼)', false],
			['Custom Field 3', true],
		]);
		expect(fields.find(({ id }) => id === 'code')).toMatchObject({
			displayName: 'Code',
			removed: false,
		});
		expect(idsOf(fields)).toContain('balance');
	});

	it('have no balance where the card has none', async () => {
		const card = { member_card: {} };
		const { fields } = await columnsOf('sync', 'p1', { body: { errcode: 0, card } });
		expect(idsOf(fields).filter((id) => id.includes('balance'))).toEqual([]);
	});

	it.each([
		['={{ $json.card_id }}'],
		['p1 '],
		[' p1'],
		['p1/p2'],
		['会员卡'],
		[''],
		[undefined],
		[7],
	])('ask for no card by %j', async (cardId) => {
		const { fields, cards } = await columnsOf('sync', cardId);
		expect(cards).toEqual([]);
		expect(idsOf(fields, ({ removed }) => removed)).toEqual(['card_id']);
	});

	it('are all there when the card cannot be read', async () => {
		const { fields } = await columnsOf('sync', 'p1', { body: { errcode: 48001 } });
		expect(idsOf(fields)).toContain('balance');
		expect(idsOf(fields, ({ removed }) => removed)).toEqual(['card_id']);
	});

	it('of an operation that is not known are those of Update', async () => {
		const { fields } = await columnsOf('={{ $json.operation }}', '');
		expect(fields).toEqual((await columnsOf('update', '')).fields);
	});
});
