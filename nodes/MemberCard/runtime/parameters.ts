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
import { ASK_ENGINE, findDirectRead, isConstant, type DirectRead } from './directRead';

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
	/** What `create` made when it was first asked for with this item. */
	perItem: PerRun;
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
 * once per run. See `findDirectRead`.
 */
function valueReader(
	context: IExecuteFunctions,
	items: readonly INodeExecutionData[],
	{ settle }: Choices,
): ValueReader {
	const reads = new Map<string, Read>();
	return (name, index, fallback) => {
		let read = reads.get(name);
		if (read === undefined) {
			const raw = context.getNodeParameter(name, index, ABSENT, { rawExpressions: true });
			read = readOf(name, raw, settle);
			reads.set(name, read);
		}
		if ('isAbsent' in read) return fallback;
		if ('constant' in read) return read.constant;
		const direct = read.direct?.(items[index].json) ?? ASK_ENGINE;
		// Without validation: n8n makes 0 of an empty value in a number column, and a date of what might be none.
		const value =
			direct === ASK_ENGINE
				? context.getNodeParameter(name, index, fallback, { skipValidation: true })
				: direct;
		return settle(name, value);
	};
}

/** How a parameter is read in this run: it is not there, it is the same for all items, or it depends on the item. */
type Read = { isAbsent: true } | { constant: unknown } | { direct?: DirectRead };

function readOf(name: string, raw: unknown, settle: Choices['settle']): Read {
	if (raw === ABSENT) return { isAbsent: true };
	return isConstant(raw) ? { constant: settle(name, raw) } : { direct: findDirectRead(raw) };
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
	const run: Run = { context, items, read, choices: choices.names, perRun };
	return (index) => new ItemParameters(run, index);
}

/** A memory for one run, keyed by the functions that fill it. */
export function createPerRun(): PerRun {
	const made = new Map<unknown, unknown>();
	return <T>(create: () => T): T => {
		let result = made.get(create);
		if (result === undefined) made.set(create, (result = create()));
		return result as T;
	};
}

/** What the parameters of all items have in common. */
interface Run {
	context: IExecuteFunctions;
	items: readonly INodeExecutionData[];
	read: ValueReader;
	/** Names of the fields there is something to choose in. */
	choices: readonly string[];
	perRun: PerRun;
}

class ItemParameters implements Parameters {
	/** An item reads its code several times: for its place in the order, its request and its output. */
	private readonly known = new Map<string, unknown>();
	private memory?: PerRun;

	constructor(
		private readonly run: Run,
		readonly index: number,
	) {}

	checkChoices(): void {
		for (const name of this.run.choices) this.resolved(name);
	}

	text(name: string): string {
		return readText(name, this.resolved(name) ?? '');
	}

	requiredText(name: string): string {
		return required(name, this.text(name));
	}

	code(name: string): string {
		return required(name, readCode(name, this.resolved(name) ?? ''));
	}

	number(name: string): number {
		return this.resolved(name) as number;
	}

	value(name: string): IDataObject[string] {
		return this.resolved(name) as IDataObject[string];
	}

	flag(name: string): boolean {
		return readFlag(name, this.resolved(name, false) || false);
	}

	list(name: string): string[] {
		return readList(this.resolved(name)).map((entry) => readText(name, entry));
	}

	json(name: string): IDataObject {
		return jsonObject(name, this.resolved(name));
	}

	optionalCardId(): string {
		return readText('cardId', locatorValue(this.resolved('cardId')));
	}

	cardId(): string {
		return required('cardId', this.optionalCardId());
	}

	wire(name: string): IDataObject {
		return toWire(this.resolved(name, {}) as IDataObject);
	}

	async file(name: string): Promise<WireFile> {
		return await readIncomingFile(this.run.context, this.index, name, this.resolved(name));
	}

	item(): IDataObject {
		return this.run.items[this.index].json;
	}

	raw(name: string): unknown {
		return this.run.context.getNodeParameter(name, this.index, '', { rawExpressions: true });
	}

	perRun<T>(create: () => T): T {
		return this.run.perRun(create);
	}

	perItem<T>(create: () => T): T {
		this.memory ??= createPerRun();
		return this.memory(create);
	}

	private resolved(name: string, fallback: unknown = ''): unknown {
		let value = this.known.get(name);
		if (value === undefined && !this.known.has(name)) {
			value = this.run.read(name, this.index, fallback);
			this.known.set(name, value);
		}
		return value;
	}
}

function required(name: string, result: string): string {
	if (result === '') throw inputFailure(name, 'is empty', 'Fill it in.');
	return result;
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
