import { PushRefusal } from './refusal';

/** Query parameters as a web server parses them: a repeated parameter is a list, `a[b]=` an object. */
export type PushQuery = Readonly<Record<string, unknown>>;

/**
 * @returns undefined when the parameter is missing
 * @throws PushRefusal `query` when it is repeated: which of the two was signed would be a guess
 */
export function queryText(query: PushQuery, name: string): string | undefined {
	const value = query[name];
	if (value === undefined || typeof value === 'string') return value;
	throw new PushRefusal('query', `The query parameter "${name}" occurs more than once`);
}
