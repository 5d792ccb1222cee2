import type { IExecuteFunctions } from 'n8n-workflow';

import type { Subject } from './operation';

/**
 * Warns when card codes of one run look as if a spreadsheet had eaten their leading zeros: digits only, and shorter
 * than most of their siblings. WeChat's own codes have 12 digits, and some begin with 0.
 */
export function addCodeHint(
	context: IExecuteFunctions,
	subjects: ReadonlyArray<Subject | undefined>,
): void {
	const shortened = findShortenedCodes(subjects.map((subject) => subject?.code ?? ''));
	if (shortened.length === 0) return;
	// Older n8n has no such hints.
	context.addExecutionHints?.({
		message: `${shortened.length} card code(s) are shorter than the others, such as '${shortened[0]}': leading zeros may have been lost. Format the code column as text where the data comes from.`,
		type: 'warning',
		location: 'outputPane',
	});
}

/** Digits-only codes that are shorter than the length most codes of the run have. */
export function findShortenedCodes(codes: readonly string[]): string[] {
	const numeric = codes.filter((code) => /^\d+$/.test(code));
	const counts = new Map<number, number>();
	for (const { length } of numeric) counts.set(length, (counts.get(length) ?? 0) + 1);
	const [usual] = [...counts].sort(
		([lengthA, countA], [lengthB, countB]) => countB - countA || lengthB - lengthA,
	)[0] ?? [0];
	return numeric.filter((code) => code.length < usual);
}
