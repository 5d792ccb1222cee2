import type { INodeProperties } from 'n8n-workflow';

import type { Operation, Resource } from '../../../../nodes/MemberCard/runtime/operation';
import {
	findOperation,
	nodeProperties,
	nodeSubtitle,
} from '../../../../nodes/MemberCard/runtime/properties';

const field = (name: string, more: Partial<INodeProperties> = {}): INodeProperties => ({
	displayName: name,
	name,
	type: 'string',
	default: '',
	...more,
});
const operation = (value: string, ...fields: INodeProperties[]) =>
	({
		name: value.toUpperCase(),
		value,
		action: `${value} it`,
		description: `Does ${value}`,
		fields,
	}) as unknown as Operation;
const shown = { show: { mode: ['a'] } };

const RESOURCES: Resource[] = [
	{
		name: 'Card',
		value: 'card',
		defaultOperation: 'get',
		operations: [operation('create', field('title', { displayOptions: shown })), operation('get')],
	},
	{
		name: 'Image',
		value: 'image',
		defaultOperation: 'upload',
		operations: [operation('upload', field('data'))],
	},
];

describe('the parameters of the node', () => {
	const properties = nodeProperties(RESOURCES);

	it('begin with the resource', () => {
		expect(properties[0]).toEqual({
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Card', value: 'card' },
				{ name: 'Image', value: 'image' },
			],
			default: 'member',
		});
	});

	it('offer the operations of each resource, the one most people want selected', () => {
		expect(properties.filter(({ name }) => name === 'operation')).toEqual([
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				displayOptions: { show: { resource: ['card'] } },
				options: [
					{ name: 'CREATE', value: 'create', action: 'create it', description: 'Does create' },
					{ name: 'GET', value: 'get', action: 'get it', description: 'Does get' },
				],
				default: 'get',
			},
			expect.objectContaining({
				displayOptions: { show: { resource: ['image'] } },
				default: 'upload',
			}),
		]);
	});

	it('are shown for their operation only, with the options of the run at the end', () => {
		expect(
			properties.slice(1).map(({ name, displayOptions }) => [name, displayOptions?.show]),
		).toEqual([
			['operation', { resource: ['card'] }],
			['title', { mode: ['a'], resource: ['card'], operation: ['create'] }],
			['options', { resource: ['card'], operation: ['create'] }],
			['options', { resource: ['card'], operation: ['get'] }],
			['operation', { resource: ['image'] }],
			['data', { resource: ['image'], operation: ['upload'] }],
			['options', { resource: ['image'], operation: ['upload'] }],
		]);
	});
});

it('the subtitle says in words what the operation does', () => {
	const expression = nodeSubtitle(RESOURCES);
	expect(expression).toContain('"card:create":"create it"');
	expect(expression).toMatch(
		/^=\{\{ .*\[\$parameter\["resource"\] \+ ":" \+ \$parameter\["operation"\]\] \}\}$/,
	);
	// The braces in it must not end the expression early.
	expect(expression.slice(3, -2)).not.toMatch(/\}\}|\{\{/);
});

it('an operation is found by its two names', () => {
	expect(findOperation(RESOURCES, 'card', 'get')).toBe(RESOURCES[0].operations[1]);
	expect(findOperation(RESOURCES, 'image', 'get')).toBeUndefined();
	expect(findOperation(RESOURCES, 'member', 'get')).toBeUndefined();
});
