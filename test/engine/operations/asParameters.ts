import type { IDataObject } from 'n8n-workflow';

/** Parameters for fields that keep their value on the way to the wire: `custom_url_name` becomes `customUrlName`. */
export function asParameters(wire: IDataObject): IDataObject {
	return Object.fromEntries(
		Object.entries(wire).map(([name, value]) => [
			name.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase()),
			value,
		]),
	);
}
