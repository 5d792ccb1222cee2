import type { IDataObject } from 'n8n-workflow';

import { activationSwitches, type ActivationMode } from '../../../wechat/card/activation';
import { findMemberCard, inPastedJson } from '../../../wechat/card/pastedCard';
import { place } from '../../../wechat/values/place';
import { checkNewCard } from '../../../wechat/card/rules';
import { settleCard, type SettledCard } from '../../../wechat/card/settle';
import type { PathLabel } from '../../../wechat/values/noteLimits';
import { memberCardSchema } from '../../../wechat/card/schema';
import { validate } from '../../../wechat/values/validate';
import { wireName } from '../../../wechat/values/wireNames';
import { labelIn } from '../../runtime/fieldLabel';
import { defineOperation } from '../../runtime/operation';
import type { Parameters } from '../../runtime/parameters';
import { additionalCardFields } from './fields/additional';
import { cardFormFields } from './fields/form';
import { openGroups } from './fields/groups';

const fields = [...cardFormFields, ...additionalCardFields];

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create card',
	description:
		'Create a new card. WeChat reviews it before customers can receive it; running this twice makes two cards.',
	documentation: { endpoints: ['/card/create'], repeat: 'makes a second card' },
	openChoices: ['color'],
	fields,
	async run(client, parameters) {
		const { card, notes } = await newCard(parameters);
		const body = { card: { card_type: 'MEMBER_CARD', member_card: card } };
		const answer = await client.call({ path: '/card/create', body, repeat: 'never' });
		return [{ json: answer, hint: notes.join(' ') || undefined }];
	},
});

async function newCard(parameters: Parameters): Promise<SettledCard> {
	if (parameters.text('definition') !== 'json')
		return checkedCard(validate(formCard(parameters), memberCardSchema), labelIn(fields));
	const { card, path } = findMemberCard(parameters.json('cardJson'));
	return await inPastedJson(path, () =>
		checkedCard(
			validate(withDefaults(card), memberCardSchema, { isPasted: true }),
			(field) => path + field,
		),
	);
}

function checkedCard(card: IDataObject, label: PathLabel): SettledCard {
	const settled = settleCard(card, label);
	checkNewCard(settled.card);
	return settled;
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
	const card = place(memberCardSchema, {
		...additional,
		...Object.fromEntries(face.map((name) => [wireName(name), parameters.text(name)])),
		...activationSwitches(activation),
		...activationAddress(activation, parameters),
		date_info: validity(parameters),
		quantity: parameters.value('quantity'),
	});
	return withDefaults(card);
}

/**
 * What WeChat requires or recommends for a member card, where the user says nothing: without these fields a customer can
 * take the card fifty times and give it away. A card that is not for everybody is not to be passed on.
 */
function withDefaults(card: IDataObject): IDataObject {
	const base = (card.base_info ?? {}) as IDataObject;
	const isPersonal = base.use_custom_code === true || base.bind_openid === true;
	return {
		supply_bonus: true,
		supply_balance: false,
		...card,
		base_info: { get_limit: 1, can_share: !isPersonal, can_give_friend: false, ...base },
	};
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
			end_timestamp: parameters.value('endTimestamp'),
		};
	}
	return { type };
}
