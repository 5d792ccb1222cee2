import type { MemberState } from '../../../../nodes/wechat/member/read';
import {
	describeChanges,
	reconcile,
	type CustomFieldRule,
} from '../../../../nodes/wechat/member/reconcile';

describe('what a sync has to write', () => {
	it('is what differs, next to what was there', () => {
		expect(
			reconcile({ bonus: 5, balance: 7 }, { bonus: 5, balance: 6 }, 'withOtherChanges'),
		).toEqual({
			before: { bonus: 5, balance: 6 },
			after: { bonus: 5, balance: 7 },
			changes: { balance: 7 },
			notCompared: [],
		});
	});

	it('is nothing when nothing differs, whether numbers come as text or the card keeps no balance', () => {
		expect(reconcile({ bonus: '5', balance: 0 }, { bonus: 5 }, 'withOtherChanges')).toEqual({
			before: { bonus: 5, balance: 0 },
			after: { bonus: 5, balance: 0 },
			changes: {},
			notCompared: [],
		});
	});

	it.each([[true], [[5]], ['abc'], [undefined], [null], [1.5]])(
		'is not found out from points of %j',
		(bonus) => {
			const member = { bonus } as MemberState;
			expect(() => reconcile({ bonus: 1 }, member, 'always')).toThrow(
				"WeChat's answer about the member has no whole number as its points",
			);
		},
	);

	it('leaves amounts alone that nobody asked for', () => {
		expect(reconcile({ bonus: 1 }, { bonus: 0, balance: 9 }, 'always')).toEqual({
			before: { bonus: 0 },
			after: { bonus: 1 },
			changes: { bonus: 1 },
			notCompared: [],
		});
	});

	const texts = { custom_field_value1: 'a', custom_field_value2: 'b', custom_field_value3: 'c' };

	it.each<[string, CustomFieldRule, object, boolean]>([
		['with a changed amount', 'withOtherChanges', { bonus: 2 }, true],
		['not beside an amount that is right already', 'withOtherChanges', { bonus: 1 }, false],
		['when nothing else is synced', 'withOtherChanges', {}, true],
		['always, if the rule says so', 'always', { bonus: 1 }, true],
	])('includes texts of custom fields %s', (_title, rule, amounts, isWritten) => {
		const { changes, notCompared } = reconcile({ ...amounts, ...texts }, { bonus: 1 }, rule);
		expect(notCompared).toEqual(isWritten ? [] : Object.keys(texts));
		expect(changes).toEqual({
			...('bonus' in amounts && amounts.bonus === 2 && { bonus: 2 }),
			...(isWritten && texts),
		});
	});

	it('includes only the texts that are given', () => {
		expect(reconcile({ custom_field_value2: 'b' }, {}, 'always').changes).toEqual({
			custom_field_value2: 'b',
		});
	});
});

describe('what goes with a change', () => {
	const plan = (changes: object) => ({
		before: { bonus: 10, balance: 100 },
		after: {},
		changes: { ...changes },
	});

	it('keeps WeChat silent about amounts, which it announces by default', () => {
		expect(describeChanges({}, plan({ bonus: 15, balance: 50 }), false)).toEqual({
			notify_optional: { is_notify_bonus: false, is_notify_balance: false },
		});
	});

	it('tells the member the amount that was added or taken', () => {
		expect(describeChanges({}, plan({ bonus: 15, balance: 50 }), true)).toEqual({
			add_bonus: 5,
			add_balance: -50,
			notify_optional: { is_notify_bonus: true, is_notify_balance: true },
		});
	});

	it('has no reason when none is given', () => {
		expect(Object.keys(describeChanges({}, plan({ bonus: 15 }), false))).toEqual([
			'notify_optional',
		]);
	});

	it('carries the reason of an amount that changes, and only of that', () => {
		const wanted = { record_bonus: '消费', record_balance: '充值' };
		expect(describeChanges(wanted, plan({ bonus: 15 }), false)).toEqual({
			record_bonus: '消费',
			notify_optional: { is_notify_bonus: false },
		});
	});

	it('tells the member about the texts that change', () => {
		expect(
			describeChanges({}, plan({ custom_field_value1: 'a', custom_field_value3: 'c' }), true),
		).toEqual({
			notify_optional: { is_notify_custom_field1: true, is_notify_custom_field3: true },
		});
	});

	it('is nothing for texts nobody is told about', () => {
		expect(describeChanges({}, plan({ custom_field_value1: 'a' }), false)).toEqual({});
	});
});
