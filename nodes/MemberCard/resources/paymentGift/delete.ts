import { confirmedWrite, type Finding } from '../../../wechat/transport/confirmedWrite';
import { orFailure, WechatFailure } from '../../../wechat/errors/failure';
import { readNumericId } from '../../../wechat/values/numericId';
import type { WechatClient } from '../../../wechat/transport/request';
import { defineOperation } from '../../runtime/operation';
import { ruleIdField } from './ruleIdField';

export const deleteGift = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete gift rule permanently',
	description:
		'Delete a rule permanently, which frees its merchant numbers. This cannot be undone, but the rule can be created again; cards that were received stay valid.',
	documentation: { endpoints: ['/card/paygiftcard/delete'], repeat: 'safe' },
	fields: [ruleIdField],
	async run(client, parameters) {
		const body = { rule_id: readNumericId('ruleId', parameters.requiredText('ruleId')) };
		const answer = await confirmedWrite(
			client,
			{ path: '/card/paygiftcard/delete', body, rerun: 'safe' },
			{ lookUp: async () => await lookForRule(client, body) },
		);
		return { ...body, ...answer, deleted: true };
	},
});

/** "Invalid rule id" (72034): after a call whose answer got lost it means that the rule is gone. */
const UNKNOWN_RULE = 72034;

async function lookForRule(client: WechatClient, body: { rule_id: number }): Promise<Finding> {
	const rule = await orFailure(
		client.call({ path: '/card/paygiftcard/getbyid', body, repeat: 'read' }),
	);
	if (!(rule instanceof WechatFailure)) return { state: 'unchanged' };
	if (rule.facts.errcode !== UNKNOWN_RULE) throw rule;
	return { state: 'written', answer: { errcode: 0, errmsg: 'ok', read_back: true } };
}
