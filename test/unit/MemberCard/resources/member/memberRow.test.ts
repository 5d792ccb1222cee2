import type { IDataObject } from 'n8n-workflow';

import type { ColumnReader } from '../../../../../nodes/MemberCard/fields/readColumns';
import { rowOf } from '../../../../../nodes/MemberCard/resources/member/memberRow';
import type { Parameters } from '../../../../../nodes/MemberCard/runtime/parameters';

const EMPTY = {
	outcome: '',
	card_id: '',
	code: '',
	points_before: null,
	points_after: null,
	balance_before: null,
	balance_after: null,
	reason: '',
	written_fields: '',
};

function row(facts: IDataObject, { more = {}, item = {}, include = false } = {}): IDataObject {
	const columns = { inputFields: () => Object.keys(item) } as unknown as ColumnReader;
	const parameters = { flag: () => include, item: () => item } as unknown as Parameters;
	return rowOf(columns, more)(parameters, facts, { card_id: 'p1', code: '007' });
}

describe('a row of Update or Sync', () => {
	it('has all its fields in one order, whatever became of it', () => {
		const skipped = row({ outcome: 'skipped', reason: 'expired' });
		expect(skipped).toEqual({
			...EMPTY,
			outcome: 'skipped',
			card_id: 'p1',
			code: '007',
			reason: 'expired',
		});
		expect(Object.keys(skipped)).toEqual(Object.keys(EMPTY));
		expect(Object.keys(row({}, { more: { errcode: null } }))).toEqual([
			...Object.keys(EMPTY),
			'errcode',
		]);
	});

	it('of a failure takes only what other rows have', () => {
		const facts = { outcome: 'failed', points_before: 5, errcode: 40056, advice: 'Look.' };
		expect(row(facts)).not.toHaveProperty('errcode');
		expect(row(facts, { more: { errcode: null } })).toMatchObject({
			outcome: 'failed',
			points_before: 5,
			errcode: 40056,
		});
		expect(row({ ...facts, outcome: 'updated' })).toMatchObject({ advice: 'Look.' });
	});

	it('has the fields of the input behind its own, which stay', () => {
		const item = { name: '王', code: 'other', points_before: 99 };
		expect(row({ points_before: 5 }, { item })).not.toHaveProperty('name');
		expect(row({ points_before: 5 }, { item, include: true })).toEqual({
			...EMPTY,
			card_id: 'p1',
			code: '007',
			points_before: 5,
			name: '王',
		});
	});
});
