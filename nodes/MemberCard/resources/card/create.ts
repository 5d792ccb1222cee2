import type { IDataObject } from 'n8n-workflow';

import { activationSwitches, type ActivationMode } from '../../../wechat/card/activation';
import { dropResponseFields } from '../../../wechat/card/responseFields';
import { place } from '../../../wechat/values/place';
import { checkNewCard, longRulesNote, withColorName } from '../../../wechat/card/rules';
import { memberCardSchema } from '../../../wechat/card/schema';
import { validate } from '../../../wechat/values/validate';
import { wireName } from '../../../wechat/values/wireNames';
import { defineOperation } from '../../runtime/operation';
import type { Parameters } from '../../runtime/parameters';
import { additionalCardFields } from './fields/additional';
import { cardFormFields } from './fields/form';
import { openGroups } from './fields/groups';

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create card',
	description:
		'Create a new card. WeChat reviews it before customers can receive it; running this twice makes two cards.',
	documentation: { endpoints: ['/card/create'], repeat: 'makes a second card' },
	openChoices: ['color'],
	fields: [...cardFormFields, ...additionalCardFields],
	request: (parameters) => ({
		path: '/card/create',
		body: { card: { card_type: 'MEMBER_CARD', member_card: newCard(parameters) } },
		repeat: 'never',
	}),
	output: (answer, parameters) => [{ json: answer, hint: longRulesNote(newCard(parameters)) }],
});

function newCard(parameters: Parameters): IDataObject {
	const isJson = parameters.text('definition') === 'json';
	const wanted = isJson ? pastedCard(parameters.json('cardJson')) : formCard(parameters);
	const card = withColorName(validate(wanted, memberCardSchema, { isPasted: isJson }));
	checkNewCard(card);
	return card;
}

/** Accepts the whole body of `card/create`, its `member_card`, or what `card/get` answers. */
function pastedCard(json: IDataObject): IDataObject {
	const card = (json.card ?? json) as IDataObject;
	return withSwitches(dropResponseFields((card.member_card ?? card) as IDataObject));
}

function formCard(parameters: Parameters): IDataObject {
	const face = [
		'brandName',
		'title',
		'logoUrl',
		'color',
		'notice',
		'description',
		'codeType',
		'prerogative',
	];
	const additional = openGroups({
		...parameters.wire('additionalFields'),
		...parameters.wire('advancedFields'),
	});
	const activation = parameters.text('activationMode') as ActivationMode;
	return place(memberCardSchema, {
		...withSwitches(additional),
		...Object.fromEntries(face.map((name) => [wireName(name), parameters.text(name)])),
		...activationSwitches(activation),
		...activationAddress(activation, parameters),
		date_info: validity(parameters),
		quantity: parameters.value('quantity'),
	});
}

/** Both are required by WeChat; points are what a member card is for, stored value needs a permission. */
function withSwitches(card: IDataObject): IDataObject {
	return { supply_bonus: true, supply_balance: false, ...card };
}

function activationAddress(mode: ActivationMode, parameters: Parameters): IDataObject {
	if (mode === 'api') return { activate_url: parameters.text('activateUrl') };
	if (mode === 'formThenApi')
		return { wx_activate_after_submit_url: parameters.text('wxActivateAfterSubmitUrl') };
	return {};
}

function validity(parameters: Parameters): IDataObject {
	const type = parameters.text('dateType');
	if (type === 'DATE_TYPE_FIX_TIME_RANGE') {
		return {
			type,
			begin_timestamp: parameters.value('beginTimestamp'),
			end_timestamp: parameters.value('endTimestamp'),
		};
	}
	if (type === 'DATE_TYPE_FIX_TERM') {
		return {
			type,
			fixed_term: parameters.value('fixedTerm'),
			fixed_begin_term: parameters.value('fixedBeginTerm'),
		};
	}
	return { type };
}
