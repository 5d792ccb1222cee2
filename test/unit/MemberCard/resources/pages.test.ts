import type { IDataObject } from 'n8n-workflow';

import { runOperation, type Answers } from '../../../support/operationRuns';

describe('pages of sub-merchants', () => {
	const page = (from: number, count: number, next?: number) => ({
		info_list: Array.from({ length: count }, (_, index) => ({ merchant_id: from + index })),
		next_begin_id: next,
	});
	const pages = async (set: IDataObject, answers: Answers) => {
		const { requests, items } = await runOperation('subMerchant: getAll', set, answers);
		const ids = Array.isArray(items) ? items.map(({ json }) => json.merchant_id) : [];
		return { ids, bodies: requests.map(({ body }) => body) };
	};

	it('follow each other, and the last of one may be the first of the next', async () => {
		const { ids, bodies } = await pages({ returnAll: true }, [
			page(1, 100, 100),
			page(100, 3, 102),
		]);
		expect(ids).toEqual(Array.from({ length: 102 }, (_, index) => index + 1));
		expect(bodies).toEqual([
			{ begin_id: 0, limit: 100 },
			{ begin_id: 100, limit: 100 },
		]);
	});

	it('are asked for one more than is wanted after the first', async () => {
		const { ids, bodies } = await pages({ limit: 103 }, [page(1, 100, 100), page(100, 4, 104)]);
		expect(ids).toHaveLength(103);
		expect(bodies[1]).toEqual({ begin_id: 100, limit: 4 });
	});

	it('end with a short one, with an empty one, and where they do not go on', async () => {
		expect((await pages({ returnAll: true }, [page(1, 99, 99)])).bodies).toHaveLength(1);
		expect((await pages({ returnAll: true }, [page(1, 100), page(1, 1)])).bodies).toHaveLength(1);
		const filters = { status: 'APPROVED' };
		const filtered = await pages({ returnAll: true, filters }, [page(1, 9, 9), page(10, 0, 20)]);
		expect(filtered.ids).toHaveLength(9);
		expect(filtered.bodies).toEqual([
			{ begin_id: 0, limit: 100, status: 'APPROVED' },
			{ begin_id: 9, limit: 100, status: 'APPROVED' },
		]);
	});
});

describe('pages of rules', () => {
	const rules = (count: number, total?: number) => ({
		rule_list: Array.from({ length: count }, () => ({ base_info: {} })),
		total_count: total,
	});

	it('have ten at most, and end with the total', async () => {
		const set = { returnAll: true, simplify: false, filters: { effective: true } };
		const { items, requests } = await runOperation('paymentGift: getAll', set, [
			rules(10, 12),
			rules(2, 12),
		]);
		expect(items).toHaveLength(12);
		expect(requests.map(({ body }) => [body?.offset, body?.count, body?.effective])).toEqual([
			[0, 10, true],
			[10, 10, true],
		]);
	});

	it.each([[rules(0, 5)], [rules(3)], [rules(3, 3)]])('end with %j', async (answer) => {
		const { requests } = await runOperation('paymentGift: getAll', { returnAll: true }, [answer]);
		expect(requests).toHaveLength(1);
	});
});

describe('a page of cards', () => {
	it('has bare ids without details, and asks for the states that are chosen', async () => {
		const set = {
			limit: 2,
			includeDetails: false,
			filters: { statusList: ['CARD_STATUS_VERIFY_OK'] },
		};
		const answers = [{ card_id_list: ['a', 'b', 'c'], total_num: 3 }];
		const { items, requests } = await runOperation('card: getAll', set, answers);
		expect(items).toEqual([{ json: { card_id: 'a' } }, { json: { card_id: 'b' } }]);
		expect(requests.map(({ body }) => body)).toEqual([
			{ offset: 0, count: 50, status_list: ['CARD_STATUS_VERIFY_OK'] },
		]);
	});

	it('has each card with details, one call for each that is wanted', async () => {
		const card = { card: { member_card: { base_info: { title: '青禾' } } } };
		const answers = [{ card_id_list: ['a', 'b', 'c'], total_num: 3 }, card, card];
		const { items, requests } = await runOperation(
			'card: getAll',
			{ limit: 2, includeDetails: true },
			answers,
		);
		expect(items).toMatchObject([
			{ json: { card_id: 'a', title: '青禾' } },
			{ json: { card_id: 'b' } },
		]);
		expect(requests).toHaveLength(3);
	});
});
