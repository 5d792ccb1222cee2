import type { INodeProperties } from 'n8n-workflow';

/** Which card, where items may bring a `card_id` of their own. */
export const defaultCardField: INodeProperties = {
	displayName: 'Card',
	name: 'cardId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description: 'The member card (template), for items that have no card_id of their own',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a card',
			typeOptions: { searchListMethod: 'searchCards', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. pBq7Kt0mYv3sXe9RLw2dUoHn5ZcA',
			validation: [
				{
					type: 'regex',
					properties: {
						regex: '^(\\s*[\\w-]{10,32}\\s*)?$',
						errorMessage: 'A card ID has up to 32 letters, digits, - and _',
					},
				},
			],
		},
	],
};

/** Which card: picked from the account's cards, or by ID. */
export const cardField: INodeProperties = {
	...defaultCardField,
	required: true,
	description: 'The member card (template)',
};
