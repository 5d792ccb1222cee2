import { readCardEvent, type CardEvent } from '../../../nodes/wechat/push/cardEvent';
import { readXml } from '../../../nodes/wechat/push/xml';
import {
	isSelected,
	readSettings,
	type TriggerSettings,
} from '../../../nodes/MemberCardTrigger/selection';
import samples from '../../support/push/fixtures/events.json';

const CARD = 'pN8nTestCard00000000000000001';

const settings = (parameters: Record<string, unknown>): TriggerSettings =>
	readSettings({
		getNodeParameter: (name: string, fallback: unknown) =>
			name in parameters ? parameters[name] : fallback,
	} as never);
const event = (name: keyof typeof samples) =>
	readCardEvent(readXml(Buffer.from(samples[name]))) as CardEvent;

describe('isSelected', () => {
	it.each<[string, keyof typeof samples, Record<string, unknown>, boolean]>([
		['all events', 'user_get_card', { events: ['*'] }, true],
		['all events beside others', 'user_get_card', { events: ['user_del_card', '*'] }, true],
		['this event', 'user_get_card', { events: ['user_get_card'] }, true],
		[
			'this event in capitals, from an expression',
			'user_get_card',
			{ events: ['User_get_card'] },
			true,
		],
		[
			'this event as text, from an expression',
			'user_get_card',
			{ events: 'user_get_card, user_del_card' },
			true,
		],
		['another event', 'user_get_card', { events: ['user_del_card'] }, false],
		['no event', 'user_get_card', { events: [] }, false],
		['nothing said', 'user_get_card', {}, true],
		['this card', 'user_get_card', { cardIds: CARD }, true],
		['this card among others', 'user_get_card', { cardIds: `pOther, ${CARD} ,` }, true],
		['this card after a Chinese comma', 'user_get_card', { cardIds: `pOther，${CARD}` }, true],
		['this card on a line of its own', 'user_get_card', { cardIds: `pOther\n${CARD}` }, true],
		[
			'this card in a list, from an expression',
			'user_get_card',
			{ cardIds: ['pOther', CARD] },
			true,
		],
		['another card', 'user_get_card', { cardIds: 'pOther' }, false],
		['this card in other case', 'user_get_card', { cardIds: CARD.toLowerCase() }, false],
		['only commas for cards', 'user_get_card', { cardIds: ' , ' }, true],
		['a card, for an event without one', 'card_pay_order', { cardIds: CARD }, true],
		['a card, for a sub-merchant', 'card_merchant_check_result', { cardIds: CARD }, true],
		[
			'another event, for an event without a card',
			'card_pay_order',
			{ events: ['user_get_card'], cardIds: CARD },
			false,
		],
	])('given %s: %s', (_name, name, parameters, expected) => {
		expect(isSelected(event(name), settings(parameters))).toBe(expected);
	});

	it('refuses an event that should have a card and has none, if cards are chosen', () => {
		const without = { ...event('user_get_card'), card_id: '' };
		expect(isSelected(without, settings({ cardIds: CARD }))).toBe(false);
	});
});

describe('readSettings', () => {
	it('reads the options under the name they have at either version', () => {
		const chosen = { dropRepeats: false, encryptedOnly: true };
		const expected = { dropRepeats: false, encryptedOnly: true };
		expect(settings({ options: { binaryData: true }, additionalFields: chosen })).toMatchObject(
			expected,
		);
		expect(settings({ options: chosen })).toMatchObject(expected);
	});

	it('has defaults that select everything, drop repeats and forward nothing', () => {
		expect(settings({ options: undefined })).toEqual({
			events: new Set(['*']),
			cardIds: new Set(),
			simplify: false,
			dropRepeats: true,
			encryptedOnly: false,
			forwardTo: '',
			forwardTimeoutMs: 4000,
		});
	});
});
