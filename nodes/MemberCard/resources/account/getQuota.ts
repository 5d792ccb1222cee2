import { quotaRequest } from '../../../wechat/account/checkQuota';
import { defineOperation } from '../../runtime/operation';
import { cgiPathField, cgiPathOf } from './cgiPath';

export const getQuota = defineOperation({
	name: 'Get Quota',
	value: 'getQuota',
	action: 'Get API quota of account',
	description: 'Retrieve how many calls of one kind WeChat allows today and how many are left',
	documentation: { endpoints: ['/cgi-bin/openapi/quota/get'], repeat: 'safe' },
	openChoices: ['cgiPath'],
	fields: [cgiPathField],
	request: (parameters) => quotaRequest(cgiPathOf(parameters)),
	output: (answer, parameters) => ({ cgi_path: cgiPathOf(parameters), ...answer }),
});
