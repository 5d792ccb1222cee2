import { validate } from '../../../../nodes/wechat/values/validate';
import {
	activationSchema,
	hasChange,
	listFlatNames,
	syncSchema,
	unavailableSchema,
	updateSchema,
} from '../../../../nodes/wechat/member/schema';
import type { Schema } from '../../../../nodes/wechat/values/schema';
import { outline } from '../../../support/outline';

const SUBJECT = { code: 'code!, at most 20 bytes', card_id: 'text!, at most 32 bytes' };
const CUSTOM = 'text, at most 12 bytes';

describe("what calls about a member's card may say", () => {
	it.each<[string, Schema, object]>([
		[
			'an activation',
			activationSchema,
			{
				membership_number: 'code!, at most 20 bytes, blanks inside',
				...SUBJECT,
				background_pic_url: 'text',
				activate_begin_time: 'seconds',
				activate_end_time: 'seconds, end of the day',
				init_bonus: 'integer',
				init_bonus_record: 'text, at most 32 bytes',
				init_balance: 'integer',
				init_custom_field_value1: CUSTOM,
				init_custom_field_value2: CUSTOM,
				init_custom_field_value3: CUSTOM,
			},
		],
		[
			'an update',
			updateSchema,
			{
				...SUBJECT,
				background_pic_url: 'text',
				bonus: 'integer',
				add_bonus: 'integer',
				record_bonus: 'text, at most 52 bytes, usually 42',
				balance: 'integer',
				add_balance: 'integer',
				record_balance: 'text, at most 52 bytes, usually 42',
				custom_field_value1: CUSTOM,
				custom_field_value2: CUSTOM,
				custom_field_value3: CUSTOM,
				expected_bonus: 'integer',
				expected_balance: 'integer',
				notify_optional: {
					is_notify_bonus: 'flag',
					is_notify_balance: 'flag',
					is_notify_custom_field1: 'flag',
					is_notify_custom_field2: 'flag',
					is_notify_custom_field3: 'flag',
				},
			},
		],
		['making a card invalid', unavailableSchema, { ...SUBJECT, reason: 'text' }],
	])('%s', (_title, schema, expected) => {
		expect(outline(schema)).toEqual(expected);
	});

	it('a sync, which knows totals only', () => {
		expect(Object.keys(syncSchema)).toEqual([
			'code',
			'card_id',
			'bonus',
			'record_bonus',
			'balance',
			'record_balance',
			'custom_field_value1',
			'custom_field_value2',
			'custom_field_value3',
		]);
	});

	it.each([
		[{ code: '007', card_id: 'p1' }, false],
		[{ record_bonus: '消费', expected_bonus: 5, notify_optional: {} }, false],
		[{ code: '007', bonus: 0 }, true],
		[{ record_bonus: '消费', add_bonus: 5 }, true],
		[{ custom_field_value1: '' }, true],
		[{ my_record_: 1 }, true],
		[{}, false],
	])('%j changes the member: %s', (body, changes) => {
		expect(hasChange(body)).toBe(changes);
	});

	it('fields of groups stand beside the others in a spreadsheet', () => {
		expect(listFlatNames(updateSchema)).toEqual([
			...Object.keys(updateSchema).slice(0, -1),
			'is_notify_bonus',
			'is_notify_balance',
			'is_notify_custom_field1',
			'is_notify_custom_field2',
			'is_notify_custom_field3',
		]);
	});

	it('nothing without a code and a card', () => {
		expect(() => validate({ code: '007' }, unavailableSchema)).toThrow("'Card ID' is empty");
		expect(() => validate({ card_id: 'p1' }, unavailableSchema)).toThrow("'Code' is empty");
	});
});
