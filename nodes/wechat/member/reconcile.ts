import type { IDataObject } from 'n8n-workflow';

import type { MemberState } from './read';
import { AMOUNTS, readTotal } from './totals';

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
	/** Custom fields with a wanted value that is left unwritten although nobody knows the present one. */
	notCompared: readonly string[];
}

const CUSTOM_FIELDS = ['custom_field_value1', 'custom_field_value2', 'custom_field_value3'];

/**
 * What differs between a member and the wanted state. Custom field values cannot be compared: they are written along
 * with a changed amount, or if nothing else is synced, or always if the rule says so.
 *
 * @throws WechatFailure (`notSent`) when WeChat's totals are no numbers
 */
export function reconcile(wanted: IDataObject, member: MemberState, rule: CustomFieldRule): Plan {
	const before: Amounts = {};
	const after: Amounts = {};
	const changes: IDataObject = {};
	for (const amount of AMOUNTS) {
		if (wanted[amount] === undefined) continue;
		// A card without stored value (储值) has no balance.
		before[amount] =
			amount === 'balance' && member.balance === undefined ? 0 : readTotal(member, amount);
		after[amount] = Number(wanted[amount]);
		if (before[amount] !== after[amount]) changes[amount] = after[amount];
	}
	const custom = CUSTOM_FIELDS.filter((name) => wanted[name] !== undefined);
	const comparesNothing = Object.keys(after).length === 0;
	if (rule !== 'always' && !comparesNothing && Object.keys(changes).length === 0)
		return { before, after, changes, notCompared: custom };
	for (const name of custom) changes[name] = wanted[name];
	return { before, after, changes, notCompared: [] };
}

/**
 * The body parts that go with the changes: reasons, and who is told. Without notification WeChat stays silent about
 * points and balance, which it announces by default.
 */
export function describeChanges(
	wanted: IDataObject,
	{ before, changes }: Pick<Plan, 'before' | 'changes'>,
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
