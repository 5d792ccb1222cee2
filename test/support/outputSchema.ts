/**
 * The shape of output items as a JSON schema, in the form of n8n's own `__schema__` files: the editor offers these fields
 * for dragging before a node has run for the first time.
 */
export interface OutputSchema {
	type: string;
	properties?: Record<string, OutputSchema>;
	items?: OutputSchema;
}

/** @returns the schema of one value; of a list, of all its entries together */
export function schemaOf(value: unknown): OutputSchema {
	if (value === null || value === undefined) return { type: 'null' };
	if (Array.isArray(value)) {
		const [first, ...others] = value.map(schemaOf);
		return first === undefined
			? { type: 'array' }
			: { type: 'array', items: others.reduce(mergeSchemas, first) };
	}
	if (typeof value === 'object') {
		const members = Object.entries(value).filter(([, member]) => member !== undefined);
		return {
			type: 'object',
			properties: Object.fromEntries(members.map(([name, member]) => [name, schemaOf(member)])),
		};
	}
	return { type: typeof value };
}

/** What holds for both. Of two types that differ it is the text, which can show either. */
export function mergeSchemas(one: OutputSchema, other: OutputSchema): OutputSchema {
	if (one.type === 'null') return other;
	if (other.type === 'null') return one;
	if (one.type !== other.type) return { type: 'string' };
	if (one.type === 'array') {
		const items =
			one.items && other.items ? mergeSchemas(one.items, other.items) : (one.items ?? other.items);
		return { type: 'array', ...(items && { items }) };
	}
	if (one.type !== 'object') return one;
	const names = new Set([
		...Object.keys(one.properties ?? {}),
		...Object.keys(other.properties ?? {}),
	]);
	return {
		type: 'object',
		properties: Object.fromEntries(
			[...names].map((name) => {
				const [first, second] = [one.properties?.[name], other.properties?.[name]];
				return [
					name,
					first && second ? mergeSchemas(first, second) : ((first ?? second) as OutputSchema),
				];
			}),
		),
	};
}
