import { createHash } from 'node:crypto';

import { cardEventCalled, type CardEventDefinition, type CardEventName } from './events';
import type { XmlElement, XmlValue } from './xml';

/** A card event as a workflow sees it: WeChat's elements under their own names, and these. */
export interface CardEvent {
	/** WeChat's event name in lower case. */
	event: CardEventName;
	/** Card template ID, `''` for events that are not about one. */
	card_id: string;
	/** Code of the customer's card, `''` if the event has none. */
	code: string;
	/** Open ID of the customer. */
	openid: string;
	/** When it happened, ISO 8601 in UTC; `''` if WeChat gave no time. */
	created_at: string;
	/** The same for every repeat of one event, different for two events; at most 255 characters. */
	key: string;
	/** Second and later values of elements that occur more than once; missing if none does. */
	repeated?: XmlElement;
	[element: string]: XmlValue | undefined;
}

/** @returns undefined when the message is not an event about cards */
export function readCardEvent(message: XmlElement): CardEvent | undefined {
	const { single, repeated } = separateRepeated(message);
	if (textOf(single.MsgType).toLowerCase() !== 'event') return undefined;
	const definition = cardEventCalled(textOf(single.Event));
	if (definition === undefined) return undefined;
	if (definition.event === 'card_pay_order') moveOrderTime(single, repeated);
	const own = {
		event: definition.event,
		card_id: textOf(single.CardId),
		code: textOf(single.UserCardCode),
		openid: textOf(single.FromUserName),
		created_at: isoTime(textOf(single.CreateTime)),
		key: keyOf(definition, single),
		...(Object.keys(repeated).length > 0 && { repeated }),
	};
	// Twice: the first puts them in front, the second keeps an element of the same name from replacing them.
	return { ...own, ...single, ...own };
}

/**
 * WeChat's advice for events, FromUserName + CreateTime (page 消息推送), takes two cards received in one second for one.
 * Card and code tell them apart, and so do the amounts of two changes to one card; an order or an application has its own id.
 * CreateTime stays the same in a repeat, unlike timestamp and nonce of the request.
 */
function keyOf({ event }: CardEventDefinition, elements: XmlElement): string {
	const names = KEY_ELEMENTS[event] ?? ['FromUserName', 'CreateTime', 'CardId', 'UserCardCode'];
	const key = [event, ...names.map((name) => textOf(elements[name]))].join('|');
	return key.length <= MAX_KEY_LENGTH ? key : `${event}|${hashOf(key)}`;
}

/** The longest of WeChat's is some 130. No signature covers a plain message, and keys are kept in memory and in tables. */
const MAX_KEY_LENGTH = 255;

function hashOf(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

const KEY_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
	card_merchant_check_result: ['FromUserName', 'CreateTime', 'MerchantId'],
	card_pay_order: ['OrderId', 'Status'],
	update_member_card: [
		'FromUserName',
		'CreateTime',
		'CardId',
		'UserCardCode',
		'ModifyBonus',
		'ModifyBalance',
	],
};

/** The first value keeps its name, so that a common element is text whatever follows it; the others are not lost. */
function separateRepeated(message: XmlElement): { single: XmlElement; repeated: XmlElement } {
	const single: XmlElement = {};
	const repeated: XmlElement = {};
	for (const [name, value] of Object.entries(message)) {
		if (!Array.isArray(value)) {
			single[name] = value;
			continue;
		}
		single[name] = value[0];
		if (value.length > 1) repeated[name] = value.slice(1);
	}
	return { single, repeated };
}

/** Older pushes of `card_pay_order` call the time of the order `CreateTime` like that of the event, which comes first. */
function moveOrderTime(single: XmlElement, repeated: XmlElement): void {
	const times = repeated.CreateTime;
	if (single.CreateOrderTime !== undefined || !Array.isArray(times) || times.length !== 1) return;
	[single.CreateOrderTime] = times;
	delete repeated.CreateTime;
}

function isoTime(seconds: string): string {
	return /^\d{1,11}$/.test(seconds) ? new Date(Number(seconds) * 1000).toISOString() : '';
}

function textOf(value: XmlValue | undefined): string {
	return typeof value === 'string' ? value : '';
}
