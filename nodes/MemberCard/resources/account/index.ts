import type { Resource } from '../../runtime/operation';
import { check } from './check';
import { getQuota } from './getQuota';

export const account: Resource = {
	name: 'Account',
	value: 'account',
	defaultOperation: 'check',
	operations: [check, getQuota],
};
