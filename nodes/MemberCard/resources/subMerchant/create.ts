import { infoOf } from '../../../wechat/subMerchant/info';
import { defineOperation } from '../../runtime/operation';
import { infoFields, submittedInfo } from './infoFields';

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create sub-merchant',
	description:
		'Submit a sub-merchant (子商户) for review, to create cards in its name. Needs the agent permission (代制); running this twice submits two.',
	documentation: {
		endpoints: ['/card/submerchant/submit'],
		repeat: 'submits a second sub-merchant; never sent twice',
	},
	fields: infoFields,
	request: (parameters) => ({
		path: '/card/submerchant/submit',
		body: { info: submittedInfo(parameters) },
		knownBy: 'info',
		repeat: 'never',
	}),
	output: infoOf,
});
