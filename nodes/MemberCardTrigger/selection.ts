import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import type { CardEvent } from '../wechat/push/cardEvent';
import { cardEventCalled } from '../wechat/push/events';

export const ALL_EVENTS = '*';
/** Less than any system needs: a mistyped time must not keep it from getting messages. */
export const MIN_FORWARD_TIMEOUT_MS = 100;
/** WeChat gives up after 5 seconds, and n8n needs some of them. */
export const MAX_FORWARD_TIMEOUT_MS = 4500;
export const DEFAULT_FORWARD_TIMEOUT_MS = 4000;

/** The parameters of the node, read once for each push. */
export interface TriggerSettings {
	/** Event names, or `ALL_EVENTS` among them. */
	events: ReadonlySet<string>;
	/** Empty for all cards. */
	cardIds: ReadonlySet<string>;
	/** Whether a run gets the main fields only. */
	simplify: boolean;
	dropRepeats: boolean;
	encryptedOnly: boolean;
	/** `''` if there is nobody to forward to. */
	forwardTo: string;
	forwardTimeoutMs: number;
}

export function readSettings(context: IHookFunctions | IWebhookFunctions): TriggerSettings {
	const events = context.getNodeParameter('events', [ALL_EVENTS]) as string[];
	const cardIds = (context.getNodeParameter('cardIds', '') ?? '') as string | string[];
	const options = readOptions(context);
	return {
		events: new Set(listOf(events).map((event) => event.toLowerCase())),
		cardIds: new Set(listOf(cardIds)),
		// Version 1.1 has no such parameter and always gave all.
		simplify: context.getNodeParameter('simplify', false) === true,
		dropRepeats: options.dropRepeats !== false,
		encryptedOnly: options.encryptedOnly === true,
		forwardTo: String(options.forwardTo ?? '').trim(),
		forwardTimeoutMs: timeoutOf(options.forwardTimeout),
	};
}

/** At version 1 n8n itself needs the name `options`, see properties.ts. */
function readOptions(context: IHookFunctions | IWebhookFunctions): IDataObject {
	return {
		...(context.getNodeParameter('options', {}) as IDataObject | null),
		...(context.getNodeParameter('additionalFields', {}) as IDataObject | null),
	};
}

/** What is no time, such as the `undefined` of a broken expression, is the default: the message must not get lost for it. */
function timeoutOf(value: unknown): number {
	const milliseconds = Number(value);
	if (!(milliseconds > 0)) return DEFAULT_FORWARD_TIMEOUT_MS;
	return Math.min(Math.max(milliseconds, MIN_FORWARD_TIMEOUT_MS), MAX_FORWARD_TIMEOUT_MS);
}

/** An event that belongs to no card, such as the answer to a sub-merchant's application, passes the card filter. */
export function isSelected(event: CardEvent, { events, cardIds }: TriggerSettings): boolean {
	if (!events.has(ALL_EVENTS) && !events.has(event.event)) return false;
	return (
		cardIds.size === 0 ||
		cardIds.has(event.card_id) ||
		cardEventCalled(event.event)?.concernsCard === false
	);
}

/** An expression may give a list; typed in, the IDs come with commas (also Chinese ones), blanks or line breaks. */
function listOf(value: string | readonly string[]): string[] {
	const texts = Array.isArray(value) ? value.map(String) : [String(value)];
	return texts.flatMap((text) => text.split(/[\s,，;；]+/)).filter((entry) => entry !== '');
}
