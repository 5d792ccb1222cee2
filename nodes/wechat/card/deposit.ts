import type { IDataObject } from 'n8n-workflow';

import { validate } from '../values/validate';
import { cardCode, list } from '../values/schema';

/** `code/deposit` and `code/checkcode` take no more in one call (40109). */
const MAX_CODES = 100;

/**
 * A list of codes of the merchant's own, ready to send.
 *
 * @param field the parameter the list came from
 * @returns each code once, because WeChat refuses a call with the same code twice (40111), and what was left out
 * @throws WechatFailure of class `input`
 */
export function ownCodes(field: string, value: unknown): { codes: string[]; repeated: string[] } {
	const rules = { [field]: list(cardCode(), { required: true }) };
	const given = validate({ [field]: value as IDataObject[string] }, rules)[field] as string[];
	const codes = new Set<string>();
	const repeated: string[] = [];
	for (const code of given) {
		if (codes.has(code)) repeated.push(code);
		codes.add(code);
	}
	return { codes: [...codes], repeated };
}

export function splitBatches(codes: readonly string[]): string[][] {
	return Array.from({ length: Math.ceil(codes.length / MAX_CODES) }, (_, index) =>
		codes.slice(index * MAX_CODES, (index + 1) * MAX_CODES),
	);
}

const OUTCOMES = ['succ', 'duplicate', 'fail'] as const;

/** What became of a list of codes over several calls, by WeChat's names. */
export class DepositReport {
	private readonly codes: Record<string, string[]> = { succ: [], duplicate: [], fail: [] };
	private readonly counts: Record<string, number> = { succ: 0, duplicate: 0, fail: 0 };

	/** @param repeated entries the list held more than once; WeChat would pass over them, too */
	constructor(repeated: readonly string[]) {
		this.add('duplicate', repeated);
	}

	/** Real answers list the codes, older pages announce numbers, and an answer may have neither: then all went in. */
	take(answer: IDataObject, sent: readonly string[]): void {
		const notices = OUTCOMES.filter((outcome) => answer[`${outcome}_code`] !== undefined);
		if (notices.length === 0) this.add('succ', sent);
		for (const outcome of notices) this.add(outcome, answer[`${outcome}_code`]);
	}

	/** `succ_code`, `duplicate_code`, `fail_code` as far as WeChat has listed them, and how many there are of each. */
	get summary(): IDataObject {
		return {
			...Object.fromEntries(OUTCOMES.map((outcome) => [`${outcome}_code`, this.codes[outcome]])),
			...Object.fromEntries(OUTCOMES.map((outcome) => [`${outcome}_count`, this.counts[outcome]])),
		};
	}

	private add(outcome: (typeof OUTCOMES)[number], codesOrCount: unknown): void {
		if (Array.isArray(codesOrCount)) {
			for (const code of codesOrCount) this.codes[outcome].push(String(code));
			this.counts[outcome] += codesOrCount.length;
		} else {
			this.counts[outcome] += Number(codesOrCount) || 0;
		}
	}
}
