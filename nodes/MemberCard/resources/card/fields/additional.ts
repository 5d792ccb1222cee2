import type { INodeProperties } from 'n8n-workflow';

import { activationTargetFields } from './activation';
import { advancedFields } from './advanced';
import { benefitFields } from './benefits';
import { faceFields } from './face';
import { permanentFields } from './permanent';
import { structureFields } from './structures';

/** Merged lists are sorted here, because n8n shows a collection in the order it is given. */
export function byDisplayName(fields: INodeProperties[]): INodeProperties[] {
	// By code units, not by locale: the order must not depend on the machine.
	const key = ({ displayName }: INodeProperties) => displayName.toLowerCase();
	return [...fields].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Everything a card may have besides the fields every card needs. */
export const additionalCardFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	displayOptions: { show: { definition: ['fields'] } },
	default: {},
	options: byDisplayName([
		...activationTargetFields,
		...advancedFields,
		...benefitFields,
		...faceFields,
		...permanentFields,
		...structureFields,
	]),
};
