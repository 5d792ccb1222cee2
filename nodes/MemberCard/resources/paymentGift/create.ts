import { newRule } from '../../../wechat/payGift/rule';
import { noteRefusals } from '../../../wechat/payGift/refusedMerchants';
import { defineOperation } from '../../runtime/operation';
import { createFields } from './createFields';

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create payment gift',
	description:
		'Hand the card to everybody who pays with WeChat Pay (支付即会员). Keep the rule_id of the output: WeChat does not list it, and deleting the rule needs it.',
	documentation: {
		endpoints: ['/card/paygiftcard/add'],
		repeat: 'not safe: never sent twice; a merchant number that has a rule is refused',
	},
	fields: createFields,
	subject: (parameters) => ({ card_id: parameters.cardId() }),
	request: (parameters) => ({
		path: '/card/paygiftcard/add',
		body: {
			rule_info: newRule({
				...parameters.wire('additionalFields'),
				card_id: parameters.cardId(),
				mchid_list: [...new Set(parameters.list('mchidList'))],
				begin_time: parameters.value('beginTime'),
				end_time: parameters.value('endTime'),
				least_cost: parameters.value('leastCost'),
				max_cost: parameters.value('maxCost'),
			}),
		},
		repeat: 'never',
	}),
	output(answer) {
		const hint = noteRefusals(answer);
		return [{ json: { ...answer, all_mchids_accepted: hint === undefined }, hint }];
	},
});
