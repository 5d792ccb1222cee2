import type { Rule, Schema } from '../../nodes/wechat/values/schema';

/** A field in words; a group as an object, a list as an array with what it holds. */
export type Outline = string | [string, Outline] | { [field: string]: Outline };

/**
 * A schema in words, to be compared as a whole with WeChat's page. `!` marks what is required: in the word of a field,
 * and as a name of its own in a group.
 */
export function outline(schema: Schema): { [field: string]: Outline } {
	return Object.fromEntries(Object.entries(schema).map(([name, rule]) => [name, inWords(rule)]));
}

function inWords(rule: Rule): Outline {
	const mark = rule.required ? '!' : '';
	switch (rule.kind) {
		case 'text':
			return [
				`text${mark}`,
				rule.bytes && `at most ${rule.bytes} bytes`,
				rule.usualBytes && `usually ${rule.usualBytes}`,
				rule.mayBeEmpty && 'empty on live cards',
				rule.pattern && `${rule.expected} (${rule.pattern.source})`,
			]
				.filter(Boolean)
				.join(', ');
		case 'code':
			return `code${mark}, at most ${rule.bytes} bytes${rule.mayHaveBlanks ? ', blanks inside' : ''}`;
		case 'integer':
			return [
				`integer${mark}`,
				rule.min !== undefined && `from ${rule.min}`,
				rule.max !== undefined && `to ${rule.max}`,
				rule.usualMax !== undefined && `usually to ${rule.usualMax}`,
			]
				.filter((words) => words !== false)
				.join(', ');
		case 'flag':
			return `flag${mark}`;
		case 'seconds':
			return `seconds${mark}${rule.end ? ', end of the day' : ''}`;
		case 'choice':
			return `one${mark} of ${rule.values.join(' ')}`;
		case 'list':
			return [`list${mark}${rule.max ? ` of at most ${rule.max}` : ''}`, inWords(rule.of)];
		case 'group':
			return { ...outline(rule.fields), ...(rule.required && { '!': 'required' }) };
	}
}
