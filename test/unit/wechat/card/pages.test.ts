import { cardIds, viewMemberCards, statusOf, summary } from '../../../../nodes/wechat/card/pages';
import { refusal } from '../../../../nodes/wechat/errors/failure';
import { factsOf, fakeWechat, inTurn } from '../../../support/fakeWechat';

const page = (body: object) => ({ path: '/card/batchget', body, repeat: 'read' });

describe('a page of card ids', () => {
	it.each([
		['a page in the middle', ['a', 'b'], 5, 2],
		['the last page', ['a', 'b'], 2, undefined],
		['a page WeChat left empty although more should come', [], 9, undefined],
	])('knows where the next one starts: %s', async (_title, ids, total, next) => {
		const { client } = fakeWechat(inTurn({ card_id_list: ids, total_num: total }));
		expect(await cardIds(client, { offset: 0, count: 2 })).toEqual({ ids, next });
	});

	it('counts on from its own offset', async () => {
		const { client, calls } = fakeWechat(inTurn({ card_id_list: ['c'], total_num: 6 }));
		expect(await cardIds(client, { offset: 4, count: 1 })).toEqual({ ids: ['c'], next: 5 });
		expect(calls).toEqual([page({ offset: 4, count: 1 })]);
	});

	it('asks for at most 50 and only for the states that are wanted', async () => {
		const { client, calls } = fakeWechat(inTurn({}, {}));
		await cardIds(client, { offset: 0, count: 51, statusList: ['CARD_STATUS_DISPATCH'] });
		await cardIds(client, { offset: 0, count: 50, statusList: [] });
		expect(calls).toEqual([
			page({ offset: 0, count: 50, status_list: ['CARD_STATUS_DISPATCH'] }),
			page({ offset: 0, count: 50 }),
		]);
	});

	it.each<[string, object, number | undefined]>([
		['an empty answer', {}, undefined],
		['a page without a total', { card_id_list: ['a'] }, 1],
		['a page whose total has another name', { card_id_list: ['a'], item_num: 1 }, undefined],
		['a page with both totals', { card_id_list: ['a'], total_num: 2, item_num: 1 }, 1],
	])('goes on until WeChat has no more: %s', async (_title, answer, next) => {
		const { client } = fakeWechat(inTurn({ ...answer }));
		expect((await cardIds(client, { offset: 0, count: 1 })).next).toBe(next);
	});
});

describe('a page of member cards', () => {
	it('looks at each card in its order and passes over other types', async () => {
		const { client, calls } = fakeWechat(({ path, body }) => {
			if (path === '/card/batchget') return { card_id_list: ['a', 'b', 'c'], total_num: 9 };
			const id = body?.card_id;
			return id === 'b'
				? { card: { card_type: 'CASH', cash: {} } }
				: { card: { member_card: { base_info: { title: `title ${id}`, status: 'S' } } } };
		});
		const { cards, next } = await viewMemberCards(client, { offset: 0, count: 3 });
		expect(cards.map(({ card_id, title }) => [card_id, title])).toEqual([
			['a', 'title a'],
			['c', 'title c'],
		]);
		expect(next).toBe(3);
		expect(calls.slice(1)).toEqual(
			['a', 'b', 'c'].map((id) => ({ path: '/card/get', body: { card_id: id }, repeat: 'read' })),
		);
	});

	it.each([
		[Infinity, 25, [10, 10, 5]],
		[12, 12, [10, 2]],
		[1, 1, [1]],
		[0, 0, []],
	])('looks up no more than %d that are wanted, ten at a time', async (wanted, count, rounds) => {
		let open = 0;
		const seen: number[] = [];
		const ids = Array.from({ length: 25 }, (_, index) => `p${index}`);
		const { client } = fakeWechat(inTurn({ card_id_list: ids }));
		const list = client.call;
		client.call = async (request) => {
			if (request.path === '/card/batchget') return await list(request);
			open += 1;
			await Promise.resolve();
			if (open > 0) seen.push(open);
			open = 0;
			return { card: { member_card: {} } };
		};
		const { cards } = await viewMemberCards(client, { offset: 0, count: 50 }, wanted);
		expect(cards).toHaveLength(count);
		expect(seen).toEqual(rounds);
	});

	it('goes on looking when some of the first are of other types', async () => {
		const { client, calls } = fakeWechat(
			inTurn(
				{ card_id_list: ['a', 'b', 'c'] },
				{ card: { cash: {} } },
				{ card: { member_card: {} } },
			),
		);
		const { cards } = await viewMemberCards(client, { offset: 0, count: 50 }, 1);
		expect(cards.map(({ card_id }) => card_id)).toEqual(['b']);
		expect(calls).toHaveLength(3);
	});

	it('fails when one of its cards cannot be read', async () => {
		const { client } = fakeWechat(
			inTurn({ card_id_list: ['a'] }, refusal(40073, 'invalid card id')),
		);
		expect((await factsOf(() => viewMemberCards(client, { offset: 0, count: 1 }))).errcode).toBe(
			40073,
		);
	});
});

describe('a card in short', () => {
	it('has the fields people look for, flat', () => {
		expect(
			summary('p1', {
				card: {
					card_type: 'MEMBER_CARD',
					member_card: {
						base_info: {
							title: '金卡',
							brand_name: '青禾',
							status: 'CARD_STATUS_DISPATCH',
							color: '#63b359',
							code_type: 'CODE_TYPE_TEXT',
							notice: 'x',
							sku: { quantity: 9, total_quantity: 10 },
							create_time: 1,
							update_time: 2,
						},
					},
				},
			}),
		).toEqual({
			card_id: 'p1',
			title: '金卡',
			brand_name: '青禾',
			status: 'CARD_STATUS_DISPATCH',
			color: '#63b359',
			code_type: 'CODE_TYPE_TEXT',
			quantity: 9,
			total_quantity: 10,
			create_time: 1,
			update_time: 2,
		});
	});

	it('has empty texts for what an answer lacks', () => {
		expect(summary('p1', { card: { member_card: {} } })).toMatchObject({ title: '', status: '' });
	});

	it.each([[{}], [{ card: {} }], [{ card: { cash: {} } }]])('is none for %j', (answer) => {
		expect(summary('p1', answer)).toBeUndefined();
	});
});

it.each([
	[
		{ card: { member_card: { base_info: { status: 'CARD_STATUS_DISPATCH' } } } },
		'CARD_STATUS_DISPATCH',
	],
	[{ card: { member_card: { base_info: { status: 7 } } } }, ''],
	[{ card: { member_card: {} } }, ''],
	[{ card: { cash: {} } }, ''],
	[{}, ''],
])('the review status in %j is "%s"', (answer, status) => {
	expect(statusOf(answer)).toBe(status);
});
