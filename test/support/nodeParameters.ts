import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';

import { MemberCard } from '../../nodes/MemberCard/MemberCard.node';
import { resources } from '../../nodes/MemberCard/resources';

export const { description } = new MemberCard();
export const operations = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({ resource, operation })),
);
export const named = operations.map(
	({ resource, operation }) =>
		[`${resource.value}: ${operation.value}`, resource, operation] as const,
);

/** A list of parameters with everything nested in it. */
export function deep(properties: readonly INodeProperties[]): INodeProperties[] {
	return properties.flatMap((property) => [property, ...deep(nested(property).flat())]);
}

function nested(property: INodeProperties): INodeProperties[][] {
	if (property.type === 'collection') return [property.options as INodeProperties[]];
	if (property.type === 'fixedCollection')
		return (property.options as INodePropertyCollection[]).map(({ values }) => values);
	return [];
}

export const isSorted = (names: readonly string[]) =>
	names.every((name, index) => index === 0 || names[index - 1].toLowerCase() <= name.toLowerCase());
export const everyParameter = deep(description.properties);
