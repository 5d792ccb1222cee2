import { conform } from '../../../wechat/values/conform';
import { text } from '../../../wechat/values/shape';
import { urlDecoded } from '../../../wechat/values/urlDecoded';
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
		body: conform(
			{ encrypt_code: urlDecoded(parameters.requiredText('encryptCode')) },
			{ encrypt_code: text(128) },
		),
		repeat: 'safe',
	}),
});
