import type { IDataObject, INode } from 'n8n-workflow';

import { readExamples } from '../../host/examples';
import nodesOf2_0 from './nodesOfN8n/2.0.0.json';
import nodesOf2_3 from './nodesOfN8n/2.3.0.json';

interface NodeFacts {
	versions: number[];
	resources: string[];
	operations: string[];
	parameters: string[];
	collections: string[];
}

const PREFIX = 'n8n-nodes-base.';
/** Examples for which the first n8n 2 is too old: its Data Table node cannot make a table. Their notes say so. */
const NEEDS_2_3 = [
	'daily-statistics',
	'leavers-with-approval',
	'new-member-to-crm',
	'nightly-sync-of-changes',
];

const lowest = (id: string) =>
	(NEEDS_2_3.includes(id) ? nodesOf2_3 : nodesOf2_0) as Record<string, NodeFacts>;

/** Kinds of fields whose inner names are the user's, not the node's. */
const isFreeForm = (value: IDataObject): boolean =>
	['__rl', 'mappingMode', 'assignments', 'combinator'].some((key) => key in value);

/** Names of all parameters that are set, with those in collections. */
function namesIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(namesIn);
	if (typeof value !== 'object' || value === null || isFreeForm(value as IDataObject)) return [];
	return Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)]);
}

/** What a node of an example asks for that such an n8n does not have and would drop, or fail over. */
function lacking({ type, typeVersion, parameters }: INode, facts: Record<string, NodeFacts>) {
	const has = facts[type.slice(PREFIX.length)];
	if (has === undefined) return [`${type} (run: node host/listNodes.js)`];
	const { resource, operation } = parameters as { resource?: string; operation?: string };
	return [
		...(has.versions.includes(typeVersion) ? [] : [`version ${typeVersion}`]),
		...(resource === undefined || has.resources.includes(resource) ? [] : [`resource ${resource}`]),
		...(operation === undefined || has.operations.includes(operation)
			? []
			: [`operation ${operation}`]),
		...namesIn(parameters).filter(
			(name) => !has.parameters.includes(name) && !has.collections.includes(name),
		),
	];
}

const examples = readExamples();
const isOfN8n = ({ type }: INode) => type.startsWith(PREFIX) && type !== `${PREFIX}stickyNote`;

describe("the examples ask of n8n's own nodes only what an old n8n 2 has", () => {
	it.each(
		examples.flatMap(({ id, nodes }) =>
			(nodes as INode[])
				.filter(isOfN8n)
				.map((node) => [`${id}: ${node.name}`, node, lowest(id)] as const),
		),
	)('%s', (_title, node, facts) => {
		expect(lacking(node, facts)).toEqual([]);
	});

	it.each(NEEDS_2_3)('%s says which n8n it needs, and needs it', (id) => {
		const { nodes } = examples.find((example) => example.id === id)!;
		expect(JSON.stringify(nodes).includes('n8n 2.3 or newer')).toBe(true);
		const tooNew = (nodes as INode[]).filter(isOfN8n).flatMap((node) => lacking(node, nodesOf2_0));
		expect(tooNew).not.toEqual([]);
	});
});

describe('n8n takes the connections of the examples', () => {
	it.each(examples.map(({ id, nodes, connections }) => [id, nodes as INode[], connections]))(
		'%s',
		(_id, nodes, connections) => {
			const names = new Set((nodes as INode[]).map(({ name }) => name));
			for (const [from, outputs] of Object.entries(connections)) {
				expect(names).toContain(from);
				for (const output of Object.values(outputs as IDataObject).flat()) {
					expect(Array.isArray(output)).toBe(true);
					for (const { node } of output as unknown as Array<{ node: string }>)
						expect(names).toContain(node);
				}
			}
		},
	);
});
