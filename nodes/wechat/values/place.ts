import type { IDataObject } from 'n8n-workflow';

import type { Schema } from './schema';

/**
 * Puts fields of a flat form where the schema has them: `{ title, quantity }` becomes
 * `{ base_info: { title, sku: { quantity } } }`. WeChat's names are unique across the levels of a card, so the schema
 * alone says where a field belongs. Fields the schema does not know are left out.
 */
export function place(schema: Schema, flat: IDataObject): IDataObject {
	const placed: IDataObject = {};
	let rest: IDataObject | undefined;
	for (const [name, value] of Object.entries(flat)) {
		if (name in schema) placed[name] = value;
		else (rest ??= {})[name] = value;
	}
	if (rest === undefined) return placed;
	for (const [name, rule] of Object.entries(schema)) {
		if (rule.kind !== 'group' || name in placed) continue;
		const inner = place(rule.fields, rest);
		if (Object.keys(inner).length > 0) placed[name] = inner;
	}
	return placed;
}
