import { resources } from '../../nodes/MemberCard/resources';
import { operationCases } from './operations';
import { runMemberCard } from '../support/memberCard';
import { mergeSchemas, schemaOf, type OutputSchema } from '../support/outputSchema';
import { isUpdating, readSchema, schemaPaths, writeSchema } from '../support/schemaFiles';
import { withSimulator, type Simulator } from '../support/simulator';

/** By resource and operation: what came out in all its cases. */
const outputsSeen = new Map<string, { cases: number; schema: OutputSchema }>();

function noteOutput(operation: string, json: object[]): void {
	const known = outputsSeen.get(operation);
	const schemas = [...(known ? [known.schema] : []), ...json.map(schemaOf)];
	outputsSeen.set(operation, {
		cases: (known?.cases ?? 0) + 1,
		schema: schemas.reduce(mergeSchemas, { type: 'null' }),
	});
}

describe('every operation, through n8n and over HTTP', () => {
	let simulator: Simulator;

	withSimulator(
		(started) => {
			// Accounts differ in whether a member card can be redeemed; here it can.
			simulator = started;
		},
		{ permissions: { consumeMemberCard: true } },
	);

	it.each(
		operationCases.map(
			(operationCase) =>
				[
					`${operationCase.resource}: ${operationCase.operation}, ${operationCase.title}`,
					operationCase,
				] as const,
		),
	)(
		'%s sends exactly this',
		async (_title, { resource, operation, prepare, parameters, item, wire, output }) => {
			const known = (await prepare?.(simulator)) ?? {};
			const seen = simulator.requests.length;
			const { json, error } = await runMemberCard(
				simulator,
				{ resource, operation, ...parameters(known) },
				{ items: [item?.(known) ?? { json: {} }] },
			);
			const calls = simulator.requests
				.slice(seen)
				.filter(({ path }) => path !== '/cgi-bin/stable_token');
			expect(error?.message).toBeUndefined();
			expect(
				calls.map(({ path, body, rawBody, file }) => ({
					path,
					body: rawBody.length === 0 || file ? undefined : body,
				})),
			).toEqual(wire(known).map(({ path, body }) => ({ path, body })));
			wire(known).forEach(({ method = 'POST', query, file }, index) => {
				expect(calls[index].method).toBe(method);
				if (query !== undefined) expect(calls[index].query).toEqual(query);
				if (file !== undefined) expect(calls[index].file).toMatchObject(file);
			});
			expect(json[0]).toMatchObject(output?.(known) ?? {});
			noteOutput(`${resource}/${operation}`, json);
		},
	);

	it.each(
		resources.flatMap(({ value, operations }) =>
			operations.map((operation) => `${value}/${operation.value}`),
		),
	)('%s gives the fields that the editor offers before the first run', (name) => {
		const seen = outputsSeen.get(name);
		const isOne = ({ resource, operation }: (typeof operationCases)[number]) =>
			`${resource}/${operation}` === name;
		// When only some of the tests run, not all is seen.
		if (seen?.cases !== operationCases.filter(isOne).length) return;
		const schema = { ...seen.schema, version: 1 };
		const path = `v1.0.0/${name}.json`;
		if (isUpdating) writeSchema('MemberCard', path, schema);
		expect(readSchema('MemberCard', path)).toEqual(schema);
	});

	it('of operations that are gone no fields stay behind', () => {
		expect(schemaPaths('MemberCard').sort()).toEqual(
			resources
				.flatMap(({ value, operations }) =>
					operations.map((operation) => `v1.0.0/${value}/${operation.value}.json`),
				)
				.sort(),
		);
	});

	it.each(
		resources.flatMap(({ value, operations }) =>
			operations.map((operation) => [value, operation.value] as const),
		),
	)('%s: %s has a minimal and a fullest case', (resource, operation) => {
		const titles = operationCases
			.filter((known) => known.resource === resource && known.operation === operation)
			.map(({ title }) => title);
		expect(titles).toEqual(expect.arrayContaining(['minimal', 'fullest']));
	});
});
