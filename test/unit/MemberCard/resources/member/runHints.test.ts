import type { IDataObject } from 'n8n-workflow';

import { createLeftColumns } from '../../../../../nodes/MemberCard/fields/columnPlans';
import {
	createFixedValues,
	createLimitNotes,
} from '../../../../../nodes/MemberCard/fields/readColumns';
import { runHints } from '../../../../../nodes/MemberCard/resources/member/runHints';

interface Run {
	left?: string[];
	fixed?: Record<string, unknown>;
	long?: string[];
	count?: number;
}

/** The hints of a run with these rows. */
function hintsOf(
	rows: IDataObject[],
	{ left = [], fixed = {}, long = [], count = rows.length }: Run = {},
) {
	const perRun = <T>(create: () => T): T => {
		const states = new Map<unknown, unknown>([
			[createLeftColumns, new Set(left)],
			[createFixedValues, fixed],
			[createLimitNotes, new Set(long)],
		]);
		return states.get(create) as T;
	};
	return runHints('The last row wins.')({ rows, count, perRun });
}

let codes = 0;
const rows = (count: number, outcome: string, reason?: string) =>
	Array.from({ length: count }, (): IDataObject => ({ outcome, code: `c${++codes}`, reason }));

describe('the hint on what became of the rows', () => {
	it('counts every outcome, the best first', () => {
		const all = [
			...rows(1, 'failed', 'it broke'),
			...rows(2, 'skipped', 'the card has expired'),
			...rows(3, 'notCompared'),
			...rows(4, 'unchanged'),
			...rows(5, 'wouldUpdate'),
			...rows(6, 'updated', ''),
		];
		expect(hintsOf(all)).toEqual([
			{
				message:
					'21 rows: 6 updated, 5 would be updated (dry run), 4 unchanged, 3 not compared, 2 skipped (2: the card has expired), 1 failed (1: it broke).',
				type: 'info',
			},
		]);
	});

	it('names the five most frequent reasons', () => {
		const reasons = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((reason, index) =>
			rows(index + 1, 'failed', reason),
		);
		expect(hintsOf(reasons)[0].message).toBe('21 rows: 21 failed (6: f; 5: e; 4: d; 3: c; 2: b).');
	});

	it('warns when no member was written at all', () => {
		expect(hintsOf(rows(2, 'skipped', 'gone'))).toEqual([
			{ message: 'No member was written. 2 rows: 2 skipped (2: gone).', type: 'warning' },
		]);
	});

	it('warns of codes that occur more than once, of which it names five', () => {
		const twice = Array.from({ length: 7 }, (_, index) => [
			{ outcome: 'updated', code: `k${index}` },
			{ outcome: 'updated', code: `k${index}` },
		]).flat();
		expect(hintsOf([...twice, { outcome: 'updated', code: 'k0' }])).toEqual([
			{
				message:
					'15 rows: 15 updated. Codes that occur more than once: k0 (3 rows), k1 (2 rows), k2 (2 rows), k3 (2 rows), k4 (2 rows) and 2 more. The last row wins.',
				type: 'warning',
			},
		]);
		expect(hintsOf(twice.slice(0, 4))[0].message).toContain(
			'k0 (2 rows), k1 (2 rows). The last row wins.',
		);
	});

	it('does not take rows without a code for the same', () => {
		expect(hintsOf([{ outcome: 'failed' }, { outcome: 'failed', code: '' }])).toEqual([
			{ message: '2 rows: 2 failed.', type: 'info' },
		]);
	});

	it('is not needed for one row', () => {
		expect(hintsOf(rows(1, 'updated'))).toEqual([]);
	});
});

describe('the hints on columns', () => {
	it('name those that were left alone, once', () => {
		expect(hintsOf(rows(1, 'updated'), { left: ['name', '手机'] })).toEqual([
			{ message: "Columns that mean nothing here were left alone: 'name', '手机'", type: 'info' },
		]);
	});

	it('warn of one value for all items, by the label of its field', () => {
		const run = { fixed: { bonus: 0, code: '007' } };
		expect(hintsOf(rows(2, 'updated'), run).slice(0, 2)).toEqual([
			{
				message:
					'Points: Set To is the fixed value "0": it went to all 2 items. Drag a field of the input into it if each item has its own.',
				type: 'warning',
			},
			{ message: expect.stringMatching(/^Code is the fixed value "007"/), type: 'warning' },
		]);
		expect(hintsOf(rows(1, 'updated'), run)).toEqual([]);
	});
});
