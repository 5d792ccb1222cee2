import type { IDataObject } from 'n8n-workflow';

import { toUnixSeconds } from './dates';
import { inputFailure } from '../errors/failure';
import type { Rule, Schema } from './schema';

interface ValidateOptions {
	/** Fields the schema does not know: WeChat's structures are open ended, so pasted JSON keeps them, a form never sends them. */
	unknownFields?: 'drop' | 'keep';
	/** An empty text means "leave out" when creating, and "clear this text" when updating a card. */
	emptyText?: 'drop' | 'keep';
}

/**
 * The wire object for `value`: coerced to the schema's types, without undefined, null and empty members
 * (WeChat answers 47001 to null), with `false` and 0 kept.
 *
 * @throws WechatFailure of class `input` that names the field by its wire name
 */
export function validate(
	value: IDataObject,
	schema: Schema,
	options: ValidateOptions = {},
): IDataObject {
	const result: IDataObject = {};
	if (options.unknownFields === 'keep') {
		for (const [name, member] of Object.entries(value)) {
			if (!(name in schema) && member !== null && member !== undefined) result[name] = member;
		}
	}
	for (const [name, rule] of Object.entries(schema)) {
		const member = isAbsent(value[name], rule, options)
			? undefined
			: validateValue(name, value[name], rule, options);
		if (member !== undefined) result[name] = member as IDataObject;
		else if (rule.required) throw inputFailure(name, 'is empty', 'Fill it in; WeChat requires it.');
	}
	return result;
}

/** Only a text can be cleared: an empty number would become 0, an empty date none at all. */
function isAbsent(value: unknown, rule: Rule, options: ValidateOptions): boolean {
	if (typeof value === 'string' && value.trim() === '')
		return options.emptyText !== 'keep' || rule.kind !== 'text';
	return value === undefined || value === null;
}

function validateValue(
	name: string,
	value: unknown,
	rule: Rule,
	options: ValidateOptions,
): unknown {
	switch (rule.kind) {
		case 'text':
			return validateText(name, value, rule);
		case 'integer':
			return validateInteger(name, value, rule);
		case 'flag':
			return readFlag(name, value);
		case 'seconds':
			return validateSeconds(name, value, rule.end);
		case 'choice':
			return validateChoice(name, value, rule.values);
		case 'list': {
			const members = readList(value)
				.map((member) => validateValue(name, member, rule.of, options))
				.filter((member) => member !== undefined);
			if (rule.max !== undefined && members.length > rule.max) {
				throw inputFailure(
					name,
					`has ${members.length} entries, WeChat takes at most ${rule.max}`,
					'Remove some.',
				);
			}
			return members.length === 0 ? undefined : members;
		}
		case 'group': {
			if (typeof value !== 'object' || Array.isArray(value)) {
				throw inputFailure(
					name,
					'is not an object',
					`Supply it as JSON with the fields ${Object.keys(rule.fields).join(', ')}.`,
				);
			}
			const members = validate(value as IDataObject, rule.fields, options);
			return Object.keys(members).length === 0 ? undefined : members;
		}
	}
}

/** A list may come as an array, or as text with one entry per line or separated by commas. */
export function readList(value: unknown): unknown[] {
	const entries = Array.isArray(value)
		? value
		: typeof value === 'string'
			? value.split(/[\n,，]/)
			: [value];
	return entries
		.map((entry) => (typeof entry === 'string' ? entry.trim() : entry))
		.filter((entry) => entry !== '' && entry !== undefined && entry !== null);
}

function validateText(name: string, value: unknown, rule: Extract<Rule, { kind: 'text' }>): string {
	const result = readText(name, value);
	const bytes = Buffer.byteLength(result, 'utf8');
	if (rule.bytes !== undefined && bytes > rule.bytes) {
		throw inputFailure(
			name,
			`is ${bytes} bytes long in UTF-8, WeChat takes at most ${rule.bytes} (${Math.floor(rule.bytes / 3)} Chinese characters)`,
			'Shorten it.',
		);
	}
	if (rule.pattern !== undefined && result !== '' && !rule.pattern.test(result)) {
		throw inputFailure(
			name,
			`is not ${rule.expected ?? 'in the form WeChat expects'}`,
			'Correct it.',
		);
	}
	return result;
}

/**
 * A text without surrounding blanks. Numbers are accepted because spreadsheets deliver them, unless the number can no
 * longer be exact: a card code of more than 15 digits has then already lost its end.
 */
export function readText(name: string, value: unknown): string {
	if (typeof value === 'string') return value.trim();
	if (typeof value === 'number' && !Number.isSafeInteger(value)) {
		throw inputFailure(
			name,
			'arrived as a number that is not exact any more',
			'Format the column as text where the data comes from.',
		);
	}
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	throw inputFailure(name, 'is not text', 'Supply a single text value.');
}

function validateInteger(
	name: string,
	value: unknown,
	rule: Extract<Rule, { kind: 'integer' }>,
): number {
	const number = typeof value === 'string' ? Number(value.trim()) : value;
	// WeChat answers -1 "system busy" to decimals such as 100.5, which no retry can cure.
	if (typeof number !== 'number' || !Number.isSafeInteger(number)) {
		throw inputFailure(
			name,
			`is ${JSON.stringify(value)}, not a whole number`,
			'WeChat takes whole numbers only: round it, and leave out units and separators.',
		);
	}
	if (
		(rule.min !== undefined && number < rule.min) ||
		(rule.max !== undefined && number > rule.max)
	) {
		const range =
			rule.max === undefined
				? `at least ${rule.min}`
				: `between ${rule.min ?? 'minus infinity'} and ${rule.max}`;
		throw inputFailure(name, `is ${number}, WeChat takes ${range}`, 'Correct it.');
	}
	return number;
}

/** A boolean, also from the words and digits spreadsheets use for one. */
export function readFlag(name: string, value: unknown): boolean {
	if (typeof value === 'boolean') return value;
	const known: Record<string, boolean> = {
		true: true,
		false: false,
		yes: true,
		no: false,
		1: true,
		0: false,
	};
	const result = known[String(value).trim().toLowerCase()];
	if (result === undefined)
		throw inputFailure(
			name,
			`is ${JSON.stringify(value)}, not true or false`,
			'Use true or false.',
		);
	return result;
}

/** Dates beyond 2038-01-19 do not fit WeChat's 32-bit seconds. */
function validateSeconds(name: string, value: unknown, end = false): number {
	return validateInteger(name, toUnixSeconds(name, value, end), {
		kind: 'integer',
		min: 0,
		max: 2_147_483_647,
	});
}

function validateChoice(name: string, value: unknown, values: readonly string[]): string {
	const result = readText(name, value);
	if (values.includes(result)) return result;
	throw inputFailure(
		name,
		`is "${result}", which WeChat does not know`,
		`Use one of: ${values.join(', ')}.`,
	);
}
