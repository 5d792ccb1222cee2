import { collectEntries } from '../../../../nodes/wechat/transport/listPages';

/** Pages of two out of ten entries, with what was asked for. */
function tenEntries() {
	const asked: Array<[number, number]> = [];
	const fetchPage = async (start: number, wanted: number) => {
		asked.push([start, wanted]);
		const next = start + 2;
		return { entries: [start, start + 1], next: next < 10 ? next : undefined };
	};
	return { asked, fetchPage };
}

describe('a list that comes in pages', () => {
	it.each([
		[0, [], []],
		[1, [0], [[0, 1]]],
		[2, [0, 1], [[0, 2]]],
		[
			3,
			[0, 1, 2],
			[
				[0, 3],
				[2, 1],
			],
		],
	])('stops at %i entries and asks for no more', async (limit, entries, calls) => {
		const { asked, fetchPage } = tenEntries();
		expect(await collectEntries(limit, 0, fetchPage)).toEqual(entries);
		expect(asked).toEqual(calls);
	});

	it('is read to its end', async () => {
		const { asked, fetchPage } = tenEntries();
		expect(await collectEntries(Infinity, 0, fetchPage)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
		expect(asked.map(([start]) => start)).toEqual([0, 2, 4, 6, 8]);
	});

	it('starts where it is told to', async () => {
		const { asked, fetchPage } = tenEntries();
		expect(await collectEntries(9, 6, fetchPage)).toEqual([6, 7, 8, 9]);
		expect(asked).toEqual([
			[6, 9],
			[8, 7],
		]);
	});
});
