import type { IDataObject } from 'n8n-workflow';

import type { MemberState } from './read';

/** Values WeChat shows when a member is read. Points and fen. */
export interface Amounts extends IDataObject {
	bonus?: number;
	balance?: number;
}

/** When the values of custom fields, which WeChat never shows, are written. */
export type CustomFieldRule = 'always' | 'withOtherChanges';

export interface Plan {
	/** The current amounts of the fields that are synced. */
	before: Amounts;
	/** The same fields as they should be. */
	after: Amounts;
	/** What has to be written, by WeChat's names; empty when nothing differs. */
	changes: IDataObject;
}

const AMOUNTS = ['bonus', 'balance'] as const;
const CUSTOM_FIELDS = ['custom_field_value1', 'custom_field_value2', 'custom_field_value3'];

/** Why a member cannot be written now, in words for a report; undefined for an active, valid card. */
export function findObstacle({
	has_active: isActive,
	user_card_status: status,
}: MemberState): string | undefined {
	if (status !== undefined && status !== 'NORMAL')
		return REASONS[status] ?? `the card is in the state ${status}`;
	return isActive === false ? 'the card has been received but not activated' : undefined;
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

/**
 * What differs between a member and the wanted state. Custom field values cannot be compared: they are written along
 * with a changed amount, or if nothing else is synced, or always if the rule says so.
 */
export function reconcile(wanted: IDataObject, member: MemberState, rule: CustomFieldRule): Plan {
	const before: Amounts = {};
	const after: Amounts = {};
	const changes: IDataObject = {};
	for (const amount of AMOUNTS) {
		if (wanted[amount] === undefined) continue;
		before[amount] = Number(member[amount] ?? 0);
		after[amount] = Number(wanted[amount]);
		if (before[amount] !== after[amount]) changes[amount] = after[amount];
	}
	const comparesNothing = Object.keys(after).length === 0;
	if (rule === 'always' || comparesNothing || Object.keys(changes).length > 0) {
		for (const name of CUSTOM_FIELDS) if (wanted[name] !== undefined) changes[name] = wanted[name];
	}
	return { before, after, changes };
}

/**
 * The body parts that go with the changes: reasons, and who is told. Without notification WeChat stays silent about
 * points and balance, which it announces by default.
 */
export function describeChanges(
	wanted: IDataObject,
	{ before, changes }: Plan,
	notify: boolean,
): IDataObject {
	const parts: IDataObject = {};
	const notices: IDataObject = {};
	for (const amount of AMOUNTS) {
		if (changes[amount] === undefined) continue;
		notices[`is_notify_${amount}`] = notify;
		if (wanted[`record_${amount}`] !== undefined)
			parts[`record_${amount}`] = wanted[`record_${amount}`];
		// Only for the text of the message: the total beside it is what counts.
		if (notify) parts[`add_${amount}`] = Number(changes[amount]) - Number(before[amount]);
	}
	CUSTOM_FIELDS.forEach((name, index) => {
		if (notify && changes[name] !== undefined) notices[`is_notify_custom_field${index + 1}`] = true;
	});
	return Object.keys(notices).length === 0 ? parts : { ...parts, notify_optional: notices };
}
