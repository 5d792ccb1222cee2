import type { RunHint, RunSummary } from '../../runtime/operation';
import { createLeftColumns } from '../../fields/columnPlans';
import { createFixedValues, createLimitNotes } from '../../fields/readColumns';
import { COLUMN_NAMES } from '../../../wechat/member/columnNames';

/** What a run tells about its columns: which were left alone, and which value went to every item alike. */
export function columnHints({ count, perRun }: RunSummary): RunHint[] {
	const hints: RunHint[] = [];
	const left = [...perRun(createLeftColumns)];
	if (left.length > 0) {
		const names = left.map((name) => `'${name}'`).join(', ');
		hints.push({
			message: `Columns that mean nothing here were left alone: ${names}`,
			type: 'info',
		});
	}
	for (const message of perRun(createLimitNotes)) hints.push({ message, type: 'warning' });
	if (count < 2) return hints;
	for (const [field, value] of Object.entries(perRun(createFixedValues))) {
		const message = `${COLUMN_NAMES[field].label} is the fixed value "${String(value)}": it went to all ${count} items. Drag a field of the input into it if each item has its own.`;
		hints.push({ message, type: 'warning' });
	}
	return hints;
}
