import type { IDataObject } from 'n8n-workflow';

import { inputFailure, WechatFailure } from '../errors/failure';
import { AMOUNT_WORDS, isAdded, type Amount, type Totals } from './totals';

/** One change with the totals it is measured by. */
export interface Change {
	body: IDataObject;
	/** The amounts that are added to, or that are changed only if they still are what is expected. */
	watched: readonly Amount[];
	before: Totals;
	target: Totals;
}

/** @throws WechatFailure (`notSent`) unless the member has the totals somebody wrote down */
export function refuseUnexpected({ watched, before }: Change, expected: Totals): void {
	const others = watched.filter(
		(amount) => expected[amount] !== undefined && Number(expected[amount]) !== before[amount],
	);
	if (others.length === 0) return;
	const list = others.map(
		(amount) =>
			`${AMOUNT_WORDS[amount]} should still be ${expected[amount]}, but WeChat has ${before[amount]}`,
	);
	throw new WechatFailure({
		class: 'conflict',
		what: `The member is not as expected: ${list.join('; ')}`,
		advice:
			'Nothing was sent. Somebody else has changed the member, or this change was made before: compare with your own books.',
		outcome: 'notSent',
		details: {
			...factsOf(others, 'expected', expected),
			...factsOf(others, 'now', before),
		},
	});
}

/** @throws WechatFailure (`notSent`) when a deduction is larger than what is there */
export function refuseBelowZero({ body, watched, before, target }: Change): void {
	for (const amount of watched) {
		const change = Number(body[`add_${amount}`] ?? 0);
		const wanted = target[amount] ?? 0;
		if (!isAdded(body, amount) || change >= 0 || wanted >= 0) continue;
		throw new WechatFailure({
			class: 'state',
			what: `Taking ${-change} away would leave a ${AMOUNT_WORDS[amount]} total of ${wanted}: the member has ${before[amount]}`,
			advice: "Nothing was sent. Take less, or allow it with 'Totals Below Zero'.",
			outcome: 'notSent',
			details: factsOf([amount], 'now', before),
		});
	}
}

/** @throws WechatFailure of class `input` for a total below zero, unless that is allowed */
export function refuseNegativeTotals(body: IDataObject, belowZero: 'allow' | 'refuse'): void {
	for (const amount of ['bonus', 'balance']) {
		if (belowZero === 'allow' || Number(body[amount] ?? 0) >= 0) continue;
		throw inputFailure(
			amount,
			`is ${String(body[amount])}, a total below zero`,
			"Correct it, or allow it with 'Totals Below Zero'.",
		);
	}
}

/** Our change and somebody else's cannot be told apart. */
export function describeInterference(change: Change, now: Totals): WechatFailure {
	const { watched, before, target } = change;
	const isTwice = watched.every(
		(amount) => (now[amount] ?? 0) - (target[amount] ?? 0) === stepOf(change, amount),
	);
	const seen = watched.map(
		(amount) =>
			`${AMOUNT_WORDS[amount]}: ${before[amount]} before, ${target[amount]} wanted, ${now[amount]} now`,
	);
	return new WechatFailure({
		class: 'conflict',
		what: `The member changed while an answer of WeChat was missing (${seen.join('; ')})`,
		advice: isTwice
			? 'This change seems to have counted twice, because a request that had got lost was carried out late. Compare with your own books and set the right total.'
			: 'Somebody else writes to this member too, so nobody can say whether this change is in it. Compare with your own books and set the right total.',
		outcome: 'unknown',
		details: conflictFacts(change, now),
	});
}

/** An answer that says ok beside the old total. */
export function describeStandstill(change: Change, now: Totals): WechatFailure {
	return new WechatFailure({
		class: 'conflict',
		what: 'WeChat says that the change is made, but its new total is the old one',
		advice:
			'Either WeChat did not count it, or somebody else took back as much in the same moment. Look at the member before you run it again.',
		outcome: 'unknown',
		details: conflictFacts(change, now),
	});
}

function stepOf({ before, target }: Change, amount: Amount): number {
	return (target[amount] ?? 0) - (before[amount] ?? 0);
}

function conflictFacts({ watched, before, target }: Change, now: Totals): IDataObject {
	return {
		...factsOf(watched, 'before', before),
		...factsOf(watched, 'wanted', target),
		...factsOf(watched, 'now', now),
	};
}

function factsOf(amounts: readonly Amount[], when: string, totals: Totals): IDataObject {
	return Object.fromEntries(
		amounts.map((amount) => [`${AMOUNT_WORDS[amount]}_${when}`, totals[amount]]),
	);
}
