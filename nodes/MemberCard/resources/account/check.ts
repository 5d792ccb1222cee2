import { checkAccount } from '../../../wechat/account/check';
import { defineOperation } from '../../runtime/operation';

export const check = defineOperation({
	name: 'Check',
	value: 'check',
	action: 'Check account setup',
	description:
		'Find out why nothing works: one item each on token, calling IP address, account, card permission, quota and message push, with what to do',
	documentation: {
		endpoints: [
			'/cgi-bin/stable_token',
			'/cgi-bin/getcallbackip',
			'/cgi-bin/openapi/quota/get',
			'/cgi-bin/callback/check',
			'/card/batchget',
		],
		repeat: 'safe',
	},
	fields: [],
	async run(client) {
		return (await checkAccount(client)).map((json) => ({ json }));
	},
});
