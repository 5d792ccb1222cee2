import type { IDataObject } from 'n8n-workflow';

import type { RunHint, RunSummary } from '../../runtime/operation';
import { columnHints } from './columnHints';

/** Outcomes in the order they are told, in words. */
const WORDS: Readonly<Record<string, string>> = {
	updated: 'updated',
	wouldUpdate: 'would be updated (dry run)',
	unchanged: 'unchanged',
	notCompared: 'not compared',
	skipped: 'skipped',
	failed: 'failed',
};

/** How many codes or reasons a hint names. */
const NAMED = 5;

/**
 * One hint on what became of the rows of Update or Sync, after those on their columns.
 *
 * @param ofOneCode what counts where several rows have one code, in a sentence
 */
export function runHints(ofOneCode: string) {
	return (run: RunSummary): RunHint[] => {
		const hints = columnHints(run);
		if (run.count > 1) hints.push(summary(run.rows, ofOneCode));
		return hints;
	};
}

function summary(rows: readonly IDataObject[], ofOneCode: string): RunHint {
	const byOutcome = groupBy(rows, 'outcome');
	const parts = Object.entries(WORDS)
		.map(([outcome, words]) => [words, byOutcome.get(outcome) ?? []] as const)
		.filter(([, some]) => some.length > 0)
		.map(([words, some]) => `${some.length} ${words}${reasons(some)}`);
	const skipped = byOutcome.get('skipped')?.length ?? 0;
	const twice = [...groupBy(rows, 'code')].filter(([code, { length }]) => code && length > 1);
	const sentences = [
		skipped === rows.length && 'No member was written.',
		`${rows.length} rows: ${parts.join(', ')}.`,
		twice.length > 0 && `Codes that occur more than once: ${codesTwice(twice)}. ${ofOneCode}`,
	];
	return {
		message: sentences.filter(Boolean).join(' '),
		type: skipped === rows.length || twice.length > 0 ? 'warning' : 'info',
	};
}

/** ` (3 the customer has deleted the card, 1 the card has expired)`, the most frequent first. */
function reasons(rows: readonly IDataObject[]): string {
	const told = [...groupBy(rows, 'reason')]
		.filter(([reason]) => reason !== '')
		.sort(([, a], [, b]) => b.length - a.length)
		.slice(0, NAMED)
		.map(([reason, { length }]) => `${length}: ${reason}`);
	return told.length === 0 ? '' : ` (${told.join('; ')})`;
}

function codesTwice(twice: ReadonlyArray<readonly [string, readonly IDataObject[]]>): string {
	const named = twice.slice(0, NAMED).map(([code, { length }]) => `${code} (${length} rows)`);
	const rest = twice.length - named.length;
	return named.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function groupBy(rows: readonly IDataObject[], field: string): Map<string, IDataObject[]> {
	const groups = new Map<string, IDataObject[]>();
	for (const row of rows) {
		const key = String(row[field] ?? '');
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [row]);
		else group.push(row);
	}
	return groups;
}
