/**
 * A schema says what a wire object may hold. `validate` turns what a form, a spreadsheet or pasted JSON supplies into
 * the exact wire value, or says which field is wrong. WeChat's length limits count UTF-8 bytes: a Chinese character
 * takes three.
 */
export type Rule =
	| {
			kind: 'text';
			bytes?: number;
			pattern?: RegExp;
			expected?: string;
			/** Live cards show it empty, so pasted JSON may hold it so; a form asks for it. */
			mayBeEmpty?: boolean;
			/** The limit of WeChat's page, where longer ones were seen: more is a note, not a refusal. */
			usualBytes?: number;
			required?: boolean;
	  }
	| { kind: 'code'; bytes: number; mayHaveBlanks?: boolean; required?: boolean }
	| { kind: 'integer'; min?: number; max?: number; usualMax?: number; required?: boolean }
	| { kind: 'flag'; required?: boolean }
	| { kind: 'seconds'; end?: boolean; required?: boolean }
	| {
			kind: 'choice';
			values: readonly string[];
			/** Other spellings WeChat knows for one of the values. */
			spellings?: Readonly<Record<string, string>>;
			required?: boolean;
	  }
	| { kind: 'list'; of: Rule; max?: number; required?: boolean }
	| { kind: 'group'; fields: Schema; required?: boolean };

export type Schema = Readonly<Record<string, Rule>>;

type RuleOptions<K extends Rule['kind']> = Omit<Extract<Rule, { kind: K }>, 'kind'>;

export const text = (bytes?: number, options: Omit<RuleOptions<'text'>, 'bytes'> = {}): Rule => ({
	kind: 'text',
	bytes,
	...options,
});
/** A card code of at most 20 characters, or another id of digits and letters: zeros are kept, damage is refused. */
export const cardCode = (options: Omit<RuleOptions<'code'>, 'bytes'> = {}): Rule => ({
	kind: 'code',
	bytes: 20,
	...options,
});
export const integer = (options: RuleOptions<'integer'> = {}): Rule => ({
	kind: 'integer',
	...options,
});
export const flag = (options: RuleOptions<'flag'> = {}): Rule => ({ kind: 'flag', ...options });
/** A date a person enters, as Unix seconds; `end`: a day without a time means its last second. */
export const seconds = (options: RuleOptions<'seconds'> = {}): Rule => ({
	kind: 'seconds',
	...options,
});
export const choice = (
	values: readonly string[],
	options: Omit<RuleOptions<'choice'>, 'values'> = {},
): Rule => ({ kind: 'choice', values, ...options });
export const list = (of: Rule, options: Omit<RuleOptions<'list'>, 'of'> = {}): Rule => ({
	kind: 'list',
	of,
	...options,
});
export const group = (
	fields: Schema,
	options: Omit<RuleOptions<'group'>, 'fields'> = {},
): Rule => ({
	kind: 'group',
	fields,
	...options,
});
