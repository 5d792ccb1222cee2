import type { IDataObject } from 'n8n-workflow';

import { orFailure, WechatFailure } from '../errors/failure';
import { confirmedWrite, type Finding } from '../transport/confirmedWrite';
import type { WechatClient, WechatResponse } from '../transport/request';
import { findDeadEnd, obstacleFailure } from './obstacle';
import { readMember, type MemberState } from './read';
import { checkPeriod } from '../values/period';

const PATH = '/card/membercard/activate';

/**
 * Activates a received card. WeChat sets number and starting values of an active card again, if it is asked to, and with
 * them the points of a member who has been collecting for years. So the card is looked at first, and one that is active
 * already is left alone. Activations of one card take turns with its other changes.
 *
 * @param body of `activationSchema`
 * @param changeActive give an active member number and starting values all the same
 * @returns WeChat's answer with `membership_number`, and `already_active` when nothing was sent or WeChat said so
 * @throws WechatFailure
 */
export async function activateMember(
	client: WechatClient,
	body: IDataObject,
	changeActive = false,
): Promise<WechatResponse> {
	checkPeriod(body, 'activate_begin_time', 'activate_end_time');
	return await client.inTurn(`${body.card_id as string} ${body.code as string}`, async () => {
		const member = await look(client, body);
		const isActive = member.has_active === true;
		if (isActive && !changeActive) return keptAsItIs(member, body);
		const obstacle = findDeadEnd(member);
		if (obstacle !== undefined) throw obstacleFailure(obstacle);
		const lookUp = async () => judge(await look(client, body), body, !isActive);
		const answer = await orFailure(
			confirmedWrite(client, { path: PATH, body, rerun: 'safe' }, { lookUp }),
		);
		if (!(answer instanceof WechatFailure))
			return { ...answer, membership_number: body.membership_number };
		const { class: kind, errcode, errmsg } = answer.facts;
		// 73214 "the user is already a member": what was asked for is there.
		if (kind === 'done') return { errcode, errmsg, already_active: true };
		throw answer;
	});
}

async function look(client: WechatClient, body: IDataObject): Promise<MemberState> {
	return await readMember(client, body.card_id as string, body.code as string);
}

function keptAsItIs(member: MemberState, body: IDataObject): WechatResponse {
	const { membership_number: number, bonus, balance } = member;
	if (number === body.membership_number) {
		return {
			errcode: 0,
			errmsg: 'ok',
			membership_number: number,
			already_active: true,
			...(bonus !== undefined && { points_before: bonus, points_after: bonus }),
			...(balance !== undefined && { balance_before: balance, balance_after: balance }),
		};
	}
	throw new WechatFailure({
		class: 'state',
		what: `The card is active already, with the membership number '${number ?? ''}' and ${bonus ?? 'unknown'} points`,
		advice:
			"Nothing was sent, because the number and the starting values would replace what the member has. Correct the row, use 'Member: Update' for points, or switch on 'Change Active Members'.",
		outcome: 'notSent',
		details: { membership_number_now: number, points_now: bonus, balance_now: balance },
	});
}

/** What a look after a lost answer says of our activation. */
function judge(member: MemberState, body: IDataObject, wasInactive: boolean): Finding {
	if (member.has_active !== true) return { state: 'unchanged' };
	if (member.membership_number === body.membership_number)
		return { state: 'written', answer: { errcode: 0, errmsg: 'ok', read_back: true } };
	if (!wasInactive) return { state: 'unchanged' };
	return {
		state: 'conflict',
		facts: {
			class: 'conflict',
			what: `The card was activated while the answer of WeChat was missing, with the membership number '${member.membership_number ?? ''}'`,
			advice: 'Somebody else activates cards too. Look at the member before you run it again.',
			outcome: 'unknown',
			details: { membership_number_now: member.membership_number },
		},
	};
}
