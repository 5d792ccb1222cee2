import type { INodeProperties } from 'n8n-workflow';

import { validate } from '../../wechat/values/validate';
import { integer } from '../../wechat/values/schema';
import type { Parameters } from '../runtime/parameters';

export const returnAllField: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

export const limitField: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	displayOptions: { show: { returnAll: [false] } },
	default: 50,
	description: 'Max number of results to return',
};

export const simplifyField: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** How many results Return All and Limit ask for; Infinity for all. */
export function wantedCount(parameters: Parameters): number {
	if (parameters.flag('returnAll')) return Infinity;
	return validate(
		{ limit: parameters.value('limit') },
		{ limit: integer({ min: 1, required: true }) },
	).limit as number;
}
