import type { IDataObject } from 'n8n-workflow';

import { inputFailure, type WechatFailure } from '../errors/failure';
import { readInteger } from './amounts';
import { readCode, readWholeId } from './codes';
import { toUnixSeconds } from './dates';
import type { Rule, Schema } from './schema';
import { tooLong } from './textLimits';
import { readChoice, readFlag, readList, readText } from './texts';

interface ValidateOptions {
	/**
	 * The value comes out of somebody's JSON: fields the schema does not know are kept, because WeChat's structures are open
	 * ended (a form never sends them), and a text that live cards leave empty may be empty.
	 */
	isPasted?: boolean;
	/** An empty text means "leave out" when creating, and "clear this text" when updating a card. */
	emptyText?: 'drop' | 'keep';
}

/**
 * The wire object for `value`: coerced to the schema's types, without undefined, null and empty members at any depth
 * (WeChat answers 47001 to null), with `false` and 0 kept.
 *
 * @throws WechatFailure of class `input` that names the field by its path of wire names, as in `date_info.type`
 */
export function validate(
	value: IDataObject,
	schema: Schema,
	options: ValidateOptions = {},
): IDataObject {
	return validateFields('', value, schema, options);
}

function validateFields(
	path: string,
	value: IDataObject,
	schema: Schema,
	options: ValidateOptions,
): IDataObject {
	const result: IDataObject = {};
	if (options.isPasted) {
		const unknown = Object.entries(value).filter(([name]) => !Object.hasOwn(schema, name));
		Object.assign(result, withoutNulls(Object.fromEntries(unknown)));
	}
	for (const name in schema) {
		const rule = schema[name];
		const member = isAbsent(value[name], rule, options)
			? undefined
			: validateValue(path + name, value[name], rule, options);
		if (member !== undefined) result[name] = member as IDataObject;
		else if (rule.required) throw missing(path + name, rule);
	}
	return result;
}

/** Names the first field that is missing, not the group it belongs to. */
function missing(field: string, rule: Rule): WechatFailure {
	const [inner] =
		rule.kind === 'group'
			? Object.entries(rule.fields).filter(([, member]) => member.required)
			: [];
	if (inner !== undefined) return missing(`${field}.${inner[0]}`, inner[1]);
	return inputFailure(field, 'is empty', 'Fill it in; WeChat requires it.');
}

/** Only a text can be cleared: an empty number would become 0, an empty date none at all. */
function isAbsent(value: unknown, rule: Rule, options: ValidateOptions): boolean {
	if (value === undefined || value === null) return true;
	if (typeof value !== 'string' || value.trim() !== '') return false;
	if (rule.kind !== 'text') return true;
	return options.emptyText !== 'keep' && !(options.isPasted && rule.mayBeEmpty);
}

function withoutNulls(value: unknown): unknown {
	if (Array.isArray(value)) return value.filter(isThere).map(withoutNulls);
	if (typeof value !== 'object' || value === null) return value;
	const members = Object.entries(value).filter(([, member]) => isThere(member));
	return Object.fromEntries(members.map(([name, member]) => [name, withoutNulls(member)]));
}

function isBlank(value: unknown): boolean {
	if (typeof value === 'object' && value !== null) return Object.values(value).every(isBlank);
	return !isThere(value) || value === '';
}

function isThere(value: unknown): boolean {
	return value !== null && value !== undefined;
}

function validateValue(
	field: string,
	value: unknown,
	rule: Rule,
	options: ValidateOptions,
): unknown {
	switch (rule.kind) {
		case 'text':
			return validateText(field, readText(field, value), rule);
		case 'code':
			return validateText(
				field,
				rule.mayHaveBlanks ? readWholeId(field, value) : readCode(field, value),
				rule,
			);
		case 'integer':
			return validateInteger(field, readInteger(field, value), rule);
		case 'flag':
			return readFlag(field, value);
		case 'seconds':
			return toUnixSeconds(field, value, rule.end);
		case 'choice':
			return validateChoice(field, value, rule);
		case 'list':
			return validateList(field, value, rule, options);
		case 'group':
			return validateGroup(field, value, rule, options);
	}
}

function validateText(
	field: string,
	text: string,
	{ bytes: most, pattern, expected }: { bytes?: number; pattern?: RegExp; expected?: string },
): string {
	const excess = most === undefined ? undefined : tooLong(text, most);
	if (excess !== undefined) throw inputFailure(field, excess.what, excess.advice);
	if (pattern !== undefined && text !== '' && !pattern.test(text)) {
		throw inputFailure(field, `is not ${expected ?? 'in the form WeChat expects'}`, 'Correct it.');
	}
	return text;
}

function validateInteger(
	field: string,
	number: number,
	{ min, max }: Extract<Rule, { kind: 'integer' }>,
): number {
	if (number >= (min ?? -Infinity) && number <= (max ?? Infinity)) return number;
	const range =
		max === undefined ? `at least ${min}` : `between ${min ?? 'minus infinity'} and ${max}`;
	throw inputFailure(field, `is ${number}, WeChat takes ${range}`, 'Correct it.');
}

function validateChoice(
	field: string,
	value: unknown,
	{ values, spellings = {} }: Extract<Rule, { kind: 'choice' }>,
): string {
	const text = readText(field, value);
	return readChoice(field, Object.hasOwn(spellings, text) ? spellings[text] : text, values);
}

function validateList(
	field: string,
	value: unknown,
	{ of: rule, max }: Extract<Rule, { kind: 'list' }>,
	options: ValidateOptions,
): unknown[] | undefined {
	const members = readList(value)
		.map((member, index) => validateValue(`${field}[${index}]`, member, rule, options))
		.filter((member) => member !== undefined);
	if (max !== undefined && members.length > max) {
		throw inputFailure(
			field,
			`has ${members.length} entries, WeChat takes at most ${max}`,
			'Remove some.',
		);
	}
	return members.length === 0 ? undefined : members;
}

function validateGroup(
	field: string,
	value: unknown,
	{ fields }: Extract<Rule, { kind: 'group' }>,
	options: ValidateOptions,
): IDataObject | undefined {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw inputFailure(
			field,
			'is not an object',
			`Supply it as JSON with the fields ${Object.keys(fields).join(', ')}.`,
		);
	}
	// `card/get` answers `"abstract": {}` for a cover the card does not have.
	if (options.isPasted && Object.values(value).every(isBlank)) return undefined;
	const members = validateFields(`${field}.`, value as IDataObject, fields, options);
	return Object.keys(members).length === 0 ? undefined : members;
}
