import type { IDataObject } from 'n8n-workflow';

import { readNumericId } from '../../../wechat/values/numericId';
import { flatRule, RULE_VIEW, withCardId } from '../../../wechat/payGift/rule';
import { chosenOutput, outputFields } from '../../fields/output';
import { defineOperation } from '../../runtime/operation';
import { ruleIdField } from './ruleIdField';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get payment gift',
	description: 'Retrieve a rule: its card, merchant numbers, period, amounts and status',
	documentation: { endpoints: ['/card/paygiftcard/getbyid'], repeat: 'safe' },
	fields: [ruleIdField, ...outputFields(RULE_VIEW)],
	request: (parameters) => ({
		path: '/card/paygiftcard/getbyid',
		body: { rule_id: readNumericId('ruleId', parameters.requiredText('ruleId')) },
		repeat: 'read',
	}),
	// WeChat does not repeat the id in its answer.
	output(answer, parameters) {
		const rule = (answer.rule_info ?? {}) as IDataObject;
		const shown = chosenOutput(parameters, withCardId(answer, rule), () => flatRule(rule));
		return { rule_id: readNumericId('ruleId', parameters.text('ruleId')), ...shown };
	},
});
