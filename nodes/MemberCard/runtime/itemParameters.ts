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
import { ASK_ENGINE, findDirectRead, isConstant, type DirectRead } from './directRead';
import { readIncomingFile } from './incomingFile';
import { createPerRun, type Parameters, type PerRun } from './parameters';

/** The part of an operation that says what there is to choose. */
export interface ChoiceFacts {
	fields: readonly INodeProperties[];
	openChoices?: readonly string[];
}

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
	const run: Run = { context, items, choices, readOf: readFinder(context, choices), perRun };
	return (index) => new ItemParameters(run, index);
}

/**
 * How a parameter is read. What an expression costs is paid only where an expression is needed: constants and plain
 * references are looked at once per run. See `findDirectRead`.
 */
type FindRead = (name: string, index: number) => Read;

function readFinder(context: IExecuteFunctions, { settle }: Choices): FindRead {
	const reads = new Map<string, Read>();
	return (name, index) => {
		let read = reads.get(name);
		if (read === undefined) {
			const raw = context.getNodeParameter(name, index, ABSENT, { rawExpressions: true });
			read = readOf(name, raw, settle);
			reads.set(name, read);
		}
		return read;
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

/** What the parameters of all items have in common. */
interface Run {
	context: IExecuteFunctions;
	items: readonly INodeExecutionData[];
	choices: Choices;
	readOf: FindRead;
	perRun: PerRun;
}

/** The parameters of one item, as n8n has them. */
class ItemParameters implements Parameters {
	/** An item reads its code several times: for its place in the order, its request and its output. */
	private known?: Map<string, unknown>;

	constructor(
		private readonly run: Run,
		readonly index: number,
	) {}

	checkChoices(): void {
		for (const name of this.run.choices.names) this.resolved(name);
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

	private resolved(name: string, fallback: unknown = ''): unknown {
		const read = this.run.readOf(name, this.index);
		if ('constant' in read) return read.constant;
		if ('isAbsent' in read) return fallback;
		this.known ??= new Map();
		if (!this.known.has(name)) this.known.set(name, this.evaluated(name, fallback, read.direct));
		return this.known.get(name);
	}

	private evaluated(name: string, fallback: unknown, directRead?: DirectRead): unknown {
		const { context, choices } = this.run;
		const direct = directRead?.(this.item()) ?? ASK_ENGINE;
		// Without validation: n8n makes 0 of an empty value in a number column, and a date of what might be none.
		const value =
			direct === ASK_ENGINE
				? context.getNodeParameter(name, this.index, fallback, { skipValidation: true })
				: direct;
		return choices.settle(name, value);
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
