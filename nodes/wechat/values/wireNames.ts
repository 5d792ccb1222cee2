import type { IDataObject } from 'n8n-workflow';

/** `customFieldValue1` → `custom_field_value1`: parameter names are WeChat's field names in camelCase. */
export function wireName(parameterName: string): string {
	return parameterName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** `custom_field_value1` → `customFieldValue1`. */
export function parameterName(wire: string): string {
	return wire.replace(/_([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}

/**
 * The value of a collection parameter with WeChat's names, all the way down. A fixed collection holds its fields
 * under the name of its only group, which WeChat does not know: `{ bonusRule: { values: { initBonus: 1 } } }`
 * becomes `{ bonus_rule: { init_bonus: 1 } }`.
 */
export function toWire(collection: IDataObject): IDataObject {
	return Object.fromEntries(
		Object.entries(collection).map(([name, value]) => [wireName(name), wireValue(value)]),
	);
}

function wireValue(value: unknown): IDataObject[string] {
	if (Array.isArray(value)) return value.map(wireValue) as IDataObject[];
	if (!isPlainObject(value)) return value as IDataObject[string];
	const names = Object.keys(value);
	if (names.length === 0) return undefined;
	return names.length === 1 && names[0] === 'values' ? wireValue(value.values) : toWire(value);
}

function isPlainObject(value: unknown): value is IDataObject {
	// Not by prototype: values of expressions may come from another realm.
	return Object.prototype.toString.call(value) === '[object Object]';
}

const UPPER_CASE_WORDS = new Set(['id', 'url', 'json', 'qr', 'api', 'aes', 'ip']);

/** `base_info` or `baseInfo` → `Base Info`, the way n8n writes display names. */
export function displayName(name: string): string {
	return wireName(name)
		.split('_')
		.map((word) =>
			UPPER_CASE_WORDS.has(word)
				? word.toUpperCase()
				: word.charAt(0).toUpperCase() + word.slice(1),
		)
		.join(' ');
}
