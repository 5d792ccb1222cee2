import type { IDataObject } from 'n8n-workflow';

import type { WireFile } from '../../wechat/transport/request';

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

/** A memory for one run, keyed by the functions that fill it. */
export function createPerRun(): PerRun {
	const made = new Map<unknown, unknown>();
	return <T>(create: () => T): T => {
		let result = made.get(create);
		if (result === undefined) made.set(create, (result = create()));
		return result as T;
	};
}
