import type { IDataObject } from 'n8n-workflow';

import { confirmedWrite, type Finding } from '../transport/confirmedWrite';
import type { WechatResponse, WechatClient } from '../transport/request';
import { readMember } from './read';

const PATH = '/card/membercard/updateuser';
const AMOUNTS = ['bonus', 'balance'] as const;
type Amount = (typeof AMOUNTS)[number];
type Totals = Record<Amount, number>;

/**
 * Changes a member. A change without a total (`add_bonus` alone) is turned into total and change, which WeChat
 * recommends because a repeat cannot count twice.
 *
 * @param change a body of `updateShape`
 * @param blind send a change without looking: one call less, but never repeated, and lost if the answer is lost
 * @throws WechatFailure; class `conflict` when the total moved under our hands
 */
export async function writeMember(
	client: WechatClient,
	change: IDataObject,
	blind = false,
): Promise<WechatResponse> {
	const added = AMOUNTS.filter(
		(amount) => change[`add_${amount}`] !== undefined && change[amount] === undefined,
	);
	if (added.length === 0) return await client.call({ path: PATH, body: change, repeat: 'safe' });
	if (blind) return await client.call({ path: PATH, body: change, repeat: 'never' });

	const before = await readTotals(client, change);
	const target = { ...before };
	for (const amount of added) target[amount] += Number(change[`add_${amount}`]);
	const totals = Object.fromEntries(added.map((amount) => [amount, target[amount]]));
	return await confirmedWrite(client, { path: PATH, body: { ...change, ...totals } }, async () => {
		return finding(added, before, target, await readTotals(client, change));
	});
}

async function readTotals(
	client: WechatClient,
	{ card_id: cardId, code }: IDataObject,
): Promise<Totals> {
	const { bonus, balance } = await readMember(client, cardId as string, code as string);
	return { bonus: Number(bonus ?? 0), balance: Number(balance ?? 0) };
}

function finding(amounts: readonly Amount[], before: Totals, target: Totals, now: Totals): Finding {
	if (amounts.every((amount) => now[amount] === target[amount])) {
		return {
			state: 'written',
			answer: {
				errcode: 0,
				errmsg: 'ok',
				result_bonus: now.bonus,
				result_balance: now.balance,
				read_back: true,
			},
		};
	}
	if (amounts.every((amount) => now[amount] === before[amount])) return { state: 'unchanged' };
	const seen = amounts
		.map(
			(amount) =>
				`${amount} was ${before[amount]}, should become ${target[amount]}, is ${now[amount]}`,
		)
		.join('; ');
	return {
		state: 'conflict',
		facts: {
			class: 'conflict',
			what: `The member changed while the answer of WeChat was missing: ${seen}`,
			advice:
				'Somebody else writes to this member too. Compare with your own books and set the right total.',
			outcome: 'unknown',
			details: { before, target, now },
		},
	};
}
