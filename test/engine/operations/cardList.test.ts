import { cardIds } from '../../../nodes/wechat/card/pages';
import { runMemberCard } from '../../support/memberCard';
import { withSimulator, type Simulator } from '../../support/simulator';

describe('card: getAll', () => {
	let simulator: Simulator;

	withSimulator((started) => {
		simulator = started;
	});

	const getAll = async (parameters: object) =>
		await runMemberCard(simulator, { resource: 'card', operation: 'getAll', ...parameters });
	const many = (count: number) => Array.from({ length: count }, () => simulator.addCard());

	it('looks up no more cards than were asked for, in the order of the list', async () => {
		const ids = many(30);
		const { json } = await getAll({ limit: 13 });
		expect(json.map(({ card_id: id }) => id)).toEqual(ids.slice(0, 13));
		expect(simulator.count('/card/get')).toBe(13);
	});

	it('goes through all pages', async () => {
		const ids = many(60);
		const { json } = await getAll({ returnAll: true });
		expect(json.map(({ card_id: id }) => id)).toEqual(ids);
		expect(simulator.count('/card/batchget')).toBe(2);
	});

	it.each([
		['total_num', { total_num: 3 }, undefined],
		['item_num, as one client of WeChat has it', { item_num: 3 }, undefined],
		['nothing', {}, 3],
	])('knows the end of the list by %s', async (_title, total, next) => {
		const answer = { errcode: 0, card_id_list: ['p1', 'p2', 'p3'], ...total };
		const call = async () => await Promise.resolve(answer);
		const client = { call } as unknown as Parameters<typeof cardIds>[0];
		expect((await cardIds(client, { offset: 0, count: 50 })).next).toBe(next);
	});
});
