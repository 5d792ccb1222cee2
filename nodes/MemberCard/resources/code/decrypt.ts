import { validate } from '../../../wechat/values/validate';
import { text } from '../../../wechat/values/schema';
import { decodeUrl } from '../../../wechat/values/decodeUrl';
import { defineOperation } from '../../runtime/operation';

export const decrypt = defineOperation({
	name: 'Decrypt',
	value: 'decrypt',
	action: 'Decrypt code',
	description:
		'Turn the encrypted code that WeChat adds to the URL of your page into the code of the card',
	documentation: { endpoints: ['/card/code/decrypt'], repeat: 'safe' },
	fields: [
		{
			displayName: 'Encrypted Code',
			name: 'encryptCode',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. {{ $json.query.encrypt_code }}',
			description: 'The encrypt_code of the URL; URL-encoded or not',
		},
	],
	request: (parameters) => ({
		path: '/card/code/decrypt',
		body: validate(
			{ encrypt_code: decodeUrl(parameters.requiredText('encryptCode')) },
			{ encrypt_code: text(128) },
		),
		repeat: 'read',
	}),
});
