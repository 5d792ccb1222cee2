import { WechatFailure } from '../errors/failure';
import type { MemberState } from './read';

/** Why a member cannot be written now, in words for a report; undefined for an active, valid card. */
export function findObstacle(member: MemberState): string | undefined {
	return (
		findDeadEnd(member) ??
		(member.has_active === false ? 'the card has been received but not activated' : undefined)
	);
}

/** As findObstacle, of a card that is only about to be activated. */
export function findDeadEnd({ user_card_status: status }: MemberState): string | undefined {
	if (status === undefined || status === 'NORMAL') return undefined;
	return REASONS[status] ?? `the card is in the state ${status}`;
}

const REASONS: Readonly<Record<string, string>> = {
	CONSUMED: 'the card has been redeemed',
	DELETE: 'the customer has deleted the card',
	EXPIRE: 'the card has expired',
	GIFTING: 'the card is being given to a friend',
	GIFT_SUCC: 'the card was given to a friend; the friend has a new code',
	GIFT_TIMEOUT: 'the card was offered to a friend who did not take it',
	UNAVAILABLE: 'the card has been made invalid',
};

/** The failure of a write that was not sent for such a reason. */
export function obstacleFailure(reason: string): WechatFailure {
	return new WechatFailure({
		class: 'state',
		what: `The member cannot be written: ${reason}`,
		advice: 'Check the row. Nothing was sent.',
		outcome: 'notSent',
		details: { reason },
	});
}
