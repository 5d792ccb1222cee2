import { findMemberCard, inPastedJson } from '../../../../nodes/wechat/card/pastedCard';
import { inputFailure, WechatFailure } from '../../../../nodes/wechat/errors/failure';

const CARD = { prerogative: 'x' };

it.each([
	[{ card: { card_type: 'MEMBER_CARD', member_card: CARD } }, 'card.member_card.'],
	[{ card_id: 'p', member_card: CARD }, 'member_card.'],
	[{ card: CARD }, 'card.'],
	[CARD, ''],
	[{ ...CARD, card: null, member_card: [1] }, ''],
])('the member card of %j is found at %s', (json, path) => {
	const found = findMemberCard(json as never);
	expect(found.path).toBe(path);
	expect(found.card).toMatchObject(CARD);
});

it('leaves out what only answers hold', () => {
	const answered = {
		base_info: {
			id: 'p',
			status: 'CARD_STATUS_VERIFY_OK',
			sku: { quantity: 1, total_quantity: 2 },
			date_info: { type: 'DATE_TYPE_FIX_TERM', begin_timestamp: 0, fixed_term: 30 },
		},
		custom_field1: { name_type: 'FIELD_NAME_TYPE_LEVEL', url: '' },
		custom_field2: { name_type: 'FIELD_NAME_TYPE_UNKNOW', url: '' },
	};
	expect(findMemberCard(answered).card).toEqual({
		base_info: { sku: { quantity: 1 }, date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: 30 } },
		custom_field1: { name_type: 'FIELD_NAME_TYPE_LEVEL', url: '' },
	});
});

describe('a finding in pasted JSON', () => {
	const inJson = async (error: Error) =>
		await inPastedJson('card.member_card.', () => {
			throw error;
		});

	it('names the path', async () => {
		const failure = inputFailure('base_info.date_info.type', 'is empty', 'Fill it in.');
		await expect(inJson(failure)).rejects.toThrow(
			"'card.member_card.base_info.date_info.type' is empty. Fill it in.",
		);
	});

	it('that is about no field stays as it is, and what is fine comes back', async () => {
		const failure = new WechatFailure({
			class: 'state',
			what: 'It is over',
			advice: 'Go.',
			outcome: 'notSent',
		});
		await expect(inJson(failure)).rejects.toMatchObject({ facts: failure.facts });
		await expect(inPastedJson('card.', () => 5)).resolves.toBe(5);
	});

	it('of another kind passes through', async () => {
		const other = new TypeError('x');
		await expect(inJson(other)).rejects.toBe(other);
	});
});
