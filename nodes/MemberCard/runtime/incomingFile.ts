import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';

import { inputFailure } from '../../wechat/errors/failure';
import type { WireFile } from '../../wechat/transport/request';

/**
 * The file a parameter stands for, as n8n's own nodes read one: the name of a binary field, a path, or the binary object
 * of any node, in workflows with separate and with combined binary data.
 */
export async function readIncomingFile(
	context: IExecuteFunctions,
	index: number,
	name: string,
	field: unknown,
): Promise<WireFile> {
	const source = typeof field === 'string' ? field.trim() : withBytes(context, index, field);
	if (source === '' || source === null || source === undefined)
		throw inputFailure(name, 'is empty', 'Fill it in.');
	const found = findBinary(context, index, source);
	if (found === undefined) {
		const shown = typeof source === 'string' ? `names "${source}"` : 'holds no file';
		throw inputFailure(
			name,
			`${shown}, but the item has no file there`,
			'Use a node that supplies a file before this one, and enter the name of its binary field, or an expression that gives its binary data.',
		);
	}
	const { binary, place } = found;
	const bytes = await context.helpers.getBinaryDataBuffer(index, place as string);
	const fallback = typeof source === 'string' ? source : 'file';
	return { bytes, fileName: binary.fileName ?? fallback, mimeType: binary.mimeType };
}

/**
 * `$binary.data` of an n8n that keeps files in memory is a description without the bytes: the field of this item that it
 * describes is meant.
 */
function withBytes(
	context: IExecuteFunctions,
	index: number,
	field: unknown,
): string | IBinaryData {
	const described = field as IBinaryData;
	if (typeof field !== 'object' || field === null || 'data' in field || 'id' in field)
		return described;
	const files = Object.entries(context.getInputData()[index].binary ?? {});
	const isMeant = (file: IBinaryData) =>
		Object.entries(described).every(([name, value]) => file[name as keyof IBinaryData] === value);
	return files.find(([, file]) => isMeant(file))?.[0] ?? described;
}

/** Where n8n 2.41 puts the files of an item in workflows that combine them with the data: `$json._files.data`. */
const COMBINED_FILES = '_files';

interface Found {
	binary: IBinaryData;
	/** What n8n is to be asked for. */
	place: string | IBinaryData;
}

/**
 * The name of a field is understood in combined workflows as well: who switches a workflow over has it in many nodes.
 * n8n says in its own words that there is no file; what to do about it is ours.
 */
function findBinary(
	context: IExecuteFunctions,
	index: number,
	source: string | IBinaryData,
): Found | undefined {
	const places = typeof source === 'string' ? [source, `${COMBINED_FILES}.${source}`] : [source];
	for (const place of places) {
		try {
			return { binary: context.helpers.assertBinaryData(index, place as string), place };
		} catch {
			// The next place.
		}
	}
	return undefined;
}
