import { resources } from '../../nodes/MemberCard/resources';
import { operationCases } from './operations';
import { runMemberCard } from '../support/memberCard';
import { withSimulator, type Simulator } from '../support/simulator';

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
		},
	);

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
