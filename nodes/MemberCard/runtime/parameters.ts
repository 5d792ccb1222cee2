import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { inputFailure } from '../../wechat/failure';
import type { WireFile } from '../../wechat/request';
import { conformList, exactText } from '../../wechat/shape';
import { toWire } from '../../wechat/wireNames';

/** The parameters of one item, typed. Operations see this instead of n8n's context, so a plain object can stand in. */
export interface Parameters {
	/** A text without surrounding blanks; ids and codes stay strings. '' when left empty. */
	text(name: string): string;
	/** Like `text`, but an empty value is an input failure that names the field. */
	requiredText(name: string): string;
	number(name: string): number;
	/** The value as it is, for a shape to coerce and check. */
	value(name: string): IDataObject[string];
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
}

/** Reads the parameters of item `index`. */
export function itemParameters(context: IExecuteFunctions, index: number, items: readonly { json: IDataObject }[]): Parameters {
	const value = (name: string, fallback?: unknown) => context.getNodeParameter(name, index, fallback) as unknown;
	const text = (name: string) => exactText(name, value(name, '') ?? '');
	const optionalCardId = () => exactText('cardId', context.getNodeParameter('cardId', index, '', { extractValue: true }) ?? '');
	const required = (name: string, result: string) => {
		if (result === '') throw inputFailure(name, 'is empty', 'Fill it in.');
		return result;
	};
	return {
		text,
		requiredText: (name) => required(name, text(name)),
		value: (name) => value(name, '') as IDataObject[string],
		number: (name) => value(name) as number,
		flag: (name) => value(name, false) as boolean,
		list: (name) => conformList(value(name, '')).map((entry) => exactText(name, entry)),
		json: (name) => jsonObject(name, value(name, '')),
		optionalCardId,
		cardId: () => required('cardId', optionalCardId()),
		wire: (name) => toWire(value(name, {}) as IDataObject),
		file: async (name) => await incomingFile(context, index, name, text(name)),
		item: () => items[index].json,
	};
}

function jsonObject(name: string, value: unknown): IDataObject {
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as IDataObject;
	try {
		const parsed: unknown = JSON.parse(String(value));
		if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as IDataObject;
	} catch {
		// Falls through to the one sentence that helps for both cases.
	}
	throw inputFailure(name, 'is not a JSON object', 'Check brackets, quotes and commas.');
}

async function incomingFile(context: IExecuteFunctions, index: number, name: string, field: string): Promise<WireFile> {
	const binary = context.getInputData()[index].binary?.[field];
	if (binary === undefined) {
		throw inputFailure(name, `names "${field}", but the item has no file there`, 'Use a node that supplies a file before this one, and enter the name of its binary field.');
	}
	const bytes = await context.helpers.getBinaryDataBuffer(index, field);
	return { bytes, fileName: binary.fileName ?? field, mimeType: binary.mimeType };
}
