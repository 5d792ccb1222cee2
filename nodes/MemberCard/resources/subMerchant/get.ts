import { readNumericId } from '../../../wechat/values/numericId';
import { infoOf } from '../../../wechat/subMerchant/info';
import { defineOperation } from '../../runtime/operation';
import { merchantIdField } from './infoFields';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get sub-merchant',
	description: 'Retrieve a sub-merchant with its review status',
	documentation: { endpoints: ['/card/submerchant/get'], repeat: 'safe' },
	fields: [merchantIdField],
	request: (parameters) => ({
		path: '/card/submerchant/get',
		body: { merchant_id: readNumericId('merchantId', parameters.requiredText('merchantId')) },
		knownBy: 'info',
		repeat: 'read',
	}),
	output: infoOf,
});
