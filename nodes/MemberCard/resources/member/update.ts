import type { IDataObject } from 'n8n-workflow';

import { place } from '../../../wechat/values/place';
import { inputFailure } from '../../../wechat/errors/failure';
import { hasChange, listFlatNames, updateSchema } from '../../../wechat/member/schema';
import { writeMember } from '../../../wechat/member/write';
import { validate } from '../../../wechat/values/validate';
import { mappedFields, mappedSubject } from '../../fields/mapping';
import { defineOperation } from '../../runtime/operation';
import type { Parameters } from '../../runtime/parameters';
import { updateFields } from './updateFields';

const NAMES = listFlatNames(updateSchema);

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Add or set points of member',
	description: 'Change points, balance or custom fields of an active member',
	documentation: {
		endpoints: ['/card/membercard/updateuser', '/card/membercard/userinfo/get'],
		repeat: 'set: safe; add: adds again, but never twice for one item',
	},
	fields: updateFields(NAMES),
	subject: mappedSubject,
	async run(client, parameters) {
		// Update Fields hold for every item; a field of the item itself wins.
		const wanted = {
			...parameters.wire('updateFields'),
			...mappedFields(parameters, NAMES, () => amounts(parameters)),
		};
		const change = validate(place(updateSchema, wanted), updateSchema);
		if (!hasChange(change)) {
			throw inputFailure(
				'bonus',
				'and all other values are empty: there is nothing to change',
				'Set points, balance, a custom field or a picture.',
			);
		}
		return await writeMember(client, change);
	},
});

function amounts(parameters: Parameters): IDataObject {
	return { ...amount(parameters, 'bonus'), ...amount(parameters, 'balance') };
}

function amount(parameters: Parameters, name: 'bonus' | 'balance'): IDataObject {
	const mode = parameters.text(`${name}Mode`);
	if (mode === 'keep') return {};
	const value = parameters.value(name);
	if (value === '')
		throw inputFailure(
			name,
			'is empty',
			'Enter a whole number, or choose to keep the current value.',
		);
	return { [mode === 'add' ? `add_${name}` : name]: value };
}
