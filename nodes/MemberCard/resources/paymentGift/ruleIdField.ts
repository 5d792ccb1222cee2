import type { INodeProperties } from 'n8n-workflow';

export const ruleIdField: INodeProperties = {
	displayName: 'Rule ID',
	name: 'ruleId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 402515',
	description: "The rule_id that 'Payment Gift: Create' returned",
};
