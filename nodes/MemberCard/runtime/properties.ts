import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';

import { optionsField } from './options';
import type { Operation, Resource } from './operation';

/** The node's parameters, from the list of resources: selectors, then each operation's own fields. */
export function nodeProperties(resources: readonly Resource[]): INodeProperties[] {
	return [resourceSelector(resources), ...resources.flatMap(resourceProperties)];
}

function resourceSelector(resources: readonly Resource[]): INodeProperties {
	return {
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: resources.map(({ name, value }) => ({ name, value })),
		default: 'member',
	};
}

const operationSelector: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	options: [],
	default: '',
};

function resourceProperties(resource: Resource): INodeProperties[] {
	const { operations } = resource;
	return [
		{
			...operationSelector,
			displayOptions: { show: { resource: [resource.value] } },
			options: operations.map(({ name, value, action, description }) => ({
				name,
				value,
				action,
				description,
			})),
			default: resource.defaultOperation,
		},
		...operations.flatMap((operation) => operationProperties(resource, operation)),
	];
}

function operationProperties(resource: Resource, operation: Operation): INodeProperties[] {
	return updateDisplayOptions(
		{ show: { resource: [resource.value], operation: [operation.value] } },
		[...operation.fields, optionsField],
	);
}

/** The line under the node on the canvas: what the chosen operation does, in the words of its entry in the node list. */
export function nodeSubtitle(resources: readonly Resource[]): string {
	const actions = resources.flatMap((resource) =>
		resource.operations.map(({ value, action }) => [`${resource.value}:${value}`, action]),
	);
	return `={{ (${JSON.stringify(Object.fromEntries(actions))})[$parameter["resource"] + ":" + $parameter["operation"]] }}`;
}

/** The operation the two selectors name. Undefined only for a workflow that was written by hand. */
export function findOperation(
	resources: readonly Resource[],
	resource: string,
	operation: string,
): Operation | undefined {
	return resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === operation);
}
