import type {
	IDataObject,
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
} from 'n8n-workflow';

import { inputFailure } from '../../wechat/errors/failure';
import { readFlag, readList } from '../../wechat/values/texts';

type Settle = (value: unknown) => unknown;

export interface Choices {
	/** The fields there is something to choose in. */
	names: readonly string[];
	/**
	 * @returns the value as the field's list has it (`true` for `"true"`, 1 for `"1"`), anything without choices as it is
	 * @throws WechatFailure of class `input` that names the field
	 */
	settle(name: string, value: unknown): unknown;
}

/**
 * Holds what was chosen against the choices there are. n8n checks an options field only when somebody clicks it: out of
 * an expression, a saved workflow or an agent comes whatever comes, and n8n makes `undefined` of an expression that is
 * broken. A mode that nobody knows and a switch without a value must not fall into some branch, least of all into one
 * that writes.
 *
 * @param fields the operation's own fields, those inside collections included
 * @param open names of fields whose list only helps: the operation itself checks what else comes
 */
export function choiceReader(
	fields: readonly INodeProperties[],
	open: readonly string[] = [],
): Choices {
	const settlers = settlersOf(fields, open);
	return {
		names: [...settlers.keys()],
		settle(name, value) {
			const settle = settlers.get(name);
			return settle === undefined ? value : settle(value);
		},
	};
}

/** Fields of one name may be shown in turns, with choices of their own: all of them count. */
function settlersOf(
	fields: readonly INodeProperties[],
	open: readonly string[],
): Map<string, Settle> {
	const settlers = new Map<string, Settle>();
	for (const name of new Set(fields.map((field) => field.name))) {
		const settle = settlerOf(
			fields.filter((field) => field.name === name),
			open,
		);
		if (settle !== undefined) settlers.set(name, settle);
	}
	return settlers;
}

function settlerOf(
	fields: readonly INodeProperties[],
	open: readonly string[],
): Settle | undefined {
	const [{ name, type }] = fields;
	const options = fields.flatMap((field) => field.options ?? []);
	switch (type) {
		case 'boolean':
			return (value) => (isNothing(value) ? refuseNothing(name) : readFlag(name, value));
		case 'options':
			if (open.includes(name)) return (value) => (isNothing(value) ? refuseNothing(name) : value);
			return (value) => settleOption(name, value, options as INodePropertyOptions[]);
		case 'multiOptions':
			return (value) => {
				if (value === undefined || value === null) return refuseNothing(name);
				return readList(value).map((entry) =>
					settleOption(name, entry, options as INodePropertyOptions[]),
				);
			};
		case 'collection': {
			const members = settlersOf(options as INodeProperties[], open);
			return (value) => settleMembers(asObject(name, value), members);
		}
		case 'fixedCollection': {
			const groups = new Map(
				(options as INodePropertyCollection[]).map((group) => [
					group.name,
					eachOf(settlersOf(group.values, open)),
				]),
			);
			return (value) => settleMembers(asObject(name, value), groups);
		}
		default:
			return undefined;
	}
}

/** A group of a fixed collection is one object, or a list of them where several values are allowed. */
function eachOf(members: ReadonlyMap<string, Settle>): Settle {
	const settle = (entry: unknown) =>
		typeof entry === 'object' && entry !== null
			? settleMembers(entry as IDataObject, members)
			: entry;
	return (value) => (Array.isArray(value) ? value.map(settle) : settle(value));
}

function settleMembers(value: IDataObject, members: ReadonlyMap<string, Settle>): IDataObject {
	if (members.size === 0) return value;
	const result: IDataObject = {};
	for (const [name, member] of Object.entries(value)) {
		const settle = members.get(name);
		result[name] = settle === undefined ? member : (settle(member) as IDataObject[string]);
	}
	return result;
}

function settleOption(
	name: string,
	value: unknown,
	options: readonly INodePropertyOptions[],
): INodePropertyOptions['value'] {
	const wanted = typeof value === 'string' ? value.trim() : value;
	const found = options.find(
		(option) => option.value === wanted || String(option.value) === wanted,
	);
	if (found !== undefined) return found.value;
	if (isNothing(value)) return refuseNothing(name);
	const known = options.map((option) => `${option.value} (${option.name})`).join(', ');
	throw inputFailure(
		name,
		`is ${JSON.stringify(value)}, which is none of its choices`,
		`Use one of: ${known}.`,
	);
}

function isNothing(value: unknown): boolean {
	return (
		value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
	);
}

function refuseNothing(name: string): never {
	throw inputFailure(
		name,
		'has no value',
		'Choose one, or correct the expression: it came to nothing, perhaps because the item has no such field.',
	);
}

function asObject(name: string, value: unknown): IDataObject {
	if (typeof value === 'object' && value !== null && !Array.isArray(value))
		return value as IDataObject;
	if (isNothing(value)) return refuseNothing(name);
	throw inputFailure(
		name,
		'is not an object',
		'Use its own fields, or an expression that gives an object with their names.',
	);
}
