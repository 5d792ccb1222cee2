import type { IDataObject } from 'n8n-workflow';

import { readFormAnswers } from '../../../wechat/card/formFields';
import { decodeUrl } from '../../../wechat/values/decodeUrl';
import { simplifyField } from '../../fields/list';
import { defineOperation } from '../../runtime/operation';

export const getSubmission = defineOperation({
	name: 'Get Submission',
	value: 'getSubmission',
	action: 'Get submitted activation form',
	description:
		"Retrieve what a customer has filled in, before you activate the card; for cards with activation 'By WeChat Form, Then by This Workflow'",
	documentation: { endpoints: ['/card/membercard/activatetempinfo/get'], repeat: 'safe' },
	fields: [
		{
			displayName: 'Activate Ticket',
			name: 'activateTicket',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. {{ $json.query.activate_ticket }}',
			description: 'The activate_ticket WeChat adds to your After-Submit URL; URL-encoded or not',
		},
		simplifyField,
	],
	request: (parameters) => ({
		path: '/card/membercard/activatetempinfo/get',
		body: { activate_ticket: decodeUrl(parameters.requiredText('activateTicket')) },
		repeat: 'read',
	}),
	output(answer, parameters) {
		if (!parameters.flag('simplify')) return answer;
		const form = readFormAnswers(answer.info as IDataObject | undefined);
		return { mobile: form.mobile ?? '', form };
	},
});
