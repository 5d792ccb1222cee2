import type { IDataObject } from 'n8n-workflow';

import { orFailure, WechatFailure } from '../errors/failure';
import { dropResponseFields } from './responseFields';

/**
 * The `member_card` inside JSON a user wrote: the body of `card/create` or `card/update`, what `card/get` answers, or the
 * structure itself.
 *
 * @returns it without what only answers hold, and the path under which it stands, such as `card.member_card.`
 */
export function findMemberCard(json: IDataObject): { card: IDataObject; path: string } {
	const outer = isObject(json.card) ? json.card : json;
	const isWrapped = isObject(outer.member_card);
	const path = [outer !== json && 'card.', isWrapped && 'member_card.'].filter(Boolean).join('');
	const card = isWrapped ? (outer.member_card as IDataObject) : outer;
	return { card: dropResponseFields(card), path };
}

/**
 * Runs a check of pasted JSON: its findings name a field by the path it has there, `card.member_card.base_info.title`.
 * There is no form whose labels could be meant.
 */
export async function inPastedJson<T>(path: string, check: () => T): Promise<T> {
	const result = await orFailure(Promise.resolve().then(check));
	if (!(result instanceof WechatFailure)) return result;
	const { field } = result.facts;
	throw new WechatFailure({
		...result.facts,
		...(field !== undefined && { jsonPath: path + field }),
	});
}

function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
