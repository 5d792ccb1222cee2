import { formatRanges } from '../../../../nodes/MemberCard/runtime/formatRanges';

it.each([
	[[], ''],
	[[3], '3'],
	[[0, 1], '0–1'],
	[[0, 1, 2, 5], '0–2, 5'],
	[[1, 3, 5], '1, 3, 5'],
	[[0, 4, 5, 6, 9, 10], '0, 4–6, 9–10'],
])('the items %j are told as "%s"', (indexes, expected) => {
	expect(formatRanges(indexes)).toBe(expected);
});
