import type { Resource } from '../../runtime/operation';
import { create } from './create';
import { get } from './get';
import { getAll } from './getAll';
import { getCategories } from './getCategories';
import { update } from './update';

export const subMerchant: Resource = {
	name: 'Sub-Merchant',
	value: 'subMerchant',
	defaultOperation: 'create',
	operations: [create, get, getCategories, getAll, update],
};
