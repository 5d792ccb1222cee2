import type { INodeProperties } from 'n8n-workflow';

import { activationSwitchFields } from './activation';
import { byDisplayName, isRare } from './additional';
import { benefitFields } from './benefits';
import { faceFields } from './face';
import { cardFormFields, cardJsonField, definitionField, onlyForm } from './form';
import { pageGroups } from './pages';
import { rowGroups } from './rows';
import { structureFields } from './structures';

/** Fields every new card needs and an old one may change. */
const FORM_NAMES = [
	'title',
	'logoUrl',
	'color',
	'notice',
	'description',
	'codeType',
	'prerogative',
];

const REVIEW_NOTES: Readonly<Record<string, string>> = {
	title: 'Sends the card back to review.',
	description: 'Sends the card back to review.',
	notice: 'May send the card back to review.',
	discount: 'Sends the card back to review.',
	color: "An expression may give a hex value, as 'Card: Get' returns it.",
};

const switchFields: INodeProperties[] = [
	{
		displayName: 'Show Balance',
		name: 'supplyBalance',
		type: 'boolean',
		default: true,
		description:
			'Whether the card shows stored value (储值). Can only be switched on, needs a permission of WeChat and sends the card back to review.',
	},
	{
		displayName: 'Show Points',
		name: 'supplyBonus',
		type: 'boolean',
		default: true,
		description:
			'Whether the card shows points (积分). Can only be switched on and sends the card back to review.',
	},
];

const validityFields: INodeProperties[] = [
	{
		displayName: 'Valid From',
		name: 'beginTimestamp',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		default: '',
		description: 'Only for cards with fixed dates, and only earlier than it is now. Day in China.',
	},
	{
		displayName: 'Valid Until',
		name: 'endTimestamp',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		default: '',
		description:
			'Only for cards with fixed dates, and only later than it is now. Last valid day in China, to its end.',
	},
];

/** A field of the form for new cards as a member of a collection. */
function asOptional(field: INodeProperties): INodeProperties {
	return { ...field, displayOptions: undefined, required: undefined };
}

function withReviewNote(field: INodeProperties): INodeProperties {
	const note = REVIEW_NOTES[field.name];
	return note === undefined ? field : { ...field, description: `${field.description}. ${note}` };
}

const isSwitch = ({ name }: INodeProperties) => switchFields.some((field) => field.name === name);

const fields = byDisplayName(
	[
		...activationSwitchFields,
		...benefitFields.filter((field) => !isSwitch(field)),
		...cardFormFields.filter(({ name }) => FORM_NAMES.includes(name)).map(asOptional),
		...faceFields,
		...pageGroups,
		...rowGroups,
		...structureFields,
		...switchFields,
		...validityFields,
	].map(withReviewNote),
);

const ACTIVATION = new Set(activationSwitchFields.map(({ name }) => name));
const isAdvanced = (field: INodeProperties) => isRare(field) || ACTIVATION.has(field.name);

/** Everything WeChat lets a card change: what is changed often, then the rest. */
export const cardChangeFields: INodeProperties[] = [
	{ ...definitionField, displayName: 'Define Change' },
	{
		...cardJsonField,
		description:
			"The fields to change in the member_card structure of WeChat's documentation, the whole body of a card/update call, or what 'Card: Get' returned. What a card keeps for all time is left out.",
	},
	{
		displayName: 'Update Fields',
		name: 'updateFields',
		type: 'collection',
		placeholder: 'Add Field',
		displayOptions: onlyForm,
		default: {},
		description:
			'Only what is added here is changed. An empty text is cleared on the card; a custom field with all texts empty is removed.',
		options: fields.filter((field) => !isAdvanced(field)),
	},
	{
		displayName: 'Advanced Fields',
		name: 'advancedFields',
		type: 'collection',
		placeholder: 'Add Field',
		displayOptions: onlyForm,
		default: {},
		description:
			'The same for what is rarely changed: the way of activation, pages and mini programs, rows, offers',
		options: fields.filter(isAdvanced),
	},
];
