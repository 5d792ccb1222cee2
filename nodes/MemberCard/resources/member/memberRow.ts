import type { IDataObject } from 'n8n-workflow';

import type { ColumnReader } from '../../fields/readColumns';
import type { Subject } from '../../runtime/operation';
import type { Parameters } from '../../runtime/parameters';

/**
 * How every item of Update and Sync stands in the output, whether it was written, skipped or has failed: what happened
 * first, then the totals before and after (points; fen), then the rest. A row lacks no field, because n8n's table shows
 * a missing one as *undefined*; a total nobody looked at is null.
 *
 * @param more fields that rows of this operation have besides, with their values where nothing was written
 */
export function rowOf(columns: ColumnReader, more: IDataObject = {}) {
	const untouched: IDataObject = {
		outcome: '',
		card_id: '',
		code: '',
		points_before: null,
		points_after: null,
		balance_before: null,
		balance_after: null,
		reason: '',
		written_fields: '',
		...more,
	};
	return (parameters: Parameters, facts: IDataObject, subject: Subject): IDataObject => {
		const row: IDataObject = { ...untouched, ...subject };
		if (facts.outcome !== 'failed') Object.assign(row, facts);
		// Of a failure the row has what other rows have; the rest stands in `details`.
		else for (const name of Object.keys(facts)) if (name in row) row[name] = facts[name];
		if (!parameters.flag('includeInputFields')) return row;
		const item = parameters.item();
		for (const name of columns.inputFields(parameters)) if (!(name in row)) row[name] = item[name];
		return row;
	};
}
