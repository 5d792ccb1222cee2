import type {
	IBinaryData,
	IDataObject,
	IExecuteFunctions,
	INode,
	INodeExecutionData,
	NodeExecutionHint,
} from 'n8n-workflow';

import { fakeContext, type Arrived } from './fakeContext';
import type { HttpReply } from './fakeHttp';

/** Stands for an expression that only n8n's engine can evaluate. */
export type Expression = (json: IDataObject) => unknown;

export interface ExecutionSettings {
	items?: INodeExecutionData[];
	parameters?: Record<string, unknown>;
	onError?: INode['onError'];
	signal?: AbortSignal;
	/** n8n before it knew execution hints. */
	isOld?: boolean;
	reply?: (request: Arrived) => HttpReply | Promise<HttpReply>;
}

/** A parameter by its path, as n8n takes it: `columns.mappingMode`. */
function valueAt(parameters: Record<string, unknown>, path: string): unknown {
	return path
		.split('.')
		.reduce((value: unknown, name) => (value as IDataObject | undefined)?.[name], parameters);
}

/** What n8n hands to a node, as far as this node uses it; `evaluated` counts what the engine was asked for. */
export function fakeExecution(settings: ExecutionSettings = {}) {
	const items = settings.items ?? [{ json: {} }];
	const parameters = settings.parameters ?? {};
	const hints: NodeExecutionHint[] = [];
	const evaluated: string[] = [];
	const stored = {
		accessToken: 'T',
		expiresAt: Number.MAX_SAFE_INTEGER,
		issuedTo: 'wx1 at https://host',
	};
	const { context, calls } = fakeContext(
		(request) => settings.reply?.(request) ?? { body: { errcode: 0 } },
		stored,
	);
	const execution = {
		...context,
		getNode: () => ({ name: 'Member Card', onError: settings.onError, credentials: {} }),
		getInputData: () => items,
		continueOnFail: () => settings.onError?.startsWith('continue') ?? false,
		getExecutionCancelSignal: () => settings.signal,
		getNodeParameter(
			name: string,
			index: number,
			fallback?: unknown,
			options?: { rawExpressions?: boolean },
		) {
			const raw = valueAt(parameters, name) ?? fallback;
			if (typeof raw !== 'function') return raw;
			if (options?.rawExpressions) return `={{ ${name} of item ${index} }}`;
			evaluated.push(`${name} ${index}`);
			return (raw as Expression)(items[index].json);
		},
		helpers: {
			...context.helpers,
			assertBinaryData(index: number, field: string) {
				const file = (items[index] as INodeExecutionData).binary?.[field];
				if (file === undefined) throw new Error('no file');
				return file;
			},
			async getBinaryDataBuffer(index: number, field: string) {
				return Buffer.from(`${field} of ${index}`);
			},
			async prepareBinaryData(bytes: Buffer, fileName: string, mimeType: string) {
				return { data: bytes.toString('hex'), fileName, mimeType } as IBinaryData;
			},
		},
		...(settings.isOld !== true && {
			addExecutionHints: (...added: NodeExecutionHint[]) => hints.push(...added),
		}),
	} as unknown as IExecuteFunctions;
	return { execution, calls, hints, evaluated };
}
