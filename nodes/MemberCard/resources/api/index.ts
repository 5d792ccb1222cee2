import type { Resource } from '../../runtime/operation';
import { call } from './call';

export const api: Resource = {
	name: 'API',
	value: 'api',
	defaultOperation: 'call',
	operations: [call],
};
