import { activateMember } from '../../../wechat/member/activate';
import { activationSchema } from '../../../wechat/member/schema';
import { columnFields } from '../../fields/columns';
import { columnReader } from '../../fields/readColumns';
import { defineOperation } from '../../runtime/operation';
import { columnHints } from './columnHints';

const columns = columnReader(activationSchema);

export const activate = defineOperation({
	name: 'Activate',
	value: 'activate',
	action: 'Activate member',
	description:
		'Turn a received card into an active membership, with a membership number and starting points',
	documentation: {
		endpoints: ['/card/membercard/userinfo/get', '/card/membercard/activate'],
		repeat:
			'safe: a member who is active with the same number is left as it is, one with another number is refused',
	},
	fields: [
		...columnFields(activationSchema),
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Change Active Members',
					name: 'changeActive',
					type: 'boolean',
					default: false,
					description:
						'Whether a member who is active already gets the new number and starts again with the initial values. Otherwise such a member is left alone, and another number is an error.',
				},
			],
		},
	],
	subject: columns.subject,
	summarize: columnHints,
	async run(client, parameters) {
		const changeActive = parameters.wire('additionalFields').change_active === true;
		return await activateMember(client, await columns.read(client, parameters), changeActive);
	},
});
