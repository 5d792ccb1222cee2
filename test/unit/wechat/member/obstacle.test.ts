import {
	findDeadEnd,
	findObstacle,
	obstacleFailure,
} from '../../../../nodes/wechat/member/obstacle';

describe('an obstacle to writing a member', () => {
	it.each([
		[{ user_card_status: 'NORMAL', has_active: true }, undefined],
		[{ user_card_status: 'NORMAL' }, undefined],
		[{}, undefined],
		[{ has_active: false }, 'the card has been received but not activated'],
		[
			{ user_card_status: 'NORMAL', has_active: false },
			'the card has been received but not activated',
		],
		[{ user_card_status: 'CONSUMED', has_active: true }, 'the card has been redeemed'],
		[{ user_card_status: 'DELETE', has_active: false }, 'the customer has deleted the card'],
		[{ user_card_status: 'EXPIRE' }, 'the card has expired'],
		[{ user_card_status: 'GIFTING' }, 'the card is being given to a friend'],
		[
			{ user_card_status: 'GIFT_SUCC' },
			'the card was given to a friend; the friend has a new code',
		],
		[{ user_card_status: 'GIFT_TIMEOUT' }, 'the card was offered to a friend who did not take it'],
		[{ user_card_status: 'UNAVAILABLE' }, 'the card has been made invalid'],
		[{ user_card_status: 'NEW_STATE' }, 'the card is in the state NEW_STATE'],
	])('of %j is: %s', (member, expected) => {
		expect(findObstacle(member)).toBe(expected);
	});
});

describe('an obstacle to activating a card', () => {
	it('is not that it is not active', () => {
		expect(findDeadEnd({ user_card_status: 'NORMAL', has_active: false })).toBeUndefined();
	});

	it('is that it cannot be used any more', () => {
		expect(findDeadEnd({ user_card_status: 'EXPIRE', has_active: false })).toBe(
			'the card has expired',
		);
	});

	it('becomes a failure of something that was not sent', () => {
		expect(obstacleFailure('the card has expired').facts).toMatchObject({
			what: 'The member cannot be written: the card has expired',
			outcome: 'notSent',
			details: { reason: 'the card has expired' },
		});
	});
});
