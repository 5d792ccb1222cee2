import type { Resource } from '../../runtime/operation';
import { getSubmission } from './getSubmission';
import { getUrl } from './getUrl';
import { set } from './set';

export const activationForm: Resource = {
	name: 'Activation Form',
	value: 'activationForm',
	defaultOperation: 'set',
	operations: [getSubmission, getUrl, set],
};
