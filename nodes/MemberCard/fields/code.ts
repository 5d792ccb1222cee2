import type { INodeProperties } from 'n8n-workflow';

/** One member's card. */
export const codeField: INodeProperties = {
	displayName: 'Code',
	name: 'code',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 007290500123',
	description: "The code of the member's card, with its leading zeros",
};
