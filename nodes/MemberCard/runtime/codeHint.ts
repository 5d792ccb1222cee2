import type { IExecuteFunctions } from 'n8n-workflow';

import { noteShortenedCodes } from '../../wechat/values/codes';
import type { Subject } from './operation';

/**
 * Warns when card codes of one run look as if a spreadsheet had eaten their leading zeros: digits only, and shorter
 * than most of their siblings. WeChat's own codes have 12 digits, and some begin with 0.
 */
export function addCodeHint(
	context: IExecuteFunctions,
	subjects: ReadonlyArray<Subject | undefined>,
): void {
	const message = noteShortenedCodes(subjects.map((subject) => subject?.code ?? ''));
	if (message === undefined) return;
	// Older n8n has no such hints.
	context.addExecutionHints?.({
		message,
		type: 'warning',
		location: 'outputPane',
	});
}
