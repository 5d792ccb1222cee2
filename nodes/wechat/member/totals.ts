import type { IDataObject } from 'n8n-workflow';

import { WechatFailure } from '../errors/failure';
import type { MemberState } from './read';

/** What can be added to, by WeChat's names. Points and fen. */
export const AMOUNTS = ['bonus', 'balance'] as const;
export type Amount = (typeof AMOUNTS)[number];
export type Totals = Partial<Record<Amount, number>>;

/** The amounts in people's words, also the beginning of the names of facts: `points_before`. */
export const AMOUNT_WORDS: Readonly<Record<Amount, 'points' | 'balance'>> = {
	bonus: 'points',
	balance: 'balance',
};

/**
 * The total a member has, as WeChat has just said it. `Number(true)` is 1 and `Number([5])` is 5: a total that is not
 * plainly a whole number is nobody's total, and nothing may be built on it.
 *
 * @throws WechatFailure (`notSent`) for anything but a whole number
 */
export function readTotal(member: MemberState, amount: Amount): number {
	const total = asTotal(member[amount]);
	if (total !== undefined) return total;
	const said = member[amount] === undefined ? 'none' : JSON.stringify(member[amount]);
	const word = AMOUNT_WORDS[amount];
	throw new WechatFailure({
		class: 'brokenAnswer',
		what: `WeChat's answer about the member has no whole number as its ${word} (${said})`,
		advice:
			amount === 'balance' && said === 'none'
				? 'Cards without stored value (储值) have no balance. Nothing was sent.'
				: 'Nothing was sent. Check the Base URL of the credential and whatever stands between n8n and WeChat.',
		outcome: 'notSent',
	});
}

/** Whether a body changes the amount without saying its total. */
export function isAdded(body: IDataObject, amount: Amount): boolean {
	return body[`add_${amount}`] !== undefined && body[amount] === undefined;
}

/** A whole number, also as plain digits in a text; undefined for anything else. */
export function asTotal(value: unknown): number | undefined {
	const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
	return Number.isSafeInteger(number) ? (number as number) : undefined;
}
