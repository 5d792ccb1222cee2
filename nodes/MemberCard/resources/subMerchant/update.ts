import { readNumericId } from '../../../wechat/values/numericId';
import { infoOf } from '../../../wechat/subMerchant/info';
import { defineOperation } from '../../runtime/operation';
import { infoFields, merchantIdField, submittedInfo } from './infoFields';

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update sub-merchant',
	description:
		'Submit a sub-merchant with changed details. WeChat wants all of them again and may review them again.',
	documentation: {
		endpoints: ['/card/submerchant/update'],
		repeat: 'overwrites with the same details',
	},
	fields: [merchantIdField, ...infoFields],
	request: (parameters) => ({
		path: '/card/submerchant/update',
		body: {
			info: {
				merchant_id: readNumericId('merchantId', parameters.requiredText('merchantId')),
				...submittedInfo(parameters),
			},
		},
		knownBy: 'info',
		repeat: 'safe',
	}),
	output: infoOf,
});
