import { findMemberCard, inPastedJson } from '../../../../nodes/wechat/card/pastedCard';
import { inputFailure, WechatFailure } from '../../../../nodes/wechat/errors/failure';

const CARD = { prerogative: 'x' };

it.each([
	[{ card: { card_type: 'MEMBER_CARD', member_card: CARD } }, 'card.member_card.'],
	[{ card_id: 'p', member_card: CARD }, 'member_card.'],
	[{ card: CARD }, 'card.'],
	[CARD, ''],
])('the member card of %j is found at %s', (json, path) => {
	expect(findMemberCard(json)).toEqual({ card: CARD, path });
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
	const facts = (work: () => unknown) => {
		try {
			inPastedJson('card.member_card.', work);
		} catch (error) {
			return error instanceof WechatFailure ? error.message : error;
		}
		return undefined;
	};

	it('names the path', () => {
		expect(
			facts(() => {
				throw inputFailure('base_info.date_info.type', 'is empty', 'Fill it in.');
			}),
		).toBe("'card.member_card.base_info.date_info.type' is empty. Fill it in.");
	});

	it('of another kind passes through', () => {
		const other = new TypeError('x');
		expect(
			facts(() => {
				throw other;
			}),
		).toBe(other);
	});
});
