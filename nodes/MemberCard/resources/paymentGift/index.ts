import type { Resource } from '../../runtime/operation';
import { create } from './create';
import { deleteGift } from './delete';
import { get } from './get';
import { getAll } from './getAll';

export const paymentGift: Resource = {
	name: 'Payment Gift',
	value: 'paymentGift',
	defaultOperation: 'create',
	operations: [create, deleteGift, get, getAll],
};
