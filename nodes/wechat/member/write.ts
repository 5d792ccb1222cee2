import type { IDataObject } from 'n8n-workflow';

import { confirmedWrite, type Finding } from '../transport/confirmedWrite';
import type { WechatResponse, WechatClient } from '../transport/request';
import { findObstacle, obstacleFailure } from './obstacle';
import { readMember, type MemberState } from './read';
import {
	describeInterference,
	describeStandstill,
	refuseBelowZero,
	refuseUnexpected,
	type Change,
} from './refusals';
import {
	AMOUNT_WORDS,
	AMOUNTS,
	asTotal,
	isAdded,
	readTotal,
	type Amount,
	type Totals,
} from './totals';

const PATH = '/card/membercard/updateuser';

export interface WriteOptions {
	/** `allow`: a deduction may leave less than nothing. */
	belowZero?: 'allow' | 'refuse';
}

/**
 * Changes a member.
 *
 * A total (`bonus`, also beside a change for the message) is sent as it is: a repeat sets the same total again. A change
 * alone (`add_bonus`) survives company, such as other executions, other workers, tills:
 *
 * 1. Changes of one account, card and code take turns in this process.
 * 2. The member is read: a card that cannot be written, a total that is no number, one that is not the expected one, or
 *    a deduction below zero ends it with nothing sent.
 * 3. The change goes out alone, since WeChat adds it to whatever it has by then. A total that we computed would roll
 *    back what others wrote between our look and our write.
 * 4. WeChat's new total is compared. The member's total has moved: done, and what others did is told. It has not:
 *    conflict.
 * 5. No answer: wait, read again. Total reached: done. Unchanged: once more. Anything else: conflict, since our change
 *    and somebody else's cannot be told apart. WeChat keeps no transaction ids.
 *
 * What stays: somebody else who changes the member by the very same amount in the seconds of a lost answer is taken for
 * us. And a request that was lost on its way may be carried out after we have looked and asked again. Hence the pause
 * comes before the look, with nothing between the look and the repeat, and after a repeat we look once more: a total
 * that went further than asked for is reported as a conflict, not taken back, because it may be somebody else's.
 * Repeating with a computed total would not help: carried out late, the first change counts twice all the same.
 *
 * A change whose totals do not move (`add_bonus: 0` beside a text) cannot be read back, and need not be: it is sent again.
 *
 * @param change a body of `updateSchema`; `expected_bonus` and `expected_balance` are not sent: the change is made only
 * if the member's total still is that
 * @returns WeChat's answer, with `points_before`, `points_after`, `balance_before`, `balance_after` as far as known, and
 * `points_changed_by_others`, `balance_changed_by_others` for what came between our look and our write, where we looked
 * @throws WechatFailure; class `conflict` when a total is not the expected one, or moved under our hands
 */
export function writeMember(
	client: WechatClient,
	change: IDataObject,
	options: WriteOptions = {},
): Promise<WechatResponse> {
	const { expected_bonus, expected_balance, ...body } = change;
	const expected = { bonus: expected_bonus, balance: expected_balance } as Totals;
	return client.inTurn(`${body.card_id as string} ${body.code as string}`, async () => {
		const watched = AMOUNTS.filter(
			(amount) => isAdded(body, amount) || expected[amount] !== undefined,
		);
		if (watched.length === 0) return withFacts(await sendAgainAndAgain(client, body), body, {});
		const member = await look(client, body);
		const obstacle = findObstacle(member);
		if (obstacle !== undefined) throw obstacleFailure(obstacle);
		const before = totalsOf(member, watched);
		const planned = { body, watched, before, target: targetOf(body, before) };
		refuseUnexpected(planned, expected);
		if (options.belowZero !== 'allow') refuseBelowZero(planned);
		return withFacts(await send(client, planned), body, { ...knownTotals(member), ...before });
	});
}

async function look(client: WechatClient, body: IDataObject): Promise<MemberState> {
	return await readMember(client, body.card_id as string, body.code as string);
}

function totalsOf(member: MemberState, amounts: readonly Amount[]): Totals {
	return Object.fromEntries(amounts.map((amount) => [amount, readTotal(member, amount)]));
}

function targetOf(body: IDataObject, before: Totals): Totals {
	return Object.fromEntries(
		Object.entries(before).map(([amount, total]) => [
			amount,
			Number(body[amount] ?? total + Number(body[`add_${amount}`] ?? 0)),
		]),
	);
}

function sendAgainAndAgain(client: WechatClient, body: IDataObject): Promise<WechatResponse> {
	return client.call({ path: PATH, body, repeat: 'safe' });
}

async function send(client: WechatClient, change: Change): Promise<WechatResponse> {
	const { body, watched, before, target } = change;
	const moved = watched.filter((amount) => target[amount] !== before[amount]);
	if (moved.length === 0) return await sendAgainAndAgain(client, body);
	const adds = watched.some((amount) => isAdded(body, amount));
	const moving = { ...change, watched: moved };
	return await confirmedWrite(
		client,
		// A total that is only set if it still is what is expected comes out the same a second time.
		{ path: PATH, body, ...(!adds && { rerun: 'safe' }) },
		{
			lookUp: async () => {
				const member = await look(client, body);
				return judge(moving, totalsOf(member, moved), knownTotals(member));
			},
			check: (answer, isRepeat) => checkAnswer(moving, answer, isRepeat),
			countsTwice: true,
		},
	);
}

/** What a look after a lost answer says of our change. */
function judge(change: Change, now: Totals, known: Totals): Finding {
	const { watched, before, target } = change;
	if (watched.every((amount) => now[amount] === target[amount])) {
		const answer: IDataObject = { errcode: 0, errmsg: 'ok' };
		for (const amount of AMOUNTS)
			if (known[amount] !== undefined) answer[`result_${amount}`] = known[amount];
		return { state: 'written', answer: { ...answer, read_back: true } };
	}
	if (watched.every((amount) => now[amount] === before[amount])) return { state: 'unchanged' };
	return { state: 'conflict', facts: describeInterference(change, now).facts };
}

/**
 * Holds WeChat's new totals against the wanted ones. After a first try others may have come in between: the total has
 * moved further, and we are in it. After a repeat the same may be our lost first try.
 */
function checkAnswer(change: Change, answer: WechatResponse, isRepeat: boolean): void {
	const { watched, before, target } = change;
	const now: Totals = {};
	for (const amount of watched) now[amount] = asTotal(answer[`result_${amount}`]) ?? target[amount];
	if (isRepeat && watched.some((amount) => now[amount] !== target[amount]))
		throw describeInterference(change, now);
	if (watched.some((amount) => now[amount] === before[amount]))
		throw describeStandstill(change, now);
}

/** Totals that need not be there: a card without stored value has no balance. */
function knownTotals(member: MemberState): Totals {
	const totals: Totals = {};
	for (const amount of AMOUNTS) {
		const total = asTotal(member[amount]);
		if (total !== undefined) totals[amount] = total;
	}
	return totals;
}

/** Put together once: a run has a row for every member. */
const NAMES = AMOUNTS.map((amount) => ({
	amount,
	added: `add_${amount}`,
	result: `result_${amount}`,
	before: `${AMOUNT_WORDS[amount]}_before`,
	after: `${AMOUNT_WORDS[amount]}_after`,
	byOthers: `${AMOUNT_WORDS[amount]}_changed_by_others`,
}));

function withFacts(answer: WechatResponse, body: IDataObject, before: Totals): WechatResponse {
	const facts: WechatResponse = { ...answer };
	for (const names of NAMES) {
		const { amount } = names;
		const old = before[amount];
		const isAsked = body[amount] !== undefined || body[names.added] !== undefined;
		// WeChat answers `result_balance: 0` for cards that have none.
		if (amount === 'balance' && old === undefined && !isAsked) continue;
		const now = asTotal(answer[names.result]);
		if (old !== undefined) facts[names.before] = old;
		if (now !== undefined) facts[names.after] = now;
		if (old === undefined || now === undefined || body[amount] !== undefined) continue;
		facts[names.byOthers] = now - old - Number(body[names.added] ?? 0);
	}
	return facts;
}
