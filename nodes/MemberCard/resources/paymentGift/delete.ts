import { numericId } from '../../../wechat/numericId';
import { defineOperation } from '../../runtime/operation';
import { ruleIdField } from './ruleIdField';

export const deleteGift = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete payment gift permanently',
	description:
		'Delete a rule permanently, which frees its merchant numbers. This cannot be undone, but the rule can be created again; cards that were received stay valid.',
	documentation: { endpoints: ['/card/paygiftcard/delete'], repeat: 'safe' },
	fields: [ruleIdField],
	request: (parameters) => ({
		path: '/card/paygiftcard/delete',
		body: { rule_id: numericId('ruleId', parameters.requiredText('ruleId')) },
		repeat: 'safe',
	}),
	output: (answer, parameters) => ({
		rule_id: numericId('ruleId', parameters.text('ruleId')),
		...answer,
		deleted: true,
	}),
});
