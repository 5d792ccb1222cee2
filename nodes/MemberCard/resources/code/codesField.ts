import type { INodeProperties } from 'n8n-workflow';

/** Many codes of the merchant's own; an item brings a whole list. */
export const codesField: INodeProperties = {
	displayName: 'Codes',
	name: 'codes',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	required: true,
	placeholder: 'e.g. QH000101, QH000102',
	description:
		"Any number of codes of up to 20 characters, separated by commas or line breaks, or a list from an expression. For one code per item, put 'Aggregate' before this node, so that 100 codes go into one call.",
};
