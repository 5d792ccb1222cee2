import type { IDataObject } from 'n8n-workflow';

import { byteLength, inCharacters } from './textLimits';
import type { Rule, Schema } from './schema';

/** What a person calls the field with this path. */
export type PathLabel = (path: string) => string;

/**
 * What goes beyond the limits of WeChat's pages without being refused, because WeChat was seen to take it: a sentence each.
 *
 * @param value as `validate` has returned it
 */
export function noteLimits(
	value: IDataObject,
	schema: Schema,
	label: PathLabel,
	path = '',
): string[] {
	return Object.entries(schema).flatMap(([name, rule]) =>
		notesOf(`${path}${name}`, value[name], rule, label),
	);
}

function notesOf(path: string, value: unknown, rule: Rule, label: PathLabel): string[] {
	if (value === undefined) return [];
	switch (rule.kind) {
		case 'text': {
			const most = rule.usualBytes ?? Infinity;
			if (byteLength(String(value)) <= most) return [];
			return [
				`'${label(path)}' is longer than WeChat's page allows (${inCharacters(most)}); check how the card shows it.`,
			];
		}
		case 'integer':
			if (Number(value) <= (rule.usualMax ?? Infinity)) return [];
			return [
				`'${label(path)}' is ${String(value)}, and WeChat's page names ${rule.usualMax} as the limit.`,
			];
		case 'group':
			return noteLimits(value as IDataObject, rule.fields, label, `${path}.`);
		default:
			return [];
	}
}
