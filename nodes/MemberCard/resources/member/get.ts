import { MEMBER_VIEW, viewMember } from '../../../wechat/member/read';
import { cardField } from '../../fields/card';
import { codeField } from '../../fields/code';
import { chosenOutput, outputFields } from '../../fields/output';
import { defineOperation } from '../../runtime/operation';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get member',
	description:
		'Retrieve a member: points, balance, state and what was filled in, such as the mobile number',
	documentation: { endpoints: ['/card/membercard/userinfo/get'], repeat: 'safe' },
	fields: [cardField, codeField, ...outputFields(MEMBER_VIEW)],
	subject: (parameters) => ({
		card_id: parameters.cardId(),
		code: parameters.code('code'),
	}),
	request: (parameters) => ({
		path: '/card/membercard/userinfo/get',
		body: { card_id: parameters.cardId(), code: parameters.code('code') },
		repeat: 'read',
	}),
	output: (answer, parameters) => chosenOutput(parameters, answer, () => viewMember(answer)),
});
