import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
} from 'n8n-workflow';

import { inputFailure } from '../../wechat/errors/failure';
import type { WireFile } from '../../wechat/transport/request';
import { readCode } from '../../wechat/values/codes';
import { readFlag, readList, readText } from '../../wechat/values/texts';
import { toWire } from '../../wechat/values/wireNames';
import { choiceReader, type Choices } from './choices';
import { readIncomingFile } from './incomingFile';
import { ASK_ENGINE, directRead, type DirectRead } from './directRead';

/** What `create` made when it was first asked for in this run: for what many items share. */
export type PerRun = <T>(create: () => T) => T;

/** The parameters of one item, typed. Operations see this instead of n8n's context, so a plain object can stand in. */
export interface Parameters {
	/** Reads whatever there is to choose, so that a wrong choice is found before anything is sent. */
	checkChoices(): void;
	/** A text without surrounding blanks; ids and codes stay strings. '' when left empty. */
	text(name: string): string;
	/** Like `text`, but an empty value is an input failure that names the field. */
	requiredText(name: string): string;
	/** A card code: an empty or damaged one is an input failure. See `readCode`. */
	code(name: string): string;
	number(name: string): number;
	/** The value as it is, for a schema to coerce and check. */
	value(name: string): IDataObject[string];
	/** Also from the texts `true` and `false`, which an expression or an AI agent may supply. */
	flag(name: string): boolean;
	/** Entries of a list given as array, or as text with commas or line breaks. */
	list(name: string): string[];
	/** JSON given as text or as an object. */
	json(name: string): IDataObject;
	/** The id behind the Card field, whatever its mode. '' when left empty. */
	optionalCardId(): string;
	/** Like `optionalCardId`, but an empty value is an input failure. */
	cardId(): string;
	/** A collection with WeChat's field names, see `toWire`. */
	wire(name: string): IDataObject;
	/** The incoming file in the binary field that the parameter names. */
	file(name: string): Promise<WireFile>;
	/** The JSON of the incoming item, for automatic mapping by field name. */
	item(): IDataObject;
	/** The parameter as it stands in the workflow, expressions unresolved. */
	raw(name: string): unknown;
	/** The position among the incoming items, from 0. */
	index: number;
	perRun: PerRun;
}

/** The part of an operation that says what there is to choose. */
export interface ChoiceFacts {
	fields: readonly INodeProperties[];
	openChoices?: readonly string[];
}

/** One parameter of one item, expressions resolved. */
type ValueReader = (name: string, index: number, fallback: unknown) => unknown;

/**
 * What an expression costs is paid only where an expression is needed: constants and plain references are looked at
 * once per run. See `directRead`.
 */
function valueReader(
	context: IExecuteFunctions,
	items: readonly INodeExecutionData[],
	{ settle }: Choices,
): ValueReader {
	const reads = new Map<string, { direct?: DirectRead; isThere: boolean }>();
	return (name, index, fallback) => {
		let read = reads.get(name);
		if (read === undefined) {
			const raw = context.getNodeParameter(name, index, ABSENT, { rawExpressions: true });
			const isThere = (raw as unknown) !== ABSENT;
			read = { direct: isThere ? directRead(raw) : () => fallback, isThere };
			reads.set(name, read);
		}
		const direct = read.direct?.(items[index].json) ?? ASK_ENGINE;
		// Without validation: n8n makes 0 of an empty value in a number column, and a date of what might be none.
		const value =
			direct === ASK_ENGINE
				? context.getNodeParameter(name, index, fallback, { skipValidation: true })
				: direct;
		return read.isThere ? settle(name, value) : value;
	};
}

/** Stands for a parameter the workflow does not have, because it is not shown or was never touched. */
const ABSENT = Symbol('absent') as unknown as object;

/**
 * The parameters of any item of this run.
 *
 * @param choices the operation, against whose fields what is chosen is checked, see `choiceReader`
 */
export function parametersOf(
	context: IExecuteFunctions,
	{ fields, openChoices }: ChoiceFacts,
	perRun = createPerRun(),
): (index: number) => Parameters {
	const items = context.getInputData();
	const choices = choiceReader(fields, openChoices);
	const read = valueReader(context, items, choices);
	return (index) => itemParameters(context, index, items, read, choices.names, perRun);
}

/** A memory for one run, keyed by the functions that fill it. */
export function createPerRun(): PerRun {
	const made = new Map<unknown, unknown>();
	return <T>(create: () => T): T => {
		if (!made.has(create)) made.set(create, create());
		return made.get(create) as T;
	};
}

function itemParameters(
	context: IExecuteFunctions,
	index: number,
	items: readonly INodeExecutionData[],
	read: ValueReader,
	choices: readonly string[],
	perRun: PerRun,
): Parameters {
	// An item reads its code several times: for its place in the order, its request and its output.
	const known = new Map<string, unknown>();
	const value = (name: string, fallback: unknown = '') => {
		if (!known.has(name)) known.set(name, read(name, index, fallback));
		return known.get(name);
	};
	const text = (name: string) => readText(name, value(name) ?? '');
	const optionalCardId = () => readText('cardId', locatorValue(value('cardId')));
	const required = (name: string, result: string) => {
		if (result === '') throw inputFailure(name, 'is empty', 'Fill it in.');
		return result;
	};
	return {
		checkChoices() {
			for (const name of choices) value(name);
		},
		text,
		requiredText: (name) => required(name, text(name)),
		code: (name) => required(name, readCode(name, value(name) ?? '')),
		value: (name) => value(name) as IDataObject[string],
		number: (name) => value(name) as number,
		flag: (name) => readFlag(name, value(name, false) || false),
		list: (name) => readList(value(name)).map((entry) => readText(name, entry)),
		json: (name) => jsonObject(name, value(name)),
		optionalCardId,
		cardId: () => required('cardId', optionalCardId()),
		wire: (name) => toWire(value(name, {}) as IDataObject),
		file: async (name) => await readIncomingFile(context, index, name, value(name)),
		item: () => items[index].json,
		raw: (name) => context.getNodeParameter(name, index, '', { rawExpressions: true }),
		index,
		perRun,
	};
}

/** A resource locator is an object in the editor; an expression or an AI agent may supply the bare id. */
function locatorValue(value: unknown): unknown {
	const isLocator = typeof value === 'object' && value !== null && 'value' in value;
	return (isLocator ? value.value : value) ?? '';
}

function jsonObject(name: string, value: unknown): IDataObject {
	if (typeof value === 'object' && value !== null && !Array.isArray(value))
		return value as IDataObject;
	try {
		const parsed: unknown = JSON.parse(String(value));
		if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
			return parsed as IDataObject;
	} catch {
		// Falls through to the one sentence that helps for both cases.
	}
	throw inputFailure(name, 'is not a JSON object', 'Check brackets, quotes and commas.');
}
