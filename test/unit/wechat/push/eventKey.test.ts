import { received } from '../../../support/push/received';

const GIVER = 'oN8nTestUser00000000000000002';

describe('the key of an event', () => {
	const key = (elements: Partial<Record<string, string>> = {}) => received(elements)?.key;

	it('is the same for a repeat, whatever else differs', () => {
		expect(key({ OuterStr: 'a', Event: 'USER_GET_CARD' })).toBe(key());
	});

	it.each([
		['another customer', { FromUserName: GIVER }],
		['another second', { CreateTime: '1767226001' }],
		['another card', { CardId: 'pOther' }],
		['another code: two cards received in the same second', { UserCardCode: '007290500124' }],
		['another event', { Event: 'user_view_card' }],
	])('differs for %s', (_name, elements) => {
		expect(key(elements)).not.toBe(key());
	});

	it('tells two changes to one card in the same second apart', () => {
		const change = (ModifyBonus: string) =>
			key({ Event: 'update_member_card', ModifyBonus, ModifyBalance: '0' });
		expect(change('10')).not.toBe(change('-5'));
		expect(change('10')).toBe(change('10'));
	});

	it('follows the order, not the second, for coin orders', () => {
		const order = (CreateTime: string, Status: string) =>
			key({ Event: 'card_pay_order', OrderId: '404091456', CreateTime, Status });
		expect(order('1', 'ORDER_STATUS_SUCC')).toBe(order('2', 'ORDER_STATUS_SUCC'));
		expect(order('1', 'ORDER_STATUS_SUCC')).not.toBe(order('1', 'ORDER_STATUS_WAITING'));
	});

	it('has a bounded size, and still tells two long ones apart', () => {
		const long = (end: string) => key({ UserCardCode: `${'0'.repeat(60_000)}${end}` });
		expect(long('1')?.length).toBeLessThanOrEqual(255);
		expect(long('1')).toMatch(/^user_get_card\|/);
		expect(long('1')).toBe(long('1'));
		expect(long('1')).not.toBe(long('2'));
	});
});
