import type { IExecuteFunctions } from 'n8n-workflow';

import { findShortenedCodes } from '../../wechat/values/codes';
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
