import type { INodeProperties } from 'n8n-workflow';

import { pathName } from '../../wechat/errors/failure';
import { pathSteps, type PathStep } from '../../wechat/values/fieldPath';
import { parameterName } from '../../wechat/values/wireNames';

/**
 * What the form calls the field with this path of wire names: `custom_cell1.url` is "Custom Cell 1 → URL". Forms are
 * flatter than WeChat's structures, so the longest end of the path that the form has counts: `base_info.sku.quantity` is
 * "Stock" by its last step. A step inside a group never counts alone, since `url` occurs in fifteen of them.
 *
 * @returns undefined when the form has no such field
 */
export function fieldLabel(path: string, fields: readonly INodeProperties[]): string | undefined {
	const steps = pathSteps(path);
	for (let start = 0; start < steps.length; start++) {
		const labels = findLabels(steps.slice(start), fields);
		if (labels !== undefined) return labels.join(' → ');
	}
	return undefined;
}

/** `fieldLabel` for one form; a field the form does not have goes by the last step of its path. */
export const labelIn = (fields: readonly INodeProperties[]) => (path: string) =>
	fieldLabel(path, fields) ?? pathName(path);

function findLabels(steps: PathStep[], fields: readonly INodeProperties[]): string[] | undefined {
	for (const field of fields) {
		const labels =
			field.name === parameterName(steps[0].name)
				? labelsFrom(field, steps)
				: field.type === 'collection'
					? findLabels(steps, optionsOf(field))
					: undefined;
		if (labels !== undefined) return labels;
	}
	return undefined;
}

/** A collection only holds fields together, WeChat knows nothing of it; one inside another is a group with a name. */
function optionsOf(collection: INodeProperties): INodeProperties[] {
	return innerFields(collection).map((field) =>
		field.type === 'collection'
			? { ...field, options: innerFields(field).map(under(field.displayName)) }
			: field,
	);
}

const under = (group: string) => (field: INodeProperties) => ({
	...field,
	displayName: `${group} → ${field.displayName}`,
});

function labelsFrom(
	field: INodeProperties,
	[{ entry }, ...rest]: PathStep[],
): string[] | undefined {
	const label = entry === undefined ? field.displayName : `${field.displayName}, entry ${entry}`;
	if (rest.length === 0) return [label];
	const inner = findLabels(rest, innerFields(field));
	return inner === undefined ? undefined : [label, ...inner];
}

/** The members of a collection, or of the only group of a fixed collection. */
function innerFields({ options = [] }: INodeProperties): INodeProperties[] {
	return options.flatMap((option) =>
		'values' in option ? option.values : 'type' in option ? [option] : [],
	);
}
