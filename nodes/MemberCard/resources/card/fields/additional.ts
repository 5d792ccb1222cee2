import type { INodeProperties } from 'n8n-workflow';

import { advancedFields } from './advanced';
import { benefitFields } from './benefits';
import { faceFields } from './face';
import { pageGroups } from './pages';
import { permanentFields } from './permanent';
import { rowGroups } from './rows';
import { structureFields } from './structures';

/** What is rarely needed stands in a list of its own, so that the first one can be taken in at a glance. */
const RARE: ReadonlySet<string> = new Set(
	[
		...advancedFields,
		...pageGroups,
		...permanentFields,
		...structureFields.filter(({ name }) => !name.startsWith('customField')),
		...benefitFields.filter(({ name }) => ['balanceRules', 'bonusRule', 'discount'].includes(name)),
		...faceFields.filter(({ name }) => name === 'needPushOnView'),
	].map(({ name }) => name),
);

export const isRare = ({ name }: INodeProperties) => RARE.has(name);

/** Merged lists are sorted here, because n8n shows a collection in the order it is given. */
export function byDisplayName(fields: INodeProperties[]): INodeProperties[] {
	// By code units, not by locale: the order must not depend on the machine.
	const key = ({ displayName }: INodeProperties) => displayName.toLowerCase();
	return [...fields].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const fields = byDisplayName([
	...advancedFields,
	...benefitFields,
	...faceFields,
	...pageGroups,
	...permanentFields,
	...rowGroups,
	...structureFields,
]);

const collection: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	displayOptions: { show: { definition: ['fields'] } },
	default: {},
};

/** Everything a card may have besides the fields every card needs: what many cards have, then the rest. */
export const additionalCardFields: INodeProperties[] = [
	{ ...collection, options: fields.filter((field) => !isRare(field)) },
	{
		...collection,
		displayName: 'Advanced Fields',
		name: 'advancedFields',
		description: 'What few cards need: pages and mini programs, offers, opening hours, own codes',
		options: fields.filter(isRare),
	},
];
