import type { IDataObject, INodeProperties } from 'n8n-workflow';

/**
 * Parameters as the editor saves them: each value in the collection, and the entry of it, in which the form has its
 * field. A value without a field stays in the first collection, as an expression or a hand-written workflow may have it.
 */
export function asForm(fields: readonly INodeProperties[], values: IDataObject): IDataObject {
	const collections = fields.filter(
		({ type, name }) => type === 'collection' && name !== 'options',
	);
	const form: IDataObject = {};
	for (const [name, value] of Object.entries(values)) {
		const [first, ...rest] = pathTo(collections, name) ?? [collections[0].name];
		const home = (form[first] ??= {}) as IDataObject;
		Object.assign(rest.length === 0 ? home : (home[rest[0]] ??= {}), { [name]: value });
	}
	return form;
}

function pathTo(collections: readonly INodeProperties[], name: string): string[] | undefined {
	for (const collection of collections) {
		const members = collection.options as INodeProperties[];
		if (members.some((member) => member.name === name)) return [collection.name];
		const groups = members.filter(({ type }) => type === 'collection');
		const inner = pathTo(groups, name);
		if (inner !== undefined) return [collection.name, ...inner];
	}
	return undefined;
}
