import { mergeSchemas, schemaOf } from '../support/outputSchema';

const text = { type: 'string' };

describe('the schema of outputs', () => {
	it('names the members of objects and of all entries of a list', () => {
		expect(schemaOf({ a: 'x', b: 1, c: true, d: undefined, e: [{ f: 1 }, { g: 'y' }] })).toEqual({
			type: 'object',
			properties: {
				a: text,
				b: { type: 'number' },
				c: { type: 'boolean' },
				e: {
					type: 'array',
					items: { type: 'object', properties: { f: { type: 'number' }, g: text } },
				},
			},
		});
	});

	it.each([
		[null, 'x', text],
		[1, null, { type: 'number' }],
		[1, 'x', text],
		[[], ['x'], { type: 'array', items: text }],
		[[], [], { type: 'array' }],
		[['x'], [1], { type: 'array', items: text }],
		[{ a: 'x' }, { b: 'x' }, { type: 'object', properties: { a: text, b: text } }],
	])('of %j and %j together holds for both', (one, other, schema) => {
		expect(mergeSchemas(schemaOf(one), schemaOf(other))).toEqual(schema);
	});
});
