import type { Resource } from '../../runtime/operation';
import { activate } from './activate';
import { get } from './get';
import { getCards } from './getCards';
import { invalidate } from './invalidate';
import { sync } from './sync';
import { update } from './update';

export const member: Resource = {
	name: 'Member',
	value: 'member',
	defaultOperation: 'update',
	operations: [activate, get, getCards, invalidate, sync, update],
};
