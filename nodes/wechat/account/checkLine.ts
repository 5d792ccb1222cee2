import type { IDataObject } from 'n8n-workflow';

import { sentenceOf, type FailureFacts } from '../errors/failure';

export type CheckName =
	| 'Access token'
	| 'Calling IP address'
	| 'Account'
	| 'Card permission'
	| 'Quota left today'
	| 'Message push';

/** One finding about the account, in words for whoever has to do something about it. */
export interface CheckLine extends IDataObject {
	check: CheckName;
	ok: boolean;
	found: string;
	/** What to do; empty when there is nothing to do. */
	advice: string;
}

export function passCheck(check: CheckName, found: string): CheckLine {
	return { check, ok: true, found, advice: '' };
}

export function failCheck(check: CheckName, found: string, advice: string): CheckLine {
	return { check, ok: false, found, advice };
}

export function skipCheck(check: CheckName, reason: string): CheckLine {
	return failCheck(check, `Not checked: ${reason}`, 'Look at the lines above first.');
}

/** What WeChat, or the way to it, has against it. */
export function reportRefusal(check: CheckName, facts: FailureFacts): CheckLine {
	const words = facts.errmsg ? `. WeChat said: ${facts.errmsg}` : '';
	return failCheck(check, `${sentenceOf(facts)}${words}`, facts.advice);
}

/** A call that never left, because an earlier one has shown that sending is pointless, says nothing about its own line. */
export function reportFailure(check: CheckName, facts: FailureFacts): CheckLine {
	if (facts.outcome !== 'notSent') return reportRefusal(check, facts);
	return failCheck(check, `Not checked: ${sentenceOf(facts)}`, facts.advice);
}
