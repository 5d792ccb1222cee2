import type { IDataObject } from 'n8n-workflow';

/** `$json.code`, `$json["card id"]`, `$json.customer.code`: the path of a reference to the item itself. */
const PLAIN_REFERENCE =
	/^=\{\{\s*\$json((?:\.[A-Za-z_$][\w$]*|\[\s*(?:"[^"\\]*"|'[^'\\]*')\s*\])+)\s*\}\}$/;
const STEP = /\.([A-Za-z_$][\w$]*)|\[\s*(?:"([^"\\]*)"|'([^'\\]*)')\s*\]/g;

/** The value for an item; `ASK_ENGINE` when only n8n's expression engine can tell. */
export type DirectRead = (item: IDataObject) => unknown;

export const ASK_ENGINE = Symbol('ask the expression engine');

/**
 * n8n takes 0.4 ms to evaluate even `={{ $json.code }}`, half of a whole HTTP request, so a run over thousands of items
 * reads the plainest references itself. Only texts, numbers and booleans that the item really has are read this way;
 * everything else (missing fields, dates, objects, any other expression) goes to n8n, whose answer always counts.
 *
 * @param raw a parameter with its expressions unresolved
 * @returns undefined when the parameter holds anything this function does not understand
 */
export function findDirectRead(raw: unknown): DirectRead | undefined {
	if (typeof raw === 'string' && raw.startsWith('=')) return findReferenceRead(raw);
	if (Array.isArray(raw)) return undefined;
	if (typeof raw === 'object' && raw !== null) return findObjectRead(raw as IDataObject);
	return () => raw;
}

/** Whether a parameter holds no expression at all: what it holds is the same for every item. */
export function isConstant(raw: unknown): boolean {
	if (typeof raw === 'string') return !raw.startsWith('=');
	if (typeof raw !== 'object' || raw === null) return true;
	return Object.values(raw).every(isConstant);
}

function findReferenceRead(expression: string): DirectRead | undefined {
	const path = PLAIN_REFERENCE.exec(expression)?.[1];
	if (path === undefined) return undefined;
	const steps = [...path.matchAll(STEP)].map(
		([, name, double, single]) => name ?? double ?? single,
	);
	return (item) => {
		let value: unknown = item;
		for (const step of steps) {
			if (
				typeof value !== 'object' ||
				value === null ||
				Array.isArray(value) ||
				!Object.hasOwn(value, step)
			)
				return ASK_ENGINE;
			value = (value as IDataObject)[step];
		}
		return isPlain(value) ? value : ASK_ENGINE;
	};
}

function isPlain(value: unknown): boolean {
	return (
		typeof value === 'string' ||
		typeof value === 'boolean' ||
		(typeof value === 'number' && Number.isFinite(value))
	);
}

/** A collection whose members are constants and plain references. */
function findObjectRead(raw: IDataObject): DirectRead | undefined {
	const members = Object.entries(raw).map(
		([name, value]) => [name, findDirectRead(value)] as const,
	);
	if (members.some(([, read]) => read === undefined)) return undefined;
	return (item) => {
		const result: IDataObject = {};
		for (const [name, read] of members) {
			const value = (read as DirectRead)(item);
			if (value === ASK_ENGINE) return ASK_ENGINE;
			result[name] = value as IDataObject[string];
		}
		return result;
	};
}
