import type { IDataObject } from 'n8n-workflow';

import type { CardEvent } from '../wechat/push/cardEvent';
import { cardEventCalled } from '../wechat/push/events';

/**
 * The item of a run. Simplified, it has the fields that every event has and those few of WeChat's elements that say what
 * happened, all of them always there, so that the columns of a table stay the same.
 */
export function itemOf(event: CardEvent, simplify: boolean): IDataObject {
	if (!simplify) return event as IDataObject;
	const { card_id, code, openid, created_at, key } = event;
	const item: IDataObject = { event: event.event, card_id, code, openid, created_at, key };
	for (const [name, { isMain }] of Object.entries(cardEventCalled(event.event)?.fields ?? {})) {
		if (isMain) item[name] = (event[name] ?? '') as string;
	}
	return item;
}
